package fr.trame.platform.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.openpdf.text.Document;
import org.openpdf.text.Element;
import org.openpdf.text.Font;
import org.openpdf.text.PageSize;
import org.openpdf.text.Paragraph;
import org.openpdf.text.Phrase;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.ColumnText;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;
import org.openpdf.text.pdf.PdfPageEventHelper;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfWriter;

/**
 * A document of headings, paragraphs and tables, with its own fonts. Pages are written as they fill, so that a table of many
 * thousand rows takes no more memory than the finished file.
 */
public final class Pdf {

    private static final float MARGIN = 50;
    private static final float TEXT = 9.5f;
    private static final float TITLE = 18;
    private static final float HEADING = 12;
    private static final float SMALL = 8;
    private static final float PADDING = 4;
    private static final float LEADING = 1.35f;
    private static final int ROWS_AT_ONCE = 100;

    private static final BaseFont REGULAR = font("Regular");
    private static final BaseFont BOLD = font("Bold");

    private final ByteArrayOutputStream file = new ByteArrayOutputStream();
    private final Document document = new Document(PageSize.A4, MARGIN, MARGIN, MARGIN, MARGIN);

    /** Begins a document with its title, which is also its first heading. */
    public Pdf(String title) {
        PdfWriter writer = PdfWriter.getInstance(document, file);
        writer.setPageEvent(new PageNumbers());
        document.addTitle(title);
        document.addCreator("Trame");
        document.open();
        writer.getExtraCatalog().put(PdfName.LANG, new PdfString("fr"));
        document.add(paragraph(title, BOLD, TITLE, 0, HEADING));
    }

    public Pdf heading(String text) {
        document.add(paragraph(text, BOLD, HEADING, HEADING, PADDING));
        return this;
    }

    public Pdf paragraph(String text) {
        document.add(paragraph(text, REGULAR, TEXT, 0, PADDING));
        return this;
    }

    /**
     * A table whose head is repeated on each page; a cell's line breaks are kept.
     *
     * @param widths of the columns, in proportion to each other
     */
    public Pdf table(List<String> columns, int[] widths, Iterable<List<String>> rows) {
        PdfPTable table = new PdfPTable(columns.size());
        table.setWidths(widths);
        table.setWidthPercentage(100);
        table.setHeaderRows(1);
        table.setSplitLate(false);
        table.setComplete(false);
        columns.forEach(column -> table.addCell(cell(column, BOLD)));
        int since = 0;
        for (List<String> row : rows) {
            row.forEach(text -> table.addCell(cell(text, REGULAR)));
            since++;
            if (since == ROWS_AT_ONCE) {
                document.add(table);
                since = 0;
            }
        }
        table.setComplete(true);
        document.add(table);
        return this;
    }

    /** The finished file. */
    public byte[] bytes() {
        document.close();
        return file.toByteArray();
    }

    private static PdfPCell cell(String text, BaseFont font) {
        PdfPCell cell = new PdfPCell(new Phrase(TEXT * LEADING, printable(text), new Font(font, TEXT)));
        cell.setBorder(PdfPCell.BOTTOM);
        cell.setPadding(PADDING);
        return cell;
    }

    private static Paragraph paragraph(String text, BaseFont font, float size, float before, float after) {
        Paragraph paragraph = new Paragraph(size * LEADING, printable(text), new Font(font, size));
        paragraph.setSpacingBefore(before);
        paragraph.setSpacingAfter(after);
        return paragraph;
    }

    /** Without what no font can show. */
    private static String printable(String text) {
        return text.codePoints()
                .filter(each -> each == '\n' || !Character.isISOControl(each))
                .filter(each -> Character.getType(each) != Character.SURROGATE)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static BaseFont font(String style) {
        String name = "LiberationSans-" + style + ".ttf";
        try (InputStream font = Pdf.class.getResourceAsStream("/liberation/" + name)) {
            if (font == null) {
                throw new IllegalStateException("the font " + name + " is missing");
            }
            return BaseFont.createFont(
                    name, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, BaseFont.CACHED, font.readAllBytes(), null);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static final class PageNumbers extends PdfPageEventHelper {

        @Override
        public void onEndPage(PdfWriter writer, Document document) {
            ColumnText.showTextAligned(
                    writer.getDirectContent(),
                    Element.ALIGN_RIGHT,
                    new Phrase("page " + writer.getPageNumber(), new Font(REGULAR, SMALL)),
                    document.right(),
                    document.bottom() - MARGIN / 2,
                    0);
        }
    }
}

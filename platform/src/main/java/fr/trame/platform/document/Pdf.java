package fr.trame.platform.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Bidi;
import java.util.List;
import org.openpdf.text.Document;
import org.openpdf.text.Element;
import org.openpdf.text.Image;
import org.openpdf.text.PageSize;
import org.openpdf.text.Paragraph;
import org.openpdf.text.Phrase;
import org.openpdf.text.pdf.ColumnText;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;
import org.openpdf.text.pdf.PdfPageEventHelper;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfWriter;

/**
 * A document of headings, paragraphs and tables, in the letters of {@link Scripts}. Pages are written as they fill, so that a table of many
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

    /** How wide and high a picture is at most, in points: a signature, and a whole page. */
    public static final Size SIGNATURE = new Size(180, 60);

    public static final Size PAGE = new Size(420, 560);

    private static final Size LOGO = new Size(160, 50);

    private final ByteArrayOutputStream file = new ByteArrayOutputStream();
    private final Document document = new Document(PageSize.A4, MARGIN, MARGIN, MARGIN, MARGIN);

    /** Begins a document with its title, which is also its first heading. */
    public Pdf(String title) {
        this(title, "");
    }

    /** The same, with a line at the foot of each page. */
    public Pdf(String title, String foot) {
        this(Letterhead.NONE, title, foot);
    }

    /** The same, headed by whom it is from. */
    public Pdf(Letterhead head, String title, String foot) {
        PdfWriter writer = PdfWriter.getInstance(document, file);
        writer.setPageEvent(new PageNumbers(foot));
        document.addTitle(title);
        document.addCreator("Trame");
        document.open();
        writer.getExtraCatalog().put(PdfName.LANG, new PdfString("fr"));
        head.picture().ifPresent(picture -> picture(picture, LOGO));
        head.lines().forEach(line -> document.add(paragraph(line, Scripts.REGULAR, SMALL, 0, 0)));
        document.add(paragraph(title, Scripts.BOLD, TITLE, head.lines().isEmpty() ? 0 : HEADING, HEADING));
    }

    public Pdf heading(String text) {
        document.add(paragraph(text, Scripts.BOLD, HEADING, HEADING, PADDING));
        return this;
    }

    public Pdf paragraph(String text) {
        document.add(paragraph(text, Scripts.REGULAR, TEXT, 0, PADDING));
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
        columns.forEach(column -> table.addCell(cell(column, Scripts.BOLD)));
        int since = 0;
        for (List<String> row : rows) {
            row.forEach(text -> table.addCell(cell(text, Scripts.REGULAR)));
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

    /** A PNG or JPEG, as large as the size lets it be; whoever cannot see it reads the paragraph before it. */
    public Pdf picture(byte[] image, Size most) {
        try {
            Image picture = Image.getInstance(image);
            picture.scaleToFit(most.width(), most.height());
            document.add(picture);
            return this;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** In points. */
    public record Size(float width, float height) {}

    /** The finished file. */
    public byte[] bytes() {
        document.close();
        return file.toByteArray();
    }

    private static PdfPCell cell(String text, Scripts letters) {
        PdfPCell cell = plainCell(letters.phrase(text, TEXT, TEXT * LEADING));
        cell.setBorder(PdfPCell.BOTTOM);
        cell.setPadding(PADDING);
        return cell;
    }

    /** One in which what is written from right to left is. */
    private static PdfPCell plainCell(Phrase phrase) {
        PdfPCell cell = new PdfPCell(phrase);
        cell.setRunDirection(PdfWriter.RUN_DIRECTION_LTR);
        cell.setBorder(PdfPCell.NO_BORDER);
        cell.setPadding(0);
        return cell;
    }

    private static Element paragraph(String text, Scripts letters, float size, float before, float after) {
        Phrase phrase = letters.phrase(text, size, size * LEADING);
        if (Bidi.requiresBidi(text.toCharArray(), 0, text.length())) {
            PdfPTable table = new PdfPTable(1);
            table.setWidthPercentage(100);
            table.setSpacingBefore(before);
            table.setSpacingAfter(after);
            table.addCell(plainCell(phrase));
            return table;
        }
        Paragraph paragraph = new Paragraph(phrase);
        paragraph.setLeading(size * LEADING);
        paragraph.setSpacingBefore(before);
        paragraph.setSpacingAfter(after);
        return paragraph;
    }

    private static final class PageNumbers extends PdfPageEventHelper {

        private final String foot;

        PageNumbers(String foot) {
            this.foot = foot;
        }

        @Override
        public void onEndPage(PdfWriter writer, Document document) {
            ColumnText.showTextAligned(
                    writer.getDirectContent(),
                    Element.ALIGN_LEFT,
                    Scripts.REGULAR.phrase(foot, SMALL, SMALL),
                    document.left(),
                    document.bottom() - MARGIN / 2,
                    0);
            ColumnText.showTextAligned(
                    writer.getDirectContent(),
                    Element.ALIGN_RIGHT,
                    Scripts.REGULAR.phrase("page " + writer.getPageNumber(), SMALL, SMALL),
                    document.right(),
                    document.bottom() - MARGIN / 2,
                    0);
        }
    }
}

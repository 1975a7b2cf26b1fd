package fr.trame.platform.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.StreamSupport;
import org.openpdf.text.Document;
import org.openpdf.text.Element;
import org.openpdf.text.Image;
import org.openpdf.text.PageSize;
import org.openpdf.text.pdf.ColumnText;
import org.openpdf.text.pdf.PdfBoolean;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfPageEventHelper;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfWriter;
import org.springframework.web.util.HtmlUtils;

/**
 * A document of headings, paragraphs, tables and pictures, in the letters of {@link Scripts}, marked for screen readers (PDF/UA-1). Pages
 * are written as they fill. It says that it is PDF/UA unless it has letters whose font the reader has to bring along.
 */
public final class Pdf {

    private static final float MARGIN = 50;
    private static final float TEXT = 9.5f;
    private static final float TITLE = 18;
    private static final float HEADING = 12;
    private static final float SMALL = 8;
    private static final float SPACE = 4;

    /** A heading stands with so many of its own lines below it. */
    private static final int WITH_HEADING = 4;

    /** How wide and high a picture is at most, in points: a signature, and a whole page. */
    public static final Size SIGNATURE = new Size(180, 60);

    public static final Size PAGE = new Size(420, 560);

    private static final Size LOGO = new Size(160, 50);

    private static final String ACCESSIBLE = "<pdfuaid:part>1</pdfuaid:part>\n";

    private final ByteArrayOutputStream file = new ByteArrayOutputStream();
    private final Document document = new Document(PageSize.A4, MARGIN, MARGIN, MARGIN, MARGIN);
    private final PdfWriter writer = PdfWriter.getInstance(document, file);
    private final String title;
    private final Flow flow;
    private boolean complete = true;

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
        this.title = title;
        writer.setPdfVersion(PdfWriter.VERSION_1_7);
        writer.setTagged();
        writer.setTabs(PdfName.S);
        writer.addViewerPreference(PdfName.DISPLAYDOCTITLE, PdfBoolean.PDFTRUE);
        writer.setPageEvent(new PageNumbers(foot));
        document.addTitle(title);
        document.addCreator("Trame");
        document.open();
        writer.getExtraCatalog().put(PdfName.LANG, new PdfString("fr"));
        flow = new Flow(document, writer);
        head.picture().ifPresent(logo -> picture(logo, LOGO, "Logo de " + head.lines().getFirst()));
        head.lines().forEach(line -> flow.text(PdfName.P, words(line, Scripts.REGULAR, SMALL), 0, 0, 1));
        flow.text(PdfName.H1, words(title, Scripts.BOLD, TITLE), HEADING, HEADING, WITH_HEADING);
    }

    public Pdf heading(String text) {
        flow.text(PdfName.H2, words(text, Scripts.BOLD, HEADING), HEADING, SPACE, WITH_HEADING);
        return this;
    }

    public Pdf paragraph(String text) {
        flow.text(PdfName.P, words(text, Scripts.REGULAR, TEXT), 0, SPACE, 1);
        return this;
    }

    /**
     * A table whose head is repeated on each page; a cell's line breaks are kept.
     *
     * @param widths of the columns, in proportion to each other
     */
    public Pdf table(List<String> columns, int[] widths, Iterable<List<String>> rows) {
        flow.table(
                row(columns, Scripts.BOLD),
                widths,
                () -> StreamSupport.stream(rows.spliterator(), false)
                        .map(cells -> row(cells, Scripts.REGULAR))
                        .iterator(),
                SPACE);
        return this;
    }

    private List<Words> row(List<String> cells, Scripts letters) {
        return cells.stream().map(text -> words(text, letters, TEXT)).toList();
    }

    /**
     * A PNG or JPEG, as large as the size lets it be.
     *
     * @param words what is read to whoever does not see it
     */
    public Pdf picture(byte[] image, Size most, String words) {
        try {
            Image picture = Image.getInstance(image);
            picture.scaleToFit(most.width(), most.height());
            flow.picture(picture, words, SPACE);
            return this;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** In points. */
    public record Size(float width, float height) {}

    /** The finished file. */
    public byte[] bytes() {
        writer.setXmpMetadata(metadata().getBytes(StandardCharsets.UTF_8));
        document.close();
        return file.toByteArray();
    }

    private String metadata() {
        return """
            <?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
            <x:xmpmeta xmlns:x="adobe:ns:meta/">
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
            <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
            <dc:title><rdf:Alt><rdf:li xml:lang="x-default">%s</rdf:li></rdf:Alt></dc:title>
            <dc:language><rdf:Bag><rdf:li>fr</rdf:li></rdf:Bag></dc:language>
            %s</rdf:Description>
            </rdf:RDF>
            </x:xmpmeta>
            <?xpacket end="r"?>""".formatted(HtmlUtils.htmlEscape(title, "UTF-8"), complete ? ACCESSIBLE : "");
    }

    private Words words(String text, Scripts letters, float size) {
        complete &= letters.bringsAllOf(text);
        return new Words(text, letters, size);
    }

    /** A text that is no content, of any script. */
    static PdfString text(String text) {
        return new PdfString(text, PdfString.TEXT_UNICODE);
    }

    private static final class PageNumbers extends PdfPageEventHelper {

        private final String foot;

        PageNumbers(String foot) {
            this.foot = foot;
        }

        @Override
        public void onEndPage(PdfWriter writer, Document document) {
            PdfContentByte canvas = writer.getDirectContent();
            Flow.artifact(canvas, () -> {
                put(canvas, Element.ALIGN_LEFT, foot, document.left(), document);
                put(canvas, Element.ALIGN_RIGHT, "page " + writer.getPageNumber(), document.right(), document);
            });
        }

        private static void put(PdfContentByte canvas, int side, String text, float x, Document document) {
            ColumnText.showTextAligned(
                    canvas, side, Scripts.REGULAR.phrase(text, SMALL, SMALL), x, document.bottom() - MARGIN / 2, 0);
        }
    }
}

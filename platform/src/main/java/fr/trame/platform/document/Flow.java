package fr.trame.platform.document;

import java.util.List;
import org.openpdf.text.Document;
import org.openpdf.text.Image;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.ColumnText;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfStructureElement;
import org.openpdf.text.pdf.PdfWriter;

/**
 * Sets one piece below the other, page after page. Each is marked with its role in the order in which it is read, as a screen reader needs
 * it (ISO 14289-1, PDF/UA); lines, page numbers and the head of a table that is repeated are marked as nothing to be read.
 */
final class Flow {

    private static final PdfName ARTIFACT = new PdfName("Artifact");
    private static final PdfName ROW = new PdfName("TR");
    private static final float LINE = 0.5f;
    private static final float PADDING = 4;

    /** Above and below the text of a cell; its line has some room of its own. */
    private static final float CLOSE = 1.5f;

    private final PdfWriter writer;
    private final Rectangle page;
    private final Document document;
    private final PdfStructureElement whole;
    private float y;

    Flow(Document document, PdfWriter writer) {
        this.document = document;
        this.writer = writer;
        page = new Rectangle(document.left(), document.bottom(), document.right(), document.top());
        whole = new PdfStructureElement(writer.getStructureTreeRoot(), PdfName.DOCUMENT);
        y = page.getTop();
    }

    /**
     * A heading or a paragraph.
     *
     * @param lines that are to stand together with its first one, else all of it begins on the next page
     */
    void text(PdfName role, Words words, float before, float after, int lines) {
        if (words.text().isEmpty()) {
            return;
        }
        room(before + lines * words.leading());
        y -= y == page.getTop() ? 0 : before;
        PdfStructureElement piece = new PdfStructureElement(whole, role);
        ColumnText column = words.column(canvas());
        while (put(piece, words, column, page.getLeft(), page.getRight(), y)) {
            nextPage();
        }
        y = words.end(column) - after;
    }

    /** Sets what there is room for, and says whether some is left for the next page. */
    private boolean put(PdfStructureElement piece, Words words, ColumnText column, float left, float right, float top) {
        words.place(column, left, page.getBottom(), right, top);
        canvas().beginMarkedContentSequence(piece);
        boolean more = ColumnText.hasMoreText(column.go());
        canvas().endMarkedContentSequence();
        return more;
    }

    /** A picture as large as it is now, with words for whoever does not see it. */
    void picture(Image picture, String words, float after) {
        room(picture.getScaledHeight());
        y -= picture.getScaledHeight();
        picture.setAbsolutePosition(page.getLeft(), y);
        PdfStructureElement figure = new PdfStructureElement(whole, PdfName.FIGURE);
        figure.put(PdfName.ALT, Pdf.text(words));
        canvas().beginMarkedContentSequence(figure);
        canvas().addImage(picture);
        canvas().endMarkedContentSequence();
        y -= after;
    }

    /**
     * A table whose head is repeated on each page.
     *
     * @param widths of the columns, in proportion to each other
     */
    void table(List<Words> head, int[] widths, Iterable<List<Words>> rows, float after) {
        new Table(head, widths).set(rows);
        y -= after;
    }

    private final class Table {

        private final PdfStructureElement table = new PdfStructureElement(whole, PdfName.TABLE);
        private final List<Words> head;
        private final float[] edges;

        Table(List<Words> head, int[] widths) {
            this.head = head;
            edges = new float[widths.length + 1];
            float unit = page.getWidth();
            int all = 0;
            for (int width : widths) {
                all += width;
            }
            edges[0] = page.getLeft();
            for (int i = 0; i < widths.length; i++) {
                edges[i + 1] = edges[i] + unit * widths[i] / all;
            }
        }

        void set(Iterable<List<Words>> rows) {
            room(height(head) + 2 * head.getFirst().leading());
            row(PdfName.TH, head);
            rows.forEach(cells -> row(PdfName.TD, cells));
        }

        private void row(PdfName role, List<Words> cells) {
            float height = height(cells);
            boolean fitsOnOne = height <= page.getHeight() - height(head);
            if (y - height < page.getBottom() && (fitsOnOne || y - page.getBottom() < page.getHeight() / 4)) {
                nextPageOfTable();
            }
            PdfStructureElement row = new PdfStructureElement(table, ROW);
            List<Cell> all = cells.stream()
                    .map(words -> new Cell(words, words.column(canvas()), marked(row, role)))
                    .toList();
            while (piecesOf(all)) {
                nextPageOfTable();
            }
        }

        /** Sets of a row what there is room for, and says whether some is left. */
        private boolean piecesOf(List<Cell> cells) {
            boolean more = false;
            float lowest = y;
            for (int i = 0; i < cells.size(); i++) {
                Cell cell = cells.get(i);
                if (!cell.done) {
                    cell.done = !put(
                            cell.piece, cell.words, cell.column, edges[i] + PADDING, edges[i + 1] - PADDING, y - CLOSE);
                    lowest = Math.min(lowest, cell.words.end(cell.column));
                }
                more |= !cell.done;
            }
            y = more ? page.getBottom() : lowest - CLOSE;
            line();
            return more;
        }

        private void nextPageOfTable() {
            nextPage();
            artifact(canvas(), () -> {
                for (int i = 0; i < head.size(); i++) {
                    Words words = head.get(i);
                    ColumnText column = words.column(canvas());
                    words.place(column, edges[i] + PADDING, page.getBottom(), edges[i + 1] - PADDING, y - CLOSE);
                    column.go();
                }
            });
            y -= height(head);
            line();
        }

        private float height(List<Words> cells) {
            float most = 0;
            for (int i = 0; i < cells.size(); i++) {
                most = Math.max(most, cells.get(i).height(canvas(), edges[i + 1] - edges[i] - 2 * PADDING));
            }
            return most + 2 * CLOSE;
        }

        private PdfStructureElement marked(PdfStructureElement row, PdfName role) {
            PdfStructureElement cell = new PdfStructureElement(row, role);
            if (role.equals(PdfName.TH)) {
                PdfDictionary heads = new PdfDictionary();
                heads.put(PdfName.O, PdfName.TABLE);
                heads.put(new PdfName("Scope"), new PdfName("Column"));
                cell.put(PdfName.A, heads);
            }
            return cell;
        }
    }

    private static final class Cell {
        private final Words words;
        private final ColumnText column;
        private final PdfStructureElement piece;
        private boolean done;

        Cell(Words words, ColumnText column, PdfStructureElement piece) {
            this.words = words;
            this.column = column;
            this.piece = piece;
            done = words.text().isEmpty();
        }
    }

    private void line() {
        PdfContentByte canvas = canvas();
        artifact(canvas, () -> {
            canvas.setLineWidth(LINE);
            canvas.moveTo(page.getLeft(), y);
            canvas.lineTo(page.getRight(), y);
            canvas.stroke();
        });
    }

    /** Goes to the next page unless there is that much room on this one. */
    private void room(float height) {
        if (y - height < page.getBottom() && y < page.getTop()) {
            nextPage();
        }
    }

    private void nextPage() {
        document.newPage();
        y = page.getTop();
    }

    private PdfContentByte canvas() {
        return writer.getDirectContent();
    }

    /** What stands on every page and is not read. */
    static void artifact(PdfContentByte canvas, Runnable draws) {
        canvas.beginMarkedContentSequence(ARTIFACT);
        draws.run();
        canvas.endMarkedContentSequence();
    }
}

package fr.trame.platform.document;

import java.text.Bidi;
import org.openpdf.text.Element;
import org.openpdf.text.pdf.ColumnText;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfWriter;

/**
 * A text in letters of one size, which is set into columns.
 *
 * @param size of its letters, in points
 */
record Words(String text, Scripts letters, float size) {

    private static final float LEADING = 1.35f;

    /** Of its size, what hangs below the last line. */
    private static final float BELOW = 0.35f;

    /** Higher than any text is. */
    private static final float ENDLESS = 1_000_000;

    /** From one line to the next, in points. */
    float leading() {
        return size * LEADING;
    }

    /** A column that is to be given its place; what is written from right to left is. */
    ColumnText column(PdfContentByte canvas) {
        ColumnText column = new ColumnText(canvas);
        column.setText(letters.phrase(text, size, leading()));
        if (Bidi.requiresBidi(text.toCharArray(), 0, text.length())) {
            column.setRunDirection(PdfWriter.RUN_DIRECTION_LTR);
        }
        return column;
    }

    /** Gives a column the place between these edges, from a height down to another. */
    void place(ColumnText column, float left, float bottom, float right, float top) {
        column.setSimpleColumn(left, bottom + below(), right, top, leading(), Element.ALIGN_LEFT);
    }

    /** How far down a column that was set goes, its last line included. */
    float end(ColumnText set) {
        return set.getYLine() - below();
    }

    /** How much height it takes at this width, in points. */
    float height(PdfContentByte canvas, float width) {
        ColumnText tried = column(canvas);
        place(tried, 0, -ENDLESS, width, 0);
        tried.go(true);
        return -end(tried);
    }

    private float below() {
        return size * BELOW;
    }
}

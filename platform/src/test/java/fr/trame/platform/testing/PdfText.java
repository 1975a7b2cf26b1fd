package fr.trame.platform.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;

/** What stands on the pages of a document in the order in which it was written, read by another library than wrote it. */
public final class PdfText {

    private PdfText() {}

    /** Of all pages. */
    public static String of(byte[] file) {
        return of(file, 1, Integer.MAX_VALUE);
    }

    /** Of one page; the first is 1. */
    public static String ofPage(byte[] file, int page) {
        return of(file, page, page);
    }

    /** How many pages there are. */
    public static int pages(byte[] file) {
        try (var pdf = Loader.loadPDF(file)) {
            return pdf.getNumberOfPages();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String of(byte[] file, int first, int last) {
        try (var pdf = Loader.loadPDF(file)) {
            var reader = new PDFTextStripper();
            reader.setStartPage(first);
            reader.setEndPage(last);
            return reader.getText(pdf);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

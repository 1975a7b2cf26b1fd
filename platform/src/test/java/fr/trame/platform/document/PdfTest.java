package fr.trame.platform.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;

class PdfTest {

    private static final int[] ONE = {1};

    @Test
    void writesWhatItIsGivenAndTakesNoMarkupFromIt() throws IOException {
        byte[] file = new Pdf("L’été à Saint-Étienne")
                .paragraph("<script>alert(1)</script> & \"tout\"\u00a0: 34\u202f444")
                .heading("Deux lignes")
                .table(
                        List.of("Quand", "Quoi"),
                        new int[] {1, 2},
                        List.of(List.of("5 mars", "un\ndeux \u0000\ud800 trois")))
                .bytes();

        try (PdfReader pdf = new PdfReader(file)) {
            assertThat(text(pdf, 1))
                    .contains("L’été à Saint-Étienne", "<script>alert(1)</script> & \"tout\"", "444", "Deux lignes")
                    .contains("Quand", "5 mars", "un", "deux", "trois", "page 1");
            assertThat(pdf.getInfo()).containsEntry("Title", "L’été à Saint-Étienne");
            assertThat(pdf.getCatalog().get(PdfName.LANG)).hasToString("fr");
        }
    }

    @Test
    void goesOnOverManyPagesWithItsHead() throws IOException {
        byte[] file = new Pdf("Long")
                .table(
                        List.of("Numéro"),
                        ONE,
                        () -> Stream.iterate(1, each -> each <= 1_000, each -> each + 1)
                                .map(each -> List.of("ligne " + each))
                                .iterator())
                .bytes();

        try (PdfReader pdf = new PdfReader(file)) {
            assertThat(pdf.getNumberOfPages()).isGreaterThan(10);
            assertThat(text(pdf, 1)).contains("Numéro", "ligne 1\n");
            assertThat(text(pdf, pdf.getNumberOfPages())).contains("Numéro", "ligne 1000");
        }
    }

    private static String text(PdfReader pdf, int page) throws IOException {
        return new PdfTextExtractor(pdf).getTextFromPage(page);
    }
}

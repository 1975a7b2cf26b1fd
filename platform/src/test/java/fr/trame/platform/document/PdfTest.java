package fr.trame.platform.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.text.Normalizer;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Łukasz Ñuñez",
                "Фатима",
                "Φωτεινή",
                "פאטימה",
                "Ֆատիմա",
                "ფატიმა",
                "ⴼⴰⵟⵎⴰ",
                "王小明",
                "さくら",
                "김민수",
                "फ़ातिमा",
                "ফাতেমা",
                "பாத்திமா",
                "ఫాతిమా",
                "ಫಾತಿಮಾ",
                "ഫാത്തിമ",
                "ෆාතිමා",
                "ฟาติมา",
                "ຟາຕິມາ",
                "ဖာတီမာ",
                "ហ្វាទីម៉ា",
                "ፋጢማ",
                "ފާތިމާ"
            })
    void showsNamesInTheirOwnScript(String name) throws IOException {
        assertThat(Scripts.REGULAR.printable(name)).isEqualTo(name);
        assertThat(Scripts.BOLD.printable(name)).isEqualTo(name);
        byte[] file =
                new Pdf(name).table(List.of("Nom"), ONE, List.of(List.of(name))).bytes();
        try (PdfReader pdf = new PdfReader(file)) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(1);
        }
    }

    @Test
    void writesArabicFromRightToLeftInJoinedLetters() throws IOException {
        byte[] file = new Pdf("Dossier")
                .paragraph("فاطمة")
                .table(List.of("Nom"), ONE, List.of(List.of("Prénom\u00a0: فاطمة")))
                .bytes();
        try (PdfReader pdf = new PdfReader(file)) {
            String drawn = text(pdf, 1);
            // As they stand on the page, the last letter first, each in the form that it has beside its neighbours.
            assertThat(drawn).doesNotContain("فاطمة").contains("Prénom");
            String read = new StringBuilder(Normalizer.normalize(drawn, Normalizer.Form.NFKC))
                    .reverse()
                    .toString();
            assertThat(read.split("فاطمة", -1)).as(drawn).hasSize(3);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "कि, िक", // before its letter
        "क़ि, िक़", // and before the dot of it
        "রো, েরা", // half before, half behind
        "பொன், ெபான்",
        "ကြေ, ေကြ",
        "ติ, ติ", // Thai is typed as it is drawn
        "Zoé, Zoé",
    })
    void drawsAVowelWhereItStands(String typed, String drawn) {
        assertThat(Syllables.asDrawn(typed)).isEqualTo(drawn);
    }

    @Test
    void marksTheLetterThatNoFontHas() {
        assertThat(Scripts.REGULAR.printable("a\u0a15" + Character.toString(0x1f600)))
                .isEqualTo("a□□");
    }

    private static String text(PdfReader pdf, int page) throws IOException {
        return new PdfTextExtractor(pdf).getTextFromPage(page);
    }
}

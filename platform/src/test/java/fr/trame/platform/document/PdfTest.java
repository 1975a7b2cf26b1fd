package fr.trame.platform.document;

import static org.assertj.core.api.Assertions.assertThat;

import fr.trame.platform.testing.AccessiblePdf;
import fr.trame.platform.testing.PdfText;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openpdf.text.pdf.PdfArray;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfObject;
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

        assertThat(PdfText.of(file))
                .contains("L’été à Saint-Étienne", "<script>alert(1)</script> & \"tout\"", "444", "Deux lignes")
                .contains("Quand", "5 mars", "un", "deux", "trois", "page 1");
        try (PdfReader pdf = new PdfReader(file)) {
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

        int pages = PdfText.pages(file);
        assertThat(pages).isBetween(25, 35);
        assertThat(PdfText.ofPage(file, 1)).contains("Numéro", "ligne 1\n", "page 1");
        assertThat(PdfText.ofPage(file, pages)).contains("Numéro", "ligne 1000", "page " + pages);
    }

    @Test
    void isMarkedForScreenReaders() throws IOException {
        byte[] file = new Pdf("Protocole <de> médiation & suite", "SHA-256")
                .heading("Entre")
                .paragraph("Une partie, فاطمة, et l’autre.")
                .paragraph("")
                .picture(picture(), Pdf.SIGNATURE, "Signature\u00a0: partie A")
                .table(
                        List.of("Quand", "Quoi"),
                        new int[] {1, 2},
                        () -> Stream.iterate(1, each -> each <= 200, each -> each + 1)
                                .map(each -> List.of("le " + each, each % 7 == 0 ? "" : "mot ".repeat(each)))
                                .iterator())
                .bytes();
        AccessiblePdf.assertAccessible(file);
        assertThat(new String(file, StandardCharsets.ISO_8859_1)).contains("<pdfuaid:part>1</pdfuaid:part>");
        try (PdfReader pdf = new PdfReader(file)) {
            assertThat(roles(pdf))
                    .startsWith("H1", "H2", "P", "Figure", "Table")
                    .hasSize(5);
        }
    }

    @Test
    void doesNotSayThatItIsWholeWithLettersThatTheReaderBringsAlong() {
        byte[] file = new Pdf("王小明").bytes();
        assertThat(new String(file, StandardCharsets.ISO_8859_1)).doesNotContain("pdfuaid:part");
        assertThat(AccessiblePdf.broken(file))
                .isNotEmpty()
                .allMatch(rule -> rule.startsWith("7.21") || rule.startsWith("5:"));
    }

    private static List<String> roles(PdfReader pdf) {
        PdfDictionary tree = pdf.getCatalog().getAsDict(new PdfName("StructTreeRoot"));
        PdfObject whole = PdfReader.getPdfObject(tree.getDirectObject(PdfName.K));
        PdfDictionary document = whole instanceof PdfArray only ? only.getAsDict(0) : (PdfDictionary) whole;
        PdfArray pieces = document.getAsArray(PdfName.K);
        return IntStream.range(0, pieces.size())
                .mapToObj(at ->
                        pieces.getAsDict(at).getAsName(PdfName.S).toString().substring(1))
                .toList();
    }

    private static byte[] picture() throws IOException {
        var written = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(60, 20, BufferedImage.TYPE_BYTE_GRAY), "jpeg", written);
        return written.toByteArray();
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
                "ਫ਼ਾਤਿਮਾ",
                "ફાતિમા",
                "ଫାତିମା",
                "ߝߊߕߌߡߊ߫",
                "ܦܐܛܡܐ",
                "ފާތިމާ"
            })
    void showsNamesInTheirOwnScript(String name) throws IOException {
        assertThat(Scripts.REGULAR.printable(name)).isEqualTo(name);
        assertThat(Scripts.BOLD.printable(name)).isEqualTo(name);
        byte[] file =
                new Pdf(name).table(List.of("Nom"), ONE, List.of(List.of(name))).bytes();
        assertThat(PdfText.pages(file)).isEqualTo(1);
    }

    @Test
    void writesArabicFromRightToLeftInJoinedLetters() throws IOException {
        byte[] file = new Pdf("Dossier")
                .paragraph("فاطمة")
                .table(List.of("Nom"), ONE, List.of(List.of("Prénom\u00a0: فاطمة")))
                .bytes();
        assertThat(PdfText.of(file).split("فاطمة", -1)).hasSize(3);
        try (PdfReader pdf = new PdfReader(file)) {
            // Each letter in the form that it has beside its neighbours.
            assertThat(new PdfTextExtractor(pdf).getTextFromPage(1))
                    .doesNotContain("فاطمة")
                    .contains("Prénom");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "कि, िक", // before its letter
        "क़ि, िक़", // and before the dot of it
        "রো, েরা", // half before, half behind
        "பொன், ெபான்",
        "ਕਿ, ਿਕ",
        "କୋ, େକା",
        "ကြေ, ေကြ",
        "ติ, ติ", // Thai is typed as it is drawn
        "Zoé, Zoé",
    })
    void drawsAVowelWhereItStands(String typed, String drawn) {
        assertThat(Syllables.asDrawn(typed)).isEqualTo(drawn);
    }

    @Test
    void marksTheLetterThatNoFontHas() {
        assertThat(Scripts.REGULAR.printable("a\u1826" + Character.toString(0x1f600)))
                .isEqualTo("a□□");
    }
}

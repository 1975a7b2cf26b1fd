package fr.trame.reporting.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SheetsTest {

    @TempDir
    private Path folder;

    private static final List<Object> LINE =
            Arrays.asList("=1+1", "+33", "-2", "@SUM(A1)", "a;b \"c\"", null, 12L, LocalDate.parse("2018-03-05"));

    @Test
    void writesCsvWhoseTextsAreNoFormulas() throws Exception {
        assertThat(new String(written(Format.CSV), StandardCharsets.UTF_8))
                .isEqualTo("\uFEFF'=1+1;'+33;'-2;'@SUM(A1);\"a;b \"\"c\"\"\";;12;2018-03-05\r\n");
    }

    @Test
    void writesXlsxWithRealTypesAndNoFormulas() throws Exception {
        String sheet = entry(written(Format.XLSX), "xl/worksheets/sheet1.xml");

        assertThat(sheet).doesNotContain("<f>").contains("<v>12</v>");
        assertThat(sheet).as("a day is a number in the form of a day").contains("<v>43164");
        assertThat(entry(written(Format.XLSX), "xl/sharedStrings.xml")).contains("=1+1", "@SUM(A1)");
    }

    @Test
    void makesNoColumnAsWideAsARule() throws Exception {
        String sheet = entry(written(Format.XLSX, List.of("Règle", "mot ".repeat(200))), "xl/worksheets/sheet1.xml");

        assertThat(sheet).contains("min=\"2\" max=\"2\" width=\"24.0\"").doesNotContain("width=\"255");
    }

    private static byte[] written(Format format) throws IOException {
        return written(format, LINE);
    }

    private static byte[] written(Format format, List<?> line) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Sheet sheet = format.sheet(out, "Essai")) {
            sheet.line(line);
        }
        return out.toByteArray();
    }

    private String entry(byte[] workbook, String name) throws IOException {
        Path file = Files.write(folder.resolve("essai.xlsx"), workbook);
        try (ZipFile zip = new ZipFile(file.toFile());
                InputStream content = zip.getInputStream(zip.getEntry(name))) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}

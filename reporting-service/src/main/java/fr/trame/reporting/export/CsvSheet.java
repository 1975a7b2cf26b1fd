package fr.trame.reporting.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Text with semicolons, as spreadsheets read it in France. A text that a spreadsheet would take for a formula is preceded by an
 * apostrophe, which keeps it a text.
 */
final class CsvSheet implements Sheet {

    private static final String MARK_OF_UTF_8 = "\uFEFF";
    private static final String FORMULAS = "=+-@\t\r";
    private static final String NEEDS_QUOTES = ";\"\n\r";

    private final Writer writer;

    CsvSheet(OutputStream out) throws IOException {
        writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write(MARK_OF_UTF_8);
    }

    @Override
    public void line(List<? extends @Nullable Object> cells) throws IOException {
        writer.write(cells.stream().map(CsvSheet::cell).collect(Collectors.joining(";")));
        writer.write("\r\n");
    }

    private static String cell(@Nullable Object value) {
        if (!(value instanceof String text)) {
            return value == null ? "" : value.toString();
        }
        String safe = !text.isEmpty() && FORMULAS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        boolean quoted = safe.chars().anyMatch(sign -> NEEDS_QUOTES.indexOf(sign) >= 0);
        return quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }

    @Override
    public void close() throws IOException {
        writer.flush();
    }
}

package fr.trame.contracts.rights;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** Tables that lie beside this class, for people to read too: a line per row, cells between semicolons, blanks around them for the eye. */
final class Csv {

    private Csv() {}

    static List<List<String>> lines(String name) {
        try (InputStream file = Csv.class.getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalStateException(name + " is missing");
            }
            return parse(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<List<String>> parse(String text) {
        return text.lines().map(Csv::cells).toList();
    }

    private static List<String> cells(String line) {
        return Stream.of(line.split(";", -1)).map(String::strip).toList();
    }
}

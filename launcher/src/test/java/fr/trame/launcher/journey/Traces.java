package fr.trame.launcher.journey;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Words in files of whatever kind, logs, segments and database files, byte for byte. */
final class Traces {

    private static final int PART = 1 << 20;
    private static final int LONGEST_WORD = 200;

    private Traces() {}

    /** Each file under a directory with each of the words that it holds: {@code logs/gateway.log: word}. */
    static List<String> of(Collection<String> words, Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile)
                    .flatMap(file -> held(words, file).stream().map(word -> directory.relativize(file) + ": " + word))
                    .toList();
        }
    }

    private static Set<String> held(Collection<String> words, Path file) {
        Set<String> held = new TreeSet<>();
        try (InputStream in = Files.newInputStream(file)) {
            String before = "";
            for (byte[] part = in.readNBytes(PART); part.length > 0; part = in.readNBytes(PART)) {
                String text = before + new String(part, StandardCharsets.ISO_8859_1);
                words.stream().filter(word -> text.contains(bytes(word))).forEach(held::add);
                before = text.substring(Math.max(0, text.length() - LONGEST_WORD));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return held;
    }

    /** A sign for each byte in UTF-8. */
    private static String bytes(String word) {
        return new String(word.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }
}

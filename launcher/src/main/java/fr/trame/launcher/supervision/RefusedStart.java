package fr.trame.launcher.supervision;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a process says when it does not start, so that whoever started it need not look for its log. */
final class RefusedStart {

    private static final String WHY = "Description:";
    private static final String WHAT_TO_DO = "Action:";

    /** Started again it would end the same way, until this is done. */
    private static final String A_SETTING = "Set TRAME_";

    private RefusedStart() {}

    /**
     * The reason in Spring Boot's report of a failed start, if one was written and asks for a setting.
     *
     * @param from where in the log this start begins
     */
    static @Nullable String since(long from, Path log) {
        List<String> lines = lines(from, log);
        String todo = below(WHAT_TO_DO, lines);
        return todo != null && todo.startsWith(A_SETTING) ? below(WHY, lines) : null;
    }

    /** The reason that it wrote for whoever reads its log, or else the last cause, error or line there; empty if it wrote nothing. */
    static String lastWords(long from, Path log) {
        List<String> lines = lines(from, log);
        String why = below(WHY, lines);
        return why != null
                ? why.strip()
                : Stream.of("Caused by: ", " ERROR ", "")
                        .flatMap(mark -> lines.reversed().stream()
                                .filter(line -> !line.isBlank() && line.contains(mark))
                                .limit(1))
                        .findFirst()
                        .map(String::strip)
                        .orElse("");
    }

    /** The first line of text below a heading. */
    private static @Nullable String below(String heading, List<String> lines) {
        int at = lines.lastIndexOf(heading);
        return at < 0
                ? null
                : lines.subList(at + 1, lines.size()).stream()
                        .filter(line -> !line.isBlank())
                        .findFirst()
                        .orElse(null);
    }

    private static List<String> lines(long from, Path log) {
        try (var file = new RandomAccessFile(log.toFile(), "r")) {
            file.seek(from);
            byte[] rest = new byte[Math.toIntExact(Math.max(0, file.length() - from))];
            file.readFully(rest);
            return new String(rest, StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

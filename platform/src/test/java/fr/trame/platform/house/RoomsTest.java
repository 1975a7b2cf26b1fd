package fr.trame.platform.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A package is a room that a newcomer takes in at once. Read from the sources, so that the modules that do not know the platform
 * are held to it like the others.
 */
class RoomsTest {

    private static final int MOST_TYPES = 15;

    private static final Pattern TYPE = Pattern.compile(
            "^(?:(?:public|abstract|final|sealed|non-sealed) )*(?:class|interface|enum|record|@interface) \\w",
            Pattern.MULTILINE);

    @TempDir
    Path sources;

    static List<Path> modules() throws IOException {
        try (Stream<Path> folders = Files.list(Path.of(".."))) {
            return folders.map(folder -> folder.resolve(Path.of("src", "main", "java")))
                    .filter(Files::isDirectory)
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("modules")
    void haveNotMoreTypesThanFifteen(Path module) {
        assertThat(crowded(module)).isEmpty();
    }

    @Test
    void areThoseOfEveryModule() throws IOException {
        assertThat(modules())
                .extracting(module -> module.getName(1).toString())
                .contains("contracts", "embedded-database", "platform", "gateway", "launcher", "training-service");
    }

    @Test
    void areFoundCrowdedByOneTypeTooMany() throws IOException {
        write("small", MOST_TYPES);
        write("crowded", MOST_TYPES + 1);
        write("crowded.inside", 1);
        assertThat(crowded(sources)).containsExactly(Map.entry("crowded", 16));
    }

    @Test
    void countEveryTypeOfAFileButNoneWithinAnother() {
        assertThat(types("""
                /** class of its own */
                public sealed interface Answer {
                    record Yes() implements Answer {}
                }

                final class Other {}
                """)).isEqualTo(2);
    }

    private void write(String room, int types) throws IOException {
        Path folder = Files.createDirectories(sources.resolve(room.replace('.', '/')));
        Files.writeString(folder.resolve("package-info.java"), "package " + room + ";\n");
        for (int i = 0; i < types; i++) {
            Files.writeString(
                    folder.resolve("Type" + i + ".java"), "package " + room + ";\n\nclass Type" + i + " {}\n");
        }
    }

    /** Packages of more types than there is room for, with how many they have. */
    private static Map<String, Integer> crowded(Path sources) {
        Map<String, Integer> rooms = new TreeMap<>();
        try (Stream<Path> files = Files.walk(sources)) {
            files.filter(file -> file.toString().endsWith(".java"))
                    .forEach(file -> rooms.merge(room(sources, file), types(read(file)), Integer::sum));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        rooms.values().removeIf(types -> types <= MOST_TYPES);
        return rooms;
    }

    private static String room(Path sources, Path file) {
        return sources.relativize(file.getParent()).toString().replace('/', '.');
    }

    private static int types(String source) {
        return Math.toIntExact(TYPE.matcher(source).results().count());
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

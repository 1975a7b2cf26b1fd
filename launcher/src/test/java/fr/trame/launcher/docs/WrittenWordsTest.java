package fr.trame.launcher.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds the README and the decisions against the tree: what they name must exist. */
class WrittenWordsTest {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Path README = ROOT.resolve("README.md");
    private static final Pattern PATH_IN_CODE =
            Pattern.compile("`([A-Za-z0-9.-]+/[A-Za-z0-9./_-]+|[a-z-]+\\.(?:yml|xml|md))`");
    private static final Pattern LINK = Pattern.compile("]\\(([^)#:]+)\\)");
    private static final Pattern COMMAND = Pattern.compile("(?m)^ {4}(\\./[a-z]+)|`(\\./[a-z]+)[ `]");

    @Test
    void namesOnlyPathsThatExist() throws IOException {
        assertThat(found(PATH_IN_CODE, README)).isNotEmpty().allSatisfy(WrittenWordsTest::exists);
        assertThat(found(LINK, README)).isNotEmpty().allSatisfy(WrittenWordsTest::exists);
    }

    @Test
    void namesOnlyCommandsThatExist() throws IOException {
        assertThat(found(COMMAND, README))
                .contains("./run", "./mvnw")
                .filteredOn(command -> !command.equals("./data"))
                .allSatisfy(command -> assertThat(ROOT.resolve(command)).isExecutable());
    }

    @Test
    void keepsTheReadmeShort() throws IOException {
        assertThat(Files.readAllLines(README)).hasSizeLessThanOrEqualTo(120);
    }

    @Test
    void keepsEveryDecisionShortAndComplete() throws IOException {
        assertThat(decisions()).isNotEmpty().allSatisfy(decision -> {
            var lines = Files.readAllLines(decision);
            assertThat(lines).as(decision.toString()).hasSizeLessThanOrEqualTo(40);
            assertThat(String.join("\n", lines).toLowerCase(java.util.Locale.ROOT))
                    .as(decision.toString())
                    .contains("date", "status", "context", "decision", "consequences");
        });
    }

    @Test
    void namesNoPathOfAMachine() throws IOException {
        assertThat(decisions())
                .allSatisfy(decision -> assertThat(Files.readString(decision))
                        .as(decision.toString())
                        .doesNotContain("/home/", "/root/", "/tmp/"));
    }

    private static List<Path> decisions() throws IOException {
        try (Stream<Path> files = Files.list(ROOT.resolve("docs/decisions"))) {
            return files.toList();
        }
    }

    private static List<String> found(Pattern pattern, Path file) throws IOException {
        return pattern.matcher(Files.readString(file))
                .results()
                .map(match -> match.group(1) == null ? match.group(2) : match.group(1))
                .distinct()
                .toList();
    }

    private static void exists(String path) {
        assertThat(ROOT.resolve(path)).exists();
    }
}

package fr.trame.platform.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What carries knows nothing of what is carried: the code and the settings of the platform name nothing that only mediation
 * knows. Comments may, for an example says more than a rule; teams and services are how far a right goes, in any association.
 */
class WordsOfTheTradeTest {

    private static final Path SOURCES = Path.of("src", "main");

    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/|//[^\n]*", Pattern.DOTALL);

    private static final Pattern TRADE = Pattern.compile(
            "intervention|referral|mediator|mediation|employee|territor|resident|shuttle|roundtable|médiat|usager|habitant",
            Pattern.CASE_INSENSITIVE);

    @Test
    void areNotInThePlatform() {
        assertThat(sources())
                .isNotEmpty()
                .allSatisfy(source -> assertThat(TRADE.matcher(code(source))
                                .results()
                                .map(found -> found.group())
                                .toList())
                        .as(source.toString())
                        .isEmpty());
    }

    @Test
    void wouldBeFound() {
        assertThat(TRADE.matcher("class InterventionDesk {}").find()).isTrue();
        assertThat(TRADE.matcher(COMMENT.matcher("/** {@code intervention-recorded} */ class Name {} // a referral")
                                .replaceAll(""))
                        .find())
                .isFalse();
    }

    private static String code(Path source) {
        try {
            return COMMENT.matcher(Files.readString(source)).replaceAll("");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> sources() {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().matches(".*\\.(java|properties|imports)"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

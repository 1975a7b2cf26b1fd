package fr.trame.launcher.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {

    @Test
    void takesFiveOfEverythingUnlessToldOtherwise() {
        assertThat(parse("")).extracting(Settings::runs, Settings::starts).containsExactly(5, 5);
        assertThat(parse("--starts 1"))
                .extracting(Settings::runs, Settings::starts)
                .containsExactly(5, 1);
        assertThat(parse("--quick"))
                .extracting(Settings::runs, Settings::starts)
                .containsExactly(3, 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--fast", "--starts", "--starts none", "--starts 0"})
    void refusesWhatItDoesNotKnow(String arguments) {
        assertThatThrownBy(() -> parse(arguments)).hasMessageContaining("Usage: ./bench");
    }

    private static Settings parse(String arguments) {
        return Settings.parse(arguments.isEmpty() ? List.of() : List.of(arguments.split(" ")), Path.of(""));
    }
}

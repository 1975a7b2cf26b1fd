package fr.trame.launcher.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RefusedStartTest {

    private static final String REPORT = """
            ***************************
            APPLICATION FAILED TO START
            ***************************

            Description:

            %s

            Action:

            %s

            """;

    @Test
    void findsWhyASettingKeepsAServiceFromStarting(@TempDir Path directory) throws IOException {
        Path log = Files.writeString(
                directory.resolve("service.log"), REPORT.formatted("An older reason.", "Set TRAME_OTHER to …"));
        long from = Files.size(log);
        assertThat(RefusedStart.since(0, log)).isEqualTo("An older reason.");
        assertThat(RefusedStart.since(from, log)).isNull();
        append(log, REPORT.formatted("La clé ne convient pas.", "Set TRAME_MASTER_KEY_FILE to …"));
        assertThat(RefusedStart.since(from, log)).isEqualTo("La clé ne convient pas.");
    }

    @Test
    void leavesToAnotherStartWhatMayPass(@TempDir Path directory) throws IOException {
        Path log = Files.writeString(
                directory.resolve("service.log"),
                REPORT.formatted("Port 8081 was already in use.", "Stop the process that listens there."));
        assertThat(RefusedStart.since(0, log)).isNull();
        append(log, "killed");
        assertThat(RefusedStart.since(0, log)).isNull();
    }

    @Test
    void tellsTheLastOfWhatWentWrong(@TempDir Path directory) throws IOException {
        Path log = Files.writeString(directory.resolve("service.log"), "");
        assertThat(RefusedStart.lastWords(0, log)).isEmpty();
        append(log, "12:00 INFO begins\n\n");
        assertThat(RefusedStart.lastWords(0, log)).isEqualTo("12:00 INFO begins");
        append(log, "12:01 ERROR no answer\n12:02 INFO ends\n");
        assertThat(RefusedStart.lastWords(0, log)).isEqualTo("12:01 ERROR no answer");
        append(log, "Caused by: java.net.BindException: in use\n... 12 more\n");
        assertThat(RefusedStart.lastWords(0, log)).isEqualTo("Caused by: java.net.BindException: in use");
        append(log, REPORT.formatted("Port 8081 was already in use.", "Stop the process that listens there."));
        assertThat(RefusedStart.lastWords(0, log)).isEqualTo("Port 8081 was already in use.");
        assertThat(RefusedStart.lastWords(Files.size(log), log)).isEmpty();
    }

    private static void append(Path log, String text) throws IOException {
        Files.writeString(log, text, StandardOpenOption.APPEND);
    }
}

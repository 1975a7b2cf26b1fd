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

    private static void append(Path log, String text) throws IOException {
        Files.writeString(log, text, StandardOpenOption.APPEND);
    }
}

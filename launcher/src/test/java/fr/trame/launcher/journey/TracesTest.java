package fr.trame.launcher.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TracesTest {

    @Test
    void findsAWordWhereverItIs(@TempDir Path directory) throws Exception {
        Path log = Files.createDirectories(directory.resolve("logs")).resolve("gateway.log");
        Files.writeString(log, "x".repeat((1 << 20) - 3) + "Zoé Canari" + "y".repeat(1 << 20));
        Files.write(directory.resolve("segment"), new byte[] {0, 'S', 'e', 'r', 'i', 'n', -1});
        Files.writeString(directory.resolve("clean"), "Zoe canari");

        assertThat(Traces.of(List.of("Zoé Canari", "Serin"), directory))
                .containsExactlyInAnyOrder("logs/gateway.log: Zoé Canari", "segment: Serin");
    }
}

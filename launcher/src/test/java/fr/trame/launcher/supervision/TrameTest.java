package fr.trame.launcher.supervision;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.trame.launcher.machine.LocalPorts;
import fr.trame.launcher.refusal.Refused;
import fr.trame.launcher.settings.Options;
import fr.trame.launcher.settings.Ports;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The start of a part that is a few lines of shell. */
class TrameTest {

    @TempDir
    Path directory;

    @BeforeEach
    void bringAMasterKey() throws IOException {
        Files.createFile(directory.resolve("master-key.json"));
    }

    @Test
    void saysWhyAPartDoesNotStart() {
        try (Trame trame = trame("echo Caused by: no such place; exit 1")) {
            assertThatThrownBy(trame::start)
                    .isInstanceOf(Refused.class)
                    .hasMessageContaining("Essai ne démarre pas")
                    .hasMessageContaining("no such place")
                    .hasMessageContaining("essai.log");
        }
    }

    private Trame trame(String script) {
        int port = LocalPorts.unused();
        Part part = new Part("essai", "Essai", List.of("/bin/sh", "-c", script), Map.of(), port, () -> false);
        Options options = new Options(
                directory,
                directory,
                false,
                false,
                new Ports(port, port, port, port, port, port, port, port, port),
                null,
                null,
                null,
                null,
                null);
        return new Trame(
                options,
                DataDirectory.open(directory),
                new Console(new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8)),
                List.of(List.of(part)));
    }
}

package fr.trame.launcher.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.trame.launcher.refusal.Refused;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTest {

    @TempDir
    Path directory;

    @Test
    void belongsToOneLauncherAtATime() {
        DataDirectory first = DataDirectory.open(directory);
        assertThatThrownBy(() -> DataDirectory.open(directory))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("processus " + ProcessHandle.current().pid());
        first.close();
        DataDirectory.open(directory).close();
    }

    @Test
    void isNoLongerEmptyOnceAStoreIsThere() throws Exception {
        try (DataDirectory data = DataDirectory.open(directory)) {
            assertThat(data.wasEmpty()).isTrue();
        }
        Files.createDirectory(directory.resolve("kafka"));
        try (DataDirectory data = DataDirectory.open(directory)) {
            assertThat(data.wasEmpty()).isFalse();
        }
    }

    @Test
    void remembersWhatWasNoted() {
        try (DataDirectory data = DataDirectory.open(directory)) {
            assertThat(data.noted("demo-year")).isNull();
            data.note("demo-year", "loading");
            data.note("demo-year", "loaded");
            assertThat(data.noted("demo-year")).isEqualTo("loaded");
        }
    }

    @Test
    void endsTheProcessesOfARunThatWasKilled() throws Exception {
        Process left = new ProcessBuilder("/bin/sh", "-c", "exec sleep 600").start();
        try (DataDirectory data = DataDirectory.open(directory)) {
            LeftoverProcesses leftOvers = new LeftoverProcesses(data);
            leftOvers.remember("database", left.toHandle());
            assertThat(leftOvers.end(List.of("database", "broker"))).containsExactly("database");
            assertThat(left.waitFor()).isNotZero();
            assertThat(leftOvers.end(List.of("database", "broker"))).isEmpty();
        }
    }
}

package fr.trame.platform.eventstore.mongo;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.trame.platform.sample.LineWithTags;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ApprovedEventsTest {

    private static final String SAMPLE = "fr.trame.platform.sample";
    private static final Path APPROVED = Path.of("src/test/resources/approved/events");

    @Test
    void readsEveryRevisionEverStored() {
        ApprovedEvents.check(SAMPLE, new LineWithTags());
    }

    @Test
    void noticesAnOldRevisionWithoutUpcaster(@TempDir Path directory) throws IOException {
        copy(directory);
        Files.writeString(directory.resolve("line-rubbed-out.r1.json"), "{}");
        assertThatThrownBy(() -> ApprovedEvents.check(directory, SAMPLE, new LineWithTags()))
                .hasStackTraceContaining("no class and no upcaster for stored event line-rubbed-out");
    }

    @Test
    void noticesAnEventWithoutApprovedFile(@TempDir Path directory) throws IOException {
        copy(directory);
        Files.delete(directory.resolve("ledger-closed.r1.json"));
        assertThatThrownBy(() -> ApprovedEvents.check(directory, SAMPLE))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("LedgerClosed");
    }

    @Test
    void noticesAChangedShape(@TempDir Path directory) throws IOException {
        copy(directory);
        Files.writeString(directory.resolve("ledger-closed.r1.json"), "{\"ledgerId\":\"l-1\",\"reason\":\"plein\"}");
        assertThatThrownBy(() -> ApprovedEvents.check(directory, SAMPLE))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("ledger-closed");
    }

    private static void copy(Path directory) throws IOException {
        try (var files = Files.list(APPROVED)) {
            for (Path file : files.toList()) {
                Files.copy(file, directory.resolve(file.getFileName()));
            }
        }
    }
}

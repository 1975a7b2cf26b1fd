package fr.trame.platform.view;

import static org.assertj.core.api.Assertions.assertThat;

import fr.trame.platform.paging.AtLeast;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A list that waits for what its reader has just changed. */
class OwnWriteTest {

    private static final Views SHIFTS = () -> List.of(Shift.VIEW);

    private final ViewsOnDatabase database = new ViewsOnDatabase();
    private final Finder<Shift> finder = database.finders().of(Shift.VIEW);

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void knowsItAsSoonAsItWasHeardHere() throws Exception {
        database.fill(SHIFTS, ShiftFacts.all());
        AtLeast.Progress progress = finder.progress();
        assertThat(progress.has("ana", 2)).isTrue();
        assertThat(progress.has("ana", 3)).isFalse();
        assertThat(progress.has("nobody", 0)).isFalse();
        long heard = progress.heard();
        var waiting = CompletableFuture.runAsync(() -> await(progress, heard));
        database.hear(SHIFTS, List.of(ShiftFacts.assigned("ana", 3, "STE", "2018-04-01")));
        waiting.get(10, TimeUnit.SECONDS);
        assertThat(progress.has("ana", 3)).isTrue();
    }

    private static void await(AtLeast.Progress progress, long heard) {
        try {
            progress.await(heard, Duration.ofMinutes(1));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}

package fr.trame.platform.turn;

import static org.assertj.core.api.Assertions.assertThat;

import fr.trame.platform.testing.TestDatabase;
import fr.trame.platform.turn.Turns.Turn;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TurnsTest {

    private static final Duration LASTS = Duration.ofMinutes(10);

    private final TestDatabase database = TestDatabase.start();
    private Instant now = Instant.parse("2026-11-03T08:00:00Z");
    private final Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
    private final Turns here = new Turns(database.database(), LASTS, clock);
    private final Turns there = new Turns(database.database(), LASTS, clock);

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void belongToOneUntilTheyAreGivenBack() {
        Turn turn = here.take("work").orElseThrow();
        assertThat(there.take("work")).isEmpty();
        assertThat(here.take("work")).as("nor to this process twice").isEmpty();
        assertThat(there.take("other work")).isPresent();
        turn.close();
        assertThat(there.take("work")).isPresent();
        assertThat(turn.keep()).isFalse();
    }

    @Test
    void areKeptByAskingAndLostByDying() {
        Turn turn = here.take("work").orElseThrow();
        now = now.plus(LASTS).minusSeconds(1);
        assertThat(turn.keep()).isTrue();
        now = now.plus(LASTS).minusSeconds(1);
        assertThat(there.take("work")).isEmpty();
        now = now.plusSeconds(1);
        assertThat(turn.keep()).as("away for too long").isFalse();
        assertThat(there.take("work")).isPresent();
        turn.close();
        assertThat(here.take("work")).as("who lost it gives nothing back").isEmpty();
    }

    @Test
    void areTakenByOneOfManyWhoRace() throws Exception {
        List<Callable<Optional<Turn>>> racers = IntStream.range(0, 16)
                .<Callable<Optional<Turn>>>mapToObj(
                        n -> () -> new Turns(database.database(), LASTS, clock).take("work"))
                .toList();
        try (var threads = Executors.newFixedThreadPool(8)) {
            long winners = 0;
            for (Future<Optional<Turn>> each : threads.invokeAll(racers)) {
                winners += each.get().isPresent() ? 1 : 0;
            }
            assertThat(winners).isEqualTo(1);
        }
    }
}

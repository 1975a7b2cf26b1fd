package fr.trame.launcher.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AttemptsTest {

    private final SetClock clock = new SetClock();
    private final Attempts attempts = new Attempts(clock);

    @Test
    void letsNoSixthPasswordBeTriedWhileFiveAreBeingCompared() {
        AtomicInteger open = new AtomicInteger();
        IntStream.range(0, 100).parallel().forEach(i -> {
            if (attempts.begin("somebody")) {
                open.incrementAndGet();
            }
        });
        assertThat(open).hasValue(5);
        IntStream.range(0, 5).forEach(i -> attempts.wrong("somebody"));
        assertThat(attempts.begin("somebody")).isFalse();
        assertThat(attempts.begin("somebody.else")).isTrue();
    }

    @Test
    void opensAgainWhenTheTimeIsUp() {
        IntStream.range(0, 5).forEach(i -> {
            assertThat(attempts.begin("somebody")).isTrue();
            attempts.wrong("somebody");
        });
        clock.goOn(Attempts.CLOSED.minusMillis(1));
        assertThat(attempts.begin("somebody")).isFalse();
        clock.goOn(Duration.ofMillis(1));
        assertThat(attempts.begin("somebody")).isTrue();
    }

    @Test
    void tellsHowLongAnAddressHasToWait() {
        IntStream.range(0, 30).forEach(i -> {
            assertThat(attempts.from("192.0.2.1")).isZero();
            clock.goOn(Duration.ofSeconds(1));
        });
        assertThat(attempts.from("192.0.2.1")).isEqualTo(Duration.ofSeconds(30));
        assertThat(attempts.from("192.0.2.2")).isZero();
        clock.goOn(Duration.ofSeconds(30));
        assertThat(attempts.from("192.0.2.1")).isZero();
    }

    @Test
    void countsNoAttemptThatSucceeded() {
        IntStream.range(0, 200).forEach(i -> {
            assertThat(attempts.from("192.0.2.1")).isZero();
            attempts.begin("somebody");
            attempts.right("somebody", "192.0.2.1");
        });
    }
}

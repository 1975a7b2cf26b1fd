package fr.trame.launcher.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

class LoadTest {

    @Test
    void chargesAPauseToAllThatItKeptWaiting() {
        AtomicInteger calls = new AtomicInteger();
        Latencies latencies = Load.open(100, 1, Duration.ofSeconds(1), worker -> () -> {
            if (calls.getAndIncrement() == 10) {
                LockSupport.parkNanos(Duration.ofMillis(400).toNanos());
            }
            return 1;
        });
        assertThat(calls).hasValue(100);
        // some forty steps were due during the pause; a client that waited for its answers would have seen one slow
        // step
        assertThat(latencies.at(75)).isGreaterThan(50);
    }

    @Test
    void countsUnitsOfWorkPerSecond() {
        double rate = Load.closed(2, Duration.ofMillis(300), worker -> () -> {
            LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
            return 5;
        });
        assertThat(rate).isBetween(100.0, 1_100.0);
    }
}

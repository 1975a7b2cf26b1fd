package fr.trame.launcher.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LatenciesTest {

    @Test
    void tellsTheSmallestMeasureThatEnoughDoNotExceed() {
        Latencies hundred = Latencies.of(
                IntStream.rangeClosed(1, 100).mapToObj(i -> (double) i).toList());
        assertThat(hundred.at(99)).isEqualTo(99);
        assertThat(hundred.at(50)).isEqualTo(50);
        assertThat(hundred.at(100)).isEqualTo(100);
    }

    @Test
    void takesTheMiddleOfUnsortedRuns() {
        assertThat(Latencies.median(List.of(9.0, 1.0, 5.0))).isEqualTo(5.0);
    }
}

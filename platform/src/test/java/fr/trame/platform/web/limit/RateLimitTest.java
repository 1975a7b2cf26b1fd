package fr.trame.platform.web.limit;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RateLimitTest {

    private static final Instant NOW = Instant.parse("2018-03-05T18:30:00Z");

    private final RateLimit turns = new RateLimit(2, Duration.ofMinutes(10));

    @Test
    void letsEachAskSoOftenWithinTheTime() {
        turns.take("a", NOW);
        turns.take("a", NOW.plusSeconds(60));
        assertThatThrownBy(() -> turns.take("a", NOW.plusSeconds(61)))
                .isInstanceOfSatisfying(
                        TooOften.class,
                        refused -> org.assertj.core.api.Assertions.assertThat(refused.seconds())
                                .isEqualTo(540));
        assertThatCode(() -> turns.take("b", NOW.plusSeconds(61)))
                .as("somebody else")
                .doesNotThrowAnyException();
    }

    @Test
    void givesATurnBackWhenItIsOld() {
        turns.take("a", NOW);
        turns.take("a", NOW.plusSeconds(60));
        assertThatCode(() -> turns.take("a", NOW.plusSeconds(600))).doesNotThrowAnyException();
    }

    @Test
    void remembersNoMoreThanItHasRoomFor() {
        for (int number = 0; number < 20_000; number++) {
            turns.take("address " + number, NOW);
        }
        assertThatCode(() -> turns.take("address 0", NOW)).doesNotThrowAnyException();
    }
}

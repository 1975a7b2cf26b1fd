package fr.trame.intervention.intervention;

import static fr.trame.intervention.Cast.PARIS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class EnteredAtTest {

    private static final LocalDate FACT = LocalDate.of(2018, 3, 5);
    private static final Instant NOW = Instant.parse("2018-05-20T08:00:00Z");

    @Test
    void takesAnEntryFromItsPhoneAtItsWord() {
        Instant noted = Instant.parse("2018-03-05T17:20:00Z");
        Instant entered = FactsRules.entered(noted, FACT, NOW, PARIS);
        assertThat(entered).isEqualTo(noted);
        assertThat(FactsRules.late(FACT, entered, PARIS)).isFalse();
    }

    @Test
    void isNowWhereThePhoneSaysNothing() {
        assertThat(FactsRules.entered(null, FACT, NOW, PARIS)).isEqualTo(NOW);
    }

    @Test
    void refusesATimeInTheFuture() {
        assertThatThrownBy(() -> FactsRules.entered(NOW.plusSeconds(3_600), FACT, NOW, PARIS))
                .hasMessage(InterventionRefusal.ENTERED_AT_INVALID.message());
    }

    @Test
    void refusesATimeBeforeTheFact() {
        assertThatThrownBy(() -> FactsRules.entered(Instant.parse("2018-03-04T20:00:00Z"), FACT, NOW, PARIS))
                .hasMessage(InterventionRefusal.ENTERED_AT_INVALID.message());
    }
}

package fr.trame.platform.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class FrenchDatesTest {

    @Test
    void writesDaysInFull() {
        assertThat(FrenchDates.day(LocalDate.of(2018, 3, 5))).isEqualTo("5 mars 2018");
        assertThat(FrenchDates.day(LocalDate.of(2018, 8, 1))).isEqualTo("1er août 2018");
        assertThat(FrenchDates.month(YearMonth.of(2018, 8))).isEqualTo("août 2018");
    }

    @Test
    void writesMomentsByTheClockOfThePlace() {
        assertThat(FrenchDates.moment(Instant.parse("2018-03-05T13:05:00Z"), ZoneId.of("Europe/Paris")))
                .isEqualTo("5 mars 2018 à 14\u00a0h\u00a005");
    }
}

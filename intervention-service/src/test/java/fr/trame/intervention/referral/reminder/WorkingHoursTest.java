package fr.trame.intervention.referral.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import fr.trame.platform.time.FrenchHolidays;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkingHoursTest {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final WorkingHours HOURS = new WorkingHours(LocalTime.of(9, 0), LocalTime.of(17, 0), PARIS);

    @ParameterizedTest
    @CsvSource({
        "2026-11-03T09:00, 2026-11-03T09:00", // a Tuesday
        "2026-11-03T16:59:59, 2026-11-03T16:59:59",
        "2026-11-03T08:59:59, 2026-11-03T09:00",
        "2026-11-03T17:00, 2026-11-04T09:00",
        "2026-11-06T17:00, 2026-11-09T09:00", // over a weekend
        "2026-11-07T10:00, 2026-11-09T09:00",
        "2026-11-10T18:00, 2026-11-12T09:00", // Armistice
        "2026-04-03T18:00, 2026-04-07T09:00", // Easter Monday
        "2026-05-13T18:00, 2026-05-15T09:00", // Ascension
        "2026-12-31T18:00, 2027-01-04T09:00", // New Year on a Friday
        "2026-03-27T18:00, 2026-03-30T09:00", // clocks go forward on the Sunday
        "2026-10-23T18:00, 2026-10-26T09:00", // and back
    })
    void beginOnTheNextDayOnWhichPeopleWork(LocalDateTime at, LocalDateTime next) {
        ZonedDateTime local = at.atZone(PARIS);
        assertThat(HOURS.next(local.toInstant()).atZone(PARIS).toLocalDateTime())
                .isEqualTo(next);
        assertThat(HOURS.contains(local.toInstant())).isEqualTo(at.equals(next));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-01-01", "2026-04-06", "2026-05-01", "2026-05-08", "2026-05-14", "2026-05-25", "2026-07-14",
                "2026-08-15", "2026-11-01", "2026-11-11", "2026-12-25", "2025-04-21", "2025-05-29", "2025-06-09"
            })
    void knowThePublicHolidays(LocalDate day) {
        assertThat(FrenchHolidays.isHoliday(day)).isTrue();
    }

    @Test
    void haveElevenHolidaysAYearUnlessTwoFallOnOneDay() {
        for (int year = 2000; year <= 2099; year++) {
            long holidays = LocalDate.of(year, 1, 1)
                    .datesUntil(LocalDate.of(year + 1, 1, 1))
                    .filter(FrenchHolidays::isHoliday)
                    .count();
            LocalDate ascension = FrenchHolidays.easter(year).plusDays(39);
            boolean twice = ascension.equals(LocalDate.of(year, 5, 1)) || ascension.equals(LocalDate.of(year, 5, 8));
            assertThat(holidays).as(String.valueOf(year)).isEqualTo(twice ? 10 : 11);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1961-04-02",
                "2000-04-23",
                "2008-03-23",
                "2011-04-24",
                "2018-04-01",
                "2024-03-31",
                "2025-04-20",
                "2026-04-05",
                "2027-03-28",
                "2035-03-25",
                "2038-04-25",
                "2076-04-19"
            })
    void knowEaster(LocalDate easter) {
        assertThat(FrenchHolidays.easter(easter.getYear())).isEqualTo(easter);
    }
}

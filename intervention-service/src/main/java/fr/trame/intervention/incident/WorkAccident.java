package fr.trame.intervention.incident;

import fr.trame.platform.time.FrenchHolidays;
import java.time.DayOfWeek;
import java.time.LocalDate;

/**
 * By when the employer declares an accident at work: within 48 hours of hearing of it, Sundays and public holidays not counted (code de la
 * sécurité sociale, art. L. 441-2 and R. 441-3). Counted in whole days here: the second of those that count.
 */
final class WorkAccident {

    private static final int DAYS = 2;

    private WorkAccident() {}

    /** The last day on which one of which the employer heard on that day is declared. */
    static LocalDate declareBy(LocalDate heardOn) {
        LocalDate day = heardOn;
        for (int counted = 0; counted < DAYS; ) {
            day = day.plusDays(1);
            if (counts(day)) {
                counted++;
            }
        }
        return day;
    }

    private static boolean counts(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SUNDAY && !FrenchHolidays.isHoliday(day);
    }
}

package fr.trame.intervention.incident;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Set;

/**
 * By when the employer declares an accident at work: within 48 hours of hearing of it, Sundays and public holidays not counted (code de la
 * sécurité sociale, art. L. 441-2 and R. 441-3). Counted in whole days here: the second of those that count.
 */
final class WorkAccident {

    private static final int DAYS = 2;

    /** Code du travail, art. L. 3133-1; those that hang on Easter are told by {@link #easter}. */
    private static final Set<MonthDay> HOLIDAYS = Set.of(
            MonthDay.of(1, 1),
            MonthDay.of(5, 1),
            MonthDay.of(5, 8),
            MonthDay.of(7, 14),
            MonthDay.of(8, 15),
            MonthDay.of(11, 1),
            MonthDay.of(11, 11),
            MonthDay.of(12, 25));

    private static final int EASTER_MONDAY = 1;
    private static final int ASCENSION = 39;
    private static final int WHIT_MONDAY = 50;

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
        LocalDate easter = easter(day.getYear());
        return day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !HOLIDAYS.contains(MonthDay.from(day))
                && !day.equals(easter.plusDays(EASTER_MONDAY))
                && !day.equals(easter.plusDays(ASCENSION))
                && !day.equals(easter.plusDays(WHIT_MONDAY));
    }

    /** Easter Sunday, by the Gregorian calendar (Meeus, Jones, Butcher). */
    static LocalDate easter(int year) {
        int a = year % 19;
        int b = year / 100;
        int c = year % 100;
        int d = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
        int e = (32 + 2 * (b % 4) + 2 * (c / 4) - d - c % 4) % 7;
        int f = d + e - 7 * ((a + 11 * d + 22 * e) / 451) + 114;
        return LocalDate.of(year, f / 31, f % 31 + 1);
    }
}

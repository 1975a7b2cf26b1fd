package fr.trame.platform.time;

import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.util.Set;

/**
 * The eleven public holidays of France: code du travail, art. L. 3133-1. Those that are kept in Alsace-Moselle alone (L. 3134-13) or overseas
 * (L. 3422-2) are not among them.
 */
public final class FrenchHolidays {

    private static final Set<MonthDay> FIXED = Set.of(
            MonthDay.of(Month.JANUARY, 1),
            MonthDay.of(Month.MAY, 1),
            MonthDay.of(Month.MAY, 8),
            MonthDay.of(Month.JULY, 14),
            MonthDay.of(Month.AUGUST, 15),
            MonthDay.of(Month.NOVEMBER, 1),
            MonthDay.of(Month.NOVEMBER, 11),
            MonthDay.of(Month.DECEMBER, 25));

    /** Days after Easter: Easter Monday, Ascension, Whit Monday. */
    private static final Set<Long> MOVING = Set.of(1L, 39L, 50L);

    private FrenchHolidays() {}

    /** Is the day one of them? */
    public static boolean isHoliday(LocalDate day) {
        return FIXED.contains(MonthDay.from(day))
                || MOVING.contains(day.toEpochDay() - easter(day.getYear()).toEpochDay());
    }

    /** Easter of the Gregorian calendar, by the anonymous algorithm of Nature, 20 April 1876 (Meeus, Astronomical Algorithms, ch. 8). */
    public static LocalDate easter(int year) {
        int a = year % 19;
        int b = year / 100;
        int c = year % 100;
        int moon = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
        int week = (32 + 2 * (b % 4) + 2 * (c / 4) - moon - c % 4) % 7;
        int m = (a + 11 * moon + 22 * week) / 451;
        int all = moon + week - 7 * m + 114;
        return LocalDate.of(year, all / 31, all % 31 + 1);
    }
}

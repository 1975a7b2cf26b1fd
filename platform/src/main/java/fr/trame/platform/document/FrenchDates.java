package fr.trame.platform.document;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Days and moments as they are written in a French document. */
public final class FrenchDates {

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.FRENCH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH'\u00a0h\u00a0'mm", Locale.FRENCH);

    private FrenchDates() {}

    /** {@code 5 mars 2018}; the first of a month is {@code 1er mars 2018}. */
    public static String day(LocalDate day) {
        return (day.getDayOfMonth() == 1 ? "1er" : day.getDayOfMonth()) + " " + month(YearMonth.from(day));
    }

    /** {@code mars 2018}. */
    public static String month(YearMonth month) {
        return MONTH.format(month);
    }

    /** {@code 5 mars 2018 à 14 h 05}, where the spaces of its time do not break. */
    public static String moment(Instant at, ZoneId zone) {
        ZonedDateTime there = at.atZone(zone);
        return day(there.toLocalDate()) + " à " + TIME.format(there);
    }
}

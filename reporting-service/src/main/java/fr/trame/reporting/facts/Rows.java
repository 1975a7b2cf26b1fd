package fr.trame.reporting.facts;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** How values are written. */
public final class Rows {

    private Rows() {}

    /** To the microsecond, which is what a row holds. */
    public static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant.truncatedTo(ChronoUnit.MICROS), ZoneOffset.UTC);
    }

    /** {@code 2018-03}. */
    static String month(LocalDate day) {
        return day.toString().substring(0, 7);
    }
}

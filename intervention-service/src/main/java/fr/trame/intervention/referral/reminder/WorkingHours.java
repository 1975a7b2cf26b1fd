package fr.trame.intervention.referral.reminder;

import fr.trame.platform.time.FrenchHolidays;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * When partners are written to: Monday to Friday, never on a public holiday of France.
 *
 * @param from first moment of a day
 * @param until first moment that is too late
 * @param zone where the association works
 */
record WorkingHours(LocalTime from, LocalTime until, ZoneId zone) {

    WorkingHours {
        if (!from.isBefore(until)) {
            throw new IllegalArgumentException("working hours begin before they end");
        }
    }

    boolean contains(Instant at) {
        return next(at).equals(at);
    }

    /** That moment, or the first one after it at which people work. */
    Instant next(Instant at) {
        ZonedDateTime local = at.atZone(zone);
        LocalDate day = local.toLocalDate();
        if (isWorked(day) && local.toLocalTime().isBefore(until)) {
            return local.toLocalTime().isBefore(from) ? start(day) : at;
        }
        do {
            day = day.plusDays(1);
        } while (!isWorked(day));
        return start(day);
    }

    private Instant start(LocalDate day) {
        return day.atTime(from).atZone(zone).toInstant();
    }

    private static boolean isWorked(LocalDate day) {
        return day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0 && !FrenchHolidays.isHoliday(day);
    }
}

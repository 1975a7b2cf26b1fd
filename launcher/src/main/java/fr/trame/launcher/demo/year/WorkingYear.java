package fr.trame.launcher.demo.year;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;

/** The days of 2018 on which mediators work: Monday to Saturday, without the eleven public holidays. */
final class WorkingYear {

    static final int YEAR = 2018;
    static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    static final Set<LocalDate> HOLIDAYS = Set.of(
            day(1, 1),
            day(4, 2),
            day(5, 1),
            day(5, 8),
            day(5, 10),
            day(5, 21),
            day(7, 14),
            day(8, 15),
            day(11, 1),
            day(11, 11),
            day(12, 25));

    private WorkingYear() {}

    static List<LocalDate> days() {
        return day(1, 1)
                .datesUntil(LocalDate.of(YEAR + 1, 1, 1))
                .filter(WorkingYear::worked)
                .toList();
    }

    static boolean worked(LocalDate date) {
        return date.getDayOfWeek() != DayOfWeek.SUNDAY && !HOLIDAYS.contains(date);
    }

    /** School holidays of Lyon and Saint-Étienne (zone A). */
    static boolean schoolIsOut(LocalDate date) {
        return within(date, day(1, 1), day(1, 7))
                || within(date, day(2, 10), day(2, 25))
                || within(date, day(4, 7), day(4, 22))
                || within(date, day(7, 7), day(9, 2))
                || within(date, day(10, 20), day(11, 4))
                || within(date, day(12, 22), day(12, 31));
    }

    private static boolean within(LocalDate date, LocalDate first, LocalDate last) {
        return !date.isBefore(first) && !date.isAfter(last);
    }

    private static LocalDate day(int month, int dayOfMonth) {
        return LocalDate.of(YEAR, month, dayOfMonth);
    }
}

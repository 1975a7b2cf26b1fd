package fr.trame.reporting.activity;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Where and when a fact counts: a team, a territory and a day. Its key names the day's document.
 *
 * @param territory {@link #NO_TERRITORY} where none is known
 */
record Place(String team, String territory, LocalDate day) {

    static final String NO_TERRITORY = "-";

    /** By time, then team and territory. */
    static final Comparator<Place> ORDER =
            Comparator.comparing(Place::day).thenComparing(Place::team).thenComparing(Place::territory);

    Place {
        Tally.code(team);
        Tally.code(territory);
    }

    static Place of(String team, @Nullable String territory, String day) {
        return new Place(team, territory == null ? NO_TERRITORY : territory, LocalDate.parse(day));
    }

    /** Reads what {@link #key()} gave. */
    static Place parse(String key) {
        List<String> parts = List.of(key.split("\\|", 3));
        return of(parts.get(0), parts.get(1), parts.get(2));
    }

    /** {@code TER|LY8-EUS|2018-03-05}. */
    String key() {
        return team + '|' + territory + '|' + day;
    }

    Month month() {
        return new Month(team, territory, YearMonth.from(day));
    }

    /** A month of a team in a territory. */
    record Month(String team, String territory, YearMonth month) {

        static final Comparator<Month> ORDER =
                Comparator.comparing(Month::month).thenComparing(Month::team).thenComparing(Month::territory);

        static Month parse(String key) {
            List<String> parts = List.of(key.split("\\|", 3));
            return new Month(parts.get(0), parts.get(1), YearMonth.parse(parts.get(2)));
        }

        /** {@code TER|LY8-EUS|2018-03}. */
        String key() {
            return team + '|' + territory + '|' + month;
        }

        String year() {
            return Integer.toString(month.getYear());
        }

        Place day(int dayOfMonth) {
            return new Place(team, territory, month.atDay(dayOfMonth));
        }

        List<Place> days() {
            return IntStream.rangeClosed(1, month.lengthOfMonth())
                    .mapToObj(this::day)
                    .toList();
        }
    }
}

package fr.trame.reporting.activity;

import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * The tally of a team, a territory and a month: the sum of its days, and beside it the mark of each day that was summed.
 * As long as a day's mark is the one summed, the day's term of the sum can be exchanged; as soon as one is not (a batch
 * cut short between the day and its month), the whole month is summed again from its days. So the tally is always that
 * of the facts, and a busy month costs no more than an idle one.
 */
final class MonthSheet {

    private final Tally tally;
    private final NavigableMap<String, Long> marks;

    private MonthSheet(Tally tally, NavigableMap<String, Long> marks) {
        this.tally = tally;
        this.marks = marks;
    }

    static MonthSheet from(@Nullable Document stored) {
        NavigableMap<String, Long> marks = new TreeMap<>();
        if (stored == null) {
            return new MonthSheet(new Tally(), marks);
        }
        stored.get("marks", Document.class).forEach((day, mark) -> marks.put(day, (Long) mark));
        return new MonthSheet(Tally.from(stored.get("tally", Document.class)), marks);
    }

    /** The stored tally of a month, to be added to others. */
    static Document tally(Document stored) {
        return stored.get("tally", Document.class);
    }

    /** The days of the month, two digits, that hold facts. */
    static Set<String> days(Document stored) {
        return new TreeSet<>(stored.get("marks", Document.class).keySet());
    }

    /** Whether this day, as it is, is a term of the sum. */
    boolean sums(Place place, Day day) {
        return marks.getOrDefault(number(place), 0L) == day.mark();
    }

    /** Exchanges one day's term of the sum, fact by fact; the day before is one that {@link #sums}. */
    void exchange(Place place, Day before, Day after) {
        for (Fact fact : before.facts()) {
            if (!Objects.equals(fact, after.get(fact.id()))) {
                fact.count(tally, place.day(), -1);
            }
        }
        for (Fact fact : after.facts()) {
            if (!Objects.equals(fact, before.get(fact.id()))) {
                fact.count(tally, place.day(), 1);
            }
        }
        mark(place, after);
    }

    /** Sums the whole month again. */
    static MonthSheet sum(Place.Month month, Function<Place, Day> days) {
        MonthSheet sheet = from(null);
        month.days().forEach(place -> sheet.exchange(place, new Day(), days.apply(place)));
        return sheet;
    }

    boolean isEmpty() {
        return marks.isEmpty();
    }

    Document toDocument() {
        return new Document("tally", tally.toDocument()).append("marks", new Document(new TreeMap<>(marks)));
    }

    private void mark(Place place, Day day) {
        if (day.isEmpty()) {
            marks.remove(number(place));
        } else {
            marks.put(number(place), day.mark());
        }
    }

    private static String number(Place place) {
        return place.day().toString().substring(8);
    }
}

package fr.trame.reporting.activity;

import fr.trame.platform.projection.ReadModels;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the documents of {@link ActivityViews} by their keys: a year is its index and its months, no more. */
@Component
class ActivityFinder {

    private final ReadModels readModels;

    ActivityFinder(ReadModels readModels) {
        this.readModels = readModels;
    }

    /** The months of the year, all twelve, that concern the selection, as stored and in the order of their keys. */
    NavigableMap<Place.Month, Document> months(Selection selection) {
        Document index = readModels.find(ActivityViews.NAME, ActivityViews.INDEX, Integer.toString(selection.year()));
        List<String> keys = YearIndex.months(index).stream()
                .filter(selection::concerns)
                .map(Place.Month::key)
                .toList();
        NavigableMap<Place.Month, Document> months = new TreeMap<>(Place.Month.ORDER);
        readModels
                .find(ActivityViews.NAME, ActivityViews.MONTH, keys)
                .forEach((key, stored) -> months.put(Place.Month.parse(key), stored));
        return months;
    }

    /**
     * The tallies of these months. Those of a mediator are counted again from the days of the months in which the
     * mediator acted: they are looked at seldom, and by few.
     */
    NavigableMap<Place.Month, Document> tallies(Selection selection) {
        NavigableMap<Place.Month, Document> months = months(selection);
        NavigableMap<Place.Month, Document> tallies = new TreeMap<>(Place.Month.ORDER);
        String mediator = selection.mediator();
        if (mediator == null) {
            months.forEach((month, stored) -> tallies.put(month, MonthSheet.tally(stored)));
            return tallies;
        }
        Map<Place.Month, Tally> own = new TreeMap<>(Place.Month.ORDER);
        days(months.entrySet().stream().flatMap(month -> placesOf(month.getKey(), month.getValue(), mediator)))
                .forEach((place, day) -> {
                    Tally tally = own.computeIfAbsent(place.month(), _ -> new Tally());
                    day.facts().stream()
                            .filter(fact -> fact.isBy(mediator))
                            .forEach(fact -> fact.count(tally, place.day(), 1));
                });
        own.forEach((month, tally) -> tallies.put(month, tally.toDocument()));
        return tallies;
    }

    /** Those of these days that hold facts, in the order of time. */
    NavigableMap<Place, Day> days(Stream<Place> places) {
        NavigableMap<Place, Day> days = new TreeMap<>(Place.ORDER);
        readModels
                .find(
                        ActivityViews.NAME,
                        ActivityViews.DAY,
                        places.map(Place::key).toList())
                .forEach((key, stored) -> days.put(Place.parse(key), Day.from(stored)));
        return days;
    }

    /** Where these facts are now. */
    Map<String, Place> places(Collection<String> facts) {
        Map<String, Place> places = new TreeMap<>();
        readModels.find(ActivityViews.NAME, ActivityViews.FACT, facts).forEach((id, stored) -> {
            Whereabouts whereabouts = Whereabouts.from(stored);
            if (whereabouts != null && whereabouts.place() != null) {
                places.put(id, whereabouts.place());
            }
        });
        return places;
    }

    /** The days of a stored month that hold facts; with a mediator, only if the mediator acted in that month. */
    static Stream<Place> placesOf(Place.Month month, Document stored, @Nullable String mediator) {
        if (mediator != null && !acted(stored, mediator)) {
            return Stream.empty();
        }
        return MonthSheet.days(stored).stream().map(day -> month.day(Integer.parseInt(day)));
    }

    private static boolean acted(Document stored, String mediator) {
        return Stream.of(Dimension.MEDIATOR, Dimension.REFERRAL_BY)
                .map(MonthSheet.tally(stored)::getString)
                .anyMatch(line -> Tally.read(line).containsKey(mediator));
    }
}

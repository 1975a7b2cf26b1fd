package fr.trame.reporting.activity;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Finds the acts behind a figure. The tallies of the months say in which months the page lies; only the days of those are
 * read. For one day or one mediator the days themselves are counted.
 */
@Component
class ActViews {

    private static final Comparator<Row> ORDER = Comparator.comparing(
                    (Row row) -> row.place().day())
            .thenComparing(Row::time)
            .thenComparing(row -> row.fact().id());

    private final ActivityFinder finder;

    ActViews(ActivityFinder finder) {
        this.finder = finder;
    }

    /** The figure of which the acts are wanted. */
    record Wanted(Selection selection, @Nullable LocalDate day, Breakdown breakdown, String value) {

        boolean needsDays() {
            return day != null || selection.mediator() != null;
        }

        boolean shows(Place place, Fact fact) {
            return (selection.mediator() == null || fact.isBy(selection.mediator()))
                    && breakdown.shows(fact, place.day(), value);
        }
    }

    private record Row(Place place, Fact fact) {

        /** Those without a time come last. */
        String time() {
            return fact instanceof Act act && act.time() != null ? act.time() : "~";
        }
    }

    ActPage page(Wanted wanted, int page) {
        int start = page * ActPage.SIZE;
        int end = start + ActPage.SIZE;
        int total = 0;
        List<Row> shown = new ArrayList<>();
        for (Map<Place.Month, Document> month : months(wanted.selection())) {
            List<Row> rows = wanted.needsDays() ? rows(wanted, month) : null;
            int count = rows == null ? count(wanted, month) : rows.size();
            if (count > 0 && total < end && total + count > start) {
                List<Row> all = rows == null ? rows(wanted, month) : rows;
                shown.addAll(slice(all, start - total, end - total));
            }
            total += count;
        }
        return new ActPage(total, page, ActPage.SIZE, items(shown));
    }

    /** The stored months of the selection, grouped by month, in the order of time. */
    private Iterable<Map<Place.Month, Document>> months(Selection selection) {
        NavigableMap<YearMonth, Map<Place.Month, Document>> months = new TreeMap<>();
        finder.months(selection).forEach((month, stored) -> {
            if (selection.covers(month.month())) {
                months.computeIfAbsent(month.month(), _ -> new TreeMap<>(Place.Month.ORDER))
                        .put(month, stored);
            }
        });
        return months.values();
    }

    private static int count(Wanted wanted, Map<Place.Month, Document> month) {
        return month.values().stream()
                .mapToInt(stored -> wanted.breakdown().count(Tally.from(MonthSheet.tally(stored)), wanted.value()))
                .sum();
    }

    private List<Row> rows(Wanted wanted, Map<Place.Month, Document> month) {
        Stream<Place> places = month.entrySet().stream()
                .flatMap(one -> ActivityFinder.placesOf(
                        one.getKey(), one.getValue(), wanted.selection().mediator()))
                .filter(place -> wanted.day() == null || wanted.day().equals(place.day()));
        return finder.days(places).entrySet().stream()
                .flatMap(day -> day.getValue().facts().stream()
                        .filter(fact -> wanted.shows(day.getKey(), fact))
                        .map(fact -> new Row(day.getKey(), fact)))
                .sorted(ORDER)
                .toList();
    }

    private static List<Row> slice(List<Row> rows, int start, int end) {
        int from = Math.clamp(start, 0, rows.size());
        return rows.subList(from, Math.clamp(end, from, rows.size()));
    }

    private List<ActPage.Item> items(List<Row> rows) {
        Map<String, Act> interventions = interventions(rows);
        return rows.stream()
                .map(row -> switch (row.fact()) {
                    case Act act -> ActPage.Item.of(row.place(), act);
                    case Link link -> ActPage.Item.of(row.place(), link, interventions.get(link.intervention()));
                })
                .toList();
    }

    /** The interventions during which the referrals shown were proposed, wherever they are now. */
    private Map<String, Act> interventions(List<Row> rows) {
        List<String> ids = rows.stream()
                .<String>mapMulti((row, sink) -> {
                    if (row.fact() instanceof Link link) {
                        sink.accept(link.intervention());
                    }
                })
                .distinct()
                .toList();
        Map<String, Act> found = new TreeMap<>();
        if (!ids.isEmpty()) {
            finder.days(finder.places(ids).values().stream().distinct())
                    .values()
                    .forEach(day -> day.acts().forEach(act -> found.put(act.id(), act)));
        }
        return found;
    }
}

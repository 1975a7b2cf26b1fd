package fr.trame.reporting.activity;

import fr.trame.platform.security.Scope;
import fr.trame.reporting.activity.Figures.Count;
import fr.trame.reporting.activity.Figures.OfDay;
import fr.trame.reporting.activity.Figures.OfMonth;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Sums the tallies of a {@link Selection} to its {@link Figures}. */
@Component
class FigureViews {

    private static final int WEEKDAYS = 7;
    private static final int HOURS = 24;

    private final ActivityFinder finder;

    FigureViews(ActivityFinder finder) {
        this.finder = finder;
    }

    Figures figures(Selection selection) {
        NavigableMap<Place.Month, Document> year = finder.tallies(selection);
        NavigableMap<Place.Month, Document> period = new TreeMap<>(year);
        period.keySet().removeIf(month -> !selection.covers(month.month()));
        Tally all = new Tally();
        period.values().forEach(all::add);
        return new Figures(
                new Figures.Period(
                        selection.year(),
                        selection.month(),
                        selection.from().toString(),
                        selection.to().toString()),
                new Figures.Filters(selection.team(), selection.territory(), selection.mediator()),
                teams(selection.scope()),
                interventions(all),
                all.of(Dimension.COUNT, Dimension.PEOPLE),
                all.of(Dimension.COUNT, Dimension.PEOPLE_OPEN),
                onRequest(all),
                referrals(all),
                byMonth(selection, year),
                selection.month() == null ? List.of() : byDay(selection, all),
                byKey(period, Place.Month::team),
                byKey(period, Place.Month::territory),
                split(all, Dimension.DOMAIN),
                split(all, Dimension.THEME),
                split(all, Dimension.ORIGIN),
                split(all, Dimension.MODE),
                split(all, Dimension.OUTCOME),
                new Figures.Publics(
                        split(all, Dimension.AGE), split(all, Dimension.GENDER), split(all, Dimension.CAPACITY)),
                hours(all, Dimension.HOUR),
                hours(all, Dimension.open(Dimension.HOUR)));
    }

    private static @Nullable List<String> teams(Scope scope) {
        Set<String> teams = scope.teams();
        return teams == null ? null : List.copyOf(teams);
    }

    private static Figures.Interventions interventions(Tally all) {
        int count = all.of(Dimension.COUNT, Dimension.INTERVENTIONS);
        return new Figures.Interventions(
                count,
                count - all.of(Dimension.STATUS, Act.VALIDATED),
                all.of(Dimension.COUNT, Dimension.INCOMPLETE),
                all.of(Dimension.COUNT, Dimension.LATE));
    }

    private static Figures.OnRequest onRequest(Tally all) {
        int known = all.sum(Dimension.ORIGIN);
        int asked = known - all.of(Dimension.ORIGIN, Dimension.SELF_INITIATED);
        return new Figures.OnRequest(asked, known, known == 0 ? null : Math.round(100.0 * asked / known) / 100.0);
    }

    private static Figures.Referrals referrals(Tally all) {
        return new Figures.Referrals(counting(all), all.of(Dimension.REFERRAL, Link.ORIENTATION));
    }

    private static int counting(Tally tally) {
        return Link.COUNTING.stream()
                .mapToInt(level -> tally.of(Dimension.REFERRAL, level))
                .sum();
    }

    private static List<OfMonth> byMonth(Selection selection, NavigableMap<Place.Month, Document> year) {
        Map<YearMonth, Tally> months = new TreeMap<>();
        year.forEach((month, stored) -> counts(months.computeIfAbsent(month.month(), _ -> new Tally()), stored));
        return IntStream.rangeClosed(1, 12)
                .mapToObj(number -> YearMonth.of(selection.year(), number))
                .map(month -> {
                    Tally tally = months.getOrDefault(month, new Tally());
                    return new OfMonth(
                            month.toString(),
                            tally.of(Dimension.COUNT, Dimension.INTERVENTIONS),
                            tally.of(Dimension.COUNT, Dimension.OPEN),
                            tally.of(Dimension.COUNT, Dimension.PEOPLE),
                            counting(tally));
                })
                .toList();
    }

    private static List<OfDay> byDay(Selection selection, Tally all) {
        return selection
                .from()
                .datesUntil(selection.to().plusDays(1))
                .map(day -> {
                    String number = day.toString().substring(8);
                    return new OfDay(
                            day.toString(),
                            all.of(Dimension.DAY, number),
                            all.of(Dimension.open(Dimension.DAY), number));
                })
                .toList();
    }

    private static List<Count> byKey(NavigableMap<Place.Month, Document> period, Function<Place.Month, String> key) {
        Map<String, Tally> tallies = new TreeMap<>();
        period.forEach((month, stored) -> counts(tallies.computeIfAbsent(key.apply(month), _ -> new Tally()), stored));
        return tallies.entrySet().stream()
                .filter(entry -> entry.getValue().of(Dimension.COUNT, Dimension.INTERVENTIONS) > 0)
                .map(entry -> new Count(
                        entry.getKey(),
                        entry.getValue().of(Dimension.COUNT, Dimension.INTERVENTIONS),
                        entry.getValue().of(Dimension.COUNT, Dimension.OPEN)))
                .toList();
    }

    /** Adds only the plain counts and the referrals of a stored tally. */
    private static void counts(Tally tally, Document stored) {
        for (String dimension : List.of(Dimension.COUNT, Dimension.REFERRAL)) {
            tally.add(dimension, stored.getString(dimension));
        }
    }

    private static List<Count> split(Tally all, String dimension) {
        return all.codes(dimension).entrySet().stream()
                .map(code ->
                        new Count(code.getKey(), code.getValue(), all.of(Dimension.open(dimension), code.getKey())))
                .toList();
    }

    private static List<List<Integer>> hours(Tally all, String dimension) {
        return IntStream.rangeClosed(1, WEEKDAYS)
                .mapToObj(weekday -> IntStream.range(0, HOURS)
                        .map(hour -> all.of(dimension, weekday + "-" + hour))
                        .boxed()
                        .toList())
                .toList();
    }
}

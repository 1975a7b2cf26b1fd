package fr.trame.reporting.counting;

import fr.trame.reporting.counting.Figures.Split;
import fr.trame.reporting.store.Snapshot;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Splits a selection by many dimensions: those of one code each in one pass over the rows (grouping sets), those of several codes or
 * of people one by one.
 */
final class Splitting {

    /** Longest row of months without a gap that is told in full. */
    private static final int MOST_MONTHS = 120;

    private final Snapshot snapshot;
    private final Selection selection;

    Splitting(Snapshot snapshot, Selection selection) {
        this.snapshot = snapshot;
        this.selection = selection;
    }

    /** What is counted of one code; of the null code, what says nothing. */
    private record Counted(long count, long open) {}

    /** Counts by code of each dimension. */
    private static final class Counts {

        private final Map<Dimension, Map<String, Counted>> said = new HashMap<>();

        void put(Dimension dimension, @Nullable String code, Counted counted) {
            if (code != null && counted.count() > 0) {
                said.computeIfAbsent(dimension, _ -> new TreeMap<>()).put(code, counted);
            }
        }

        Map<String, Counted> of(Dimension dimension) {
            return said.computeIfAbsent(dimension, _ -> new TreeMap<>());
        }
    }

    /** @param total the whole of the selection in a unit */
    List<Split> split(List<Dimension> dimensions, ToLongFunction<Unit> total) {
        Counts counts = new Counts();
        Map<Boolean, List<Dimension>> single =
                dimensions.stream().filter(Dimension::single).collect(Collectors.partitioningBy(Splitting::isOfActs));
        group(single.getOrDefault(true, List.of()), selection.acts(), counts);
        group(single.getOrDefault(false, List.of()), selection.referrals(), counts);
        Map<Dimension, Long> known = new HashMap<>();
        for (Dimension dimension : dimensions) {
            if (!dimension.single()) {
                known.put(dimension, unnest(dimension, counts));
            }
        }
        return dimensions.stream()
                .map(dimension -> {
                    Map<String, Counted> said = counts.of(dimension);
                    long sum = said.values().stream().mapToLong(Counted::count).sum();
                    return split(
                            dimension, said, known.getOrDefault(dimension, sum), total.applyAsLong(dimension.unit()));
                })
                .toList();
    }

    private static boolean isOfActs(Dimension dimension) {
        return dimension.unit().fact() == Unit.Fact.ACT;
    }

    private void group(List<Dimension> dimensions, Sql rows, Counts counts) {
        if (dimensions.isEmpty()) {
            return;
        }
        List<String> columns =
                dimensions.stream().map(Dimension::column).distinct().toList();
        List<Unit> units = dimensions.stream().map(Dimension::unit).distinct().toList();
        boolean acts = isOfActs(dimensions.getFirst());
        String sums = units.stream()
                .map(unit -> unit.sum("true") + ", " + (acts ? unit.sum("open") : "0"))
                .collect(Collectors.joining(", "));
        Sql sql = Sql.of("SELECT GROUPING(" + String.join(", ", columns) + "), "
                        + columns.stream()
                                .map(column -> "CAST(" + column + " AS VARCHAR)")
                                .collect(Collectors.joining(", "))
                        + ", " + sums + " FROM ")
                .add(rows)
                .add(" GROUP BY GROUPING SETS ((" + String.join("), (", columns) + "))");
        snapshot.each(sql.text(), sql.values(), row -> {
            long grouped = row.number();
            List<@Nullable String> codes = new ArrayList<>();
            for (int i = 0; i < columns.size(); i++) {
                codes.add(row.text());
            }
            int column = columns.size() - 1 - Long.numberOfTrailingZeros(~grouped);
            for (Unit unit : units) {
                Counted counted = new Counted(row.number(), row.number());
                dimensions.stream()
                        .filter(one -> one.unit() == unit && one.column().equals(columns.get(column)))
                        .forEach(one -> counts.put(one, codes.get(column), counted));
            }
        });
    }

    /** Returns how much says something of the dimension. */
    private long unnest(Dimension dimension, Counts counts) {
        boolean people = dimension.shape() == Dimension.Shape.PEOPLE;
        String column = dimension.column();
        String unnested = people
                ? "unnest(map_keys(" + column + ")) AS code, unnest(map_values(" + column + ")) AS n"
                : "unnest(" + column + ") AS code, 1 AS n";
        Sql sql = Sql.of("SELECT code, sum(n), coalesce(sum(n) FILTER (WHERE open), 0) FROM (SELECT " + unnested
                        + ", open FROM ")
                .add(selection.acts())
                .add(") GROUP BY code");
        snapshot.each(
                sql.text(),
                sql.values(),
                row -> counts.put(dimension, row.text(), new Counted(row.number(), row.number())));
        if (people) {
            return counts.of(dimension).values().stream()
                    .mapToLong(Counted::count)
                    .sum();
        }
        Sql known = Sql.of("SELECT count(*) FROM ").add(selection.acts()).and("len(" + column + ") > 0");
        return snapshot.find(known.text(), known.values(), row -> row.number()).getFirst();
    }

    private Split split(Dimension dimension, Map<String, Counted> said, long known, long total) {
        Map<String, Counted> all = new TreeMap<>();
        natural(dimension).forEach(code -> all.put(code, new Counted(0, 0)));
        all.putAll(said);
        boolean acts = isOfActs(dimension);
        return new Split(
                dimension.name(),
                dimension.label(),
                dimension.unit().code(),
                Math.max(total, known),
                known,
                all.entrySet().stream()
                        .map(one -> new Split.Value(
                                one.getKey(),
                                one.getValue().count(),
                                acts ? one.getValue().open() : null))
                        .toList());
    }

    /** The codes that are told even where they count nothing: a time has no gaps. */
    private Stream<String> natural(Dimension dimension) {
        LocalDate end = selection.to().plusDays(1);
        if (dimension.column().equals("day")) {
            return selection.from().datesUntil(end).map(LocalDate::toString);
        }
        if (dimension.column().equals("month")) {
            YearMonth first = YearMonth.from(selection.from());
            return Stream.iterate(
                            first,
                            month -> !month.isAfter(YearMonth.from(selection.to())),
                            month -> month.plusMonths(1))
                    .limit(MOST_MONTHS)
                    .map(YearMonth::toString);
        }
        return Stream.empty();
    }
}

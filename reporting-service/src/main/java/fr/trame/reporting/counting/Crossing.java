package fr.trame.reporting.counting;

import fr.trame.reporting.dimensions.Dimension;
import fr.trame.reporting.dimensions.Dimension.Shape;
import fr.trame.reporting.dimensions.ListText;
import fr.trame.reporting.dimensions.Sql;
import fr.trame.reporting.dimensions.Unit;
import fr.trame.reporting.facts.Cells;
import fr.trame.reporting.store.Snapshot;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Crosses two dimensions of a selection. */
public final class Crossing {

    private final Snapshot snapshot;
    private final Selection selection;
    private final Dimension rows;
    private final Dimension columns;
    private final Unit unit;

    /** Refuses two that no row tells of together: publics are counted apart, so nobody knows how many women were minors. */
    public Crossing(Snapshot snapshot, Selection selection, Dimension rows, Dimension columns) {
        boolean referrals = Stream.of(rows, columns).anyMatch(one -> one.unit().fact() == Unit.Fact.REFERRAL);
        boolean people = Stream.of(rows, columns).anyMatch(one -> one.unit() == Unit.PEOPLE);
        boolean publics = rows.shape() == Shape.PEOPLE && columns.shape() == Shape.PEOPLE;
        if (rows.column().equals(columns.column()) || publics || (people && referrals)) {
            throw FigureRefusal.NO_SUCH_PIVOT.on("columns");
        }
        this.snapshot = snapshot;
        this.selection = selection;
        this.rows = rows;
        this.columns = columns;
        boolean levels = rows.unit() == Unit.PROPOSALS || columns.unit() == Unit.PROPOSALS;
        this.unit = levels ? Unit.PROPOSALS : referrals ? Unit.REFERRALS : people ? Unit.PEOPLE : Unit.INTERVENTIONS;
    }

    private record Pair(Optional<String> row, Optional<String> column) {}

    /** The table. */
    public Pivot pivot() {
        Map<Pair, Long> cells = new HashMap<>();
        Sql sql = grouped(List.of(rows, columns));
        snapshot.each(sql.text(), sql.values(), row -> {
            Pair pair = new Pair(Optional.ofNullable(row.text()), Optional.ofNullable(row.text()));
            long count = row.number();
            if (count > 0) {
                cells.put(pair, count);
            }
        });
        List<Optional<String>> rowCodes = codes(cells.keySet().stream().map(Pair::row));
        List<Optional<String>> columnCodes = codes(cells.keySet().stream().map(Pair::column));
        Map<Optional<String>, Long> ofRows = alone(rows);
        Map<Optional<String>, Long> ofColumns = alone(columns);
        return new Pivot(
                rows.name(),
                columns.name(),
                unit.code(),
                total(),
                rowCodes.stream().map(code -> code.orElse(null)).toList(),
                columnCodes.stream().map(code -> code.orElse(null)).toList(),
                rowCodes.stream()
                        .map(row -> columnCodes.stream()
                                .map(column -> cells.getOrDefault(new Pair(row, column), 0L))
                                .toList())
                        .toList(),
                rowCodes.stream().map(code -> ofRows.getOrDefault(code, 0L)).toList(),
                columnCodes.stream()
                        .map(code -> ofColumns.getOrDefault(code, 0L))
                        .toList());
    }

    private Map<Optional<String>, Long> alone(Dimension dimension) {
        Map<Optional<String>, Long> counts = new HashMap<>();
        Sql sql = grouped(List.of(dimension));
        snapshot.each(sql.text(), sql.values(), row -> counts.put(Optional.ofNullable(row.text()), row.number()));
        return counts;
    }

    private long total() {
        Sql sql = Sql.of("SELECT " + unit.sum("true") + " FROM ").add(base());
        return snapshot.find(sql.text(), sql.values(), Cells::number).getFirst();
    }

    /** Counts by the codes of each, one dimension laid open after the other: two lists are not walked in step. */
    private Sql grouped(List<Dimension> dimensions) {
        Sql opened = base();
        String sum = unit.sum("true");
        StringBuilder names = new StringBuilder();
        for (int i = 0; i < dimensions.size(); i++) {
            opened = Sql.of("(SELECT *, " + open(dimensions.get(i), "code_" + i) + " FROM ")
                    .add(opened)
                    .add(")");
            names.append(i == 0 ? "" : ", ").append("code_").append(i);
            sum = dimensions.get(i).shape() == Shape.PEOPLE ? "sum(n)" : sum;
        }
        return Sql.of("SELECT " + names + ", " + sum + " FROM ").add(opened).add(" GROUP BY " + names);
    }

    private Sql base() {
        boolean acts = rows.unit().fact() == Unit.Fact.ACT && columns.unit().fact() == Unit.Fact.ACT;
        return acts ? selection.acts() : selection.referralsWithActs();
    }

    private static String open(Dimension dimension, String name) {
        String column = dimension.column();
        return switch (dimension.shape()) {
            case ONE, BRANCH -> "CAST(" + column + " AS VARCHAR) AS " + name;
            case SEVERAL ->
                "unnest(CASE WHEN coalesce(" + column + ", '[]') = '[]' THEN [NULL] ELSE " + ListText.list(column)
                        + " END) AS " + name;
            case PEOPLE ->
                "unnest(list_append(" + ListText.keys(column) + ", NULL)) AS " + name
                        + ", unnest(list_append(" + ListText.values(column) + ", CAST(greatest(coalesce(people, 0)"
                        + " - coalesce(list_sum(" + ListText.values(column) + "), 0), 0) AS INTEGER))) AS n";
        };
    }

    private static List<Optional<String>> codes(Stream<Optional<String>> found) {
        Comparator<Optional<String>> unsaidLast = Comparator.comparing(code -> code.isEmpty());
        TreeSet<Optional<String>> codes = new TreeSet<>(unsaidLast.thenComparing(code -> code.orElse("")));
        found.forEach(codes::add);
        return List.copyOf(codes);
    }
}

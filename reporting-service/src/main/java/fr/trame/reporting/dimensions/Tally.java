package fr.trame.reporting.dimensions;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Counts rows by many dimensions in one statement, each from its own columns. It gives {@code name, code, n, open}: the dimension, its code
 * (null for what says nothing of it), what it counts, and how much of that is in acts still open.
 */
public final class Tally {

    private final Unit.Fact fact;
    private final List<Dimension> dimensions;
    private final String rows;

    private Tally(Unit.Fact fact, Collection<Dimension> dimensions) {
        this.fact = fact;
        this.dimensions =
                dimensions.stream().filter(one -> one.unit().fact() == fact).toList();
        this.rows = fact.table() + "_rows";
    }

    /**
     * The statement.
     *
     * @param acts {@code act WHERE ...}
     * @param referrals {@code referral WHERE ...}
     */
    public static Sql of(Collection<Dimension> dimensions, Sql acts, Sql referrals) {
        var ofActs = new Tally(Unit.Fact.ACT, dimensions);
        var ofReferrals = new Tally(Unit.Fact.REFERRAL, dimensions);
        String counts =
                Stream.of(ofActs, ofReferrals).flatMap(Tally::counts).collect(Collectors.joining(" UNION ALL "));
        return Sql.of("WITH ")
                .add(ofActs.read(acts))
                .add(", ")
                .add(ofReferrals.read(referrals))
                .add(" " + counts);
    }

    private Sql read(Sql from) {
        Set<String> columns = new LinkedHashSet<>(fact.counted());
        dimensions.forEach(one -> columns.add(one.column()));
        return Sql.of(rows + " AS NOT MATERIALIZED (SELECT " + String.join(", ", columns) + " FROM ")
                .add(from)
                .add(")");
    }

    private Stream<String> counts() {
        return dimensions.stream().map(one -> one.single() ? grouped(one) : unnested(one));
    }

    private String grouped(Dimension dimension) {
        String column = dimension.column();
        Unit unit = dimension.unit();
        return "SELECT '" + dimension.name() + "' AS name, CAST(" + column + " AS VARCHAR) AS code, "
                + unit.sum("true") + " AS n, " + (fact == Unit.Fact.ACT ? unit.sum("open") : "0") + " AS open FROM "
                + rows + " GROUP BY " + column;
    }

    /** Rows of the same text are counted first, and then laid open once. */
    private String unnested(Dimension dimension) {
        String column = dimension.column();
        boolean people = dimension.shape() == Dimension.Shape.PEOPLE;
        String laid = people
                ? "unnest(" + ListText.keys(column) + ") AS code, unnest(" + ListText.values(column) + ") AS met"
                : "unnest(CASE WHEN " + column + " = '[]' THEN [NULL] ELSE " + ListText.list(column)
                        + " END) AS code, 1 AS met";
        String same = "SELECT " + column + ", count(*) AS n, count(*) FILTER (WHERE open) AS open FROM " + rows
                + " GROUP BY " + column;
        return "SELECT '" + dimension.name() + "', code, sum(n * met), sum(open * met) FROM (SELECT n, open, " + laid
                + " FROM (" + same + ")) GROUP BY code";
    }
}

package fr.trame.reporting.counting;

import fr.trame.reporting.counting.Figures.Interventions;
import fr.trame.reporting.counting.Figures.OnRequest;
import fr.trame.reporting.counting.Figures.People;
import fr.trame.reporting.counting.Figures.Referrals;
import fr.trame.reporting.counting.Figures.Split;
import fr.trame.reporting.store.Snapshot;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Counts a selection, with all its splits, from one snapshot. */
public final class Counting {

    /** Days are told one by one only of a span of two months at most. */
    private static final int LONGEST_BY_DAY = 62;

    /** The origin that is no request: the mediator's own observation. */
    private static final String SELF_INITIATED = "AUTO";

    private final Snapshot snapshot;
    private final Selection selection;

    public Counting(Snapshot snapshot, Selection selection) {
        this.snapshot = snapshot;
        this.selection = selection;
    }

    private record Totals(Interventions interventions, People people) {}

    /** Everything, from this one snapshot. */
    public Figures figures() {
        Totals totals = totals();
        Referrals referrals = referrals();
        List<Split> splits = new Splitting(snapshot, selection).split(dimensions(), unit -> switch (unit) {
            case INTERVENTIONS -> totals.interventions().count();
            case PEOPLE -> totals.people().met();
            case REFERRALS -> referrals.counting();
            case PROPOSALS -> referrals.counting() + referrals.orientations();
        });
        return new Figures(
                new Figures.Period(selection.from().toString(), selection.to().toString()),
                selection.asOf() == null ? null : selection.asOf().toString(),
                selection.scope().teams() == null
                        ? null
                        : List.copyOf(selection.scope().teams()),
                totals.interventions(),
                onRequest(splits),
                totals.people(),
                referrals,
                splits);
    }

    private List<Dimension> dimensions() {
        boolean byDay = ChronoUnit.DAYS.between(selection.from(), selection.to()) < LONGEST_BY_DAY;
        return Dimensions.ALL.stream()
                .filter(one -> byDay || !one.equals(Dimensions.DAY))
                .toList();
    }

    private Totals totals() {
        Sql sql = Sql.of("SELECT count(*), count(*) FILTER (WHERE status <> 'VALIDATED'),"
                        + " count(*) FILTER (WHERE incomplete), count(*) FILTER (WHERE late),"
                        + " count(*) FILTER (WHERE open), coalesce(sum(people), 0),"
                        + " coalesce(sum(people) FILTER (WHERE open), 0) FROM ")
                .add(selection.acts());
        return snapshot.find(
                        sql.text(),
                        sql.values(),
                        row -> new Totals(
                                new Interventions(row.number(), row.number(), row.number(), row.number(), row.number()),
                                new People(row.number(), row.number())))
                .getFirst();
    }

    private Referrals referrals() {
        Sql sql = Sql.of("SELECT count(*) FILTER (WHERE " + Unit.COUNTING + "),"
                        + " count(*) FILTER (WHERE level = 'ORIENTATION') FROM ")
                .add(selection.referrals());
        return snapshot.find(sql.text(), sql.values(), row -> new Referrals(row.number(), row.number()))
                .getFirst();
    }

    private static OnRequest onRequest(List<Split> splits) {
        Split origin = splits.stream()
                .filter(split -> split.name().equals(Dimensions.ORIGIN.name()))
                .findFirst()
                .orElseThrow();
        long open = origin.items().stream()
                .filter(item -> !item.code().equals(SELF_INITIATED) && item.open() != null)
                .mapToLong(Split.Value::open)
                .sum();
        return new OnRequest(origin.known() - origin.count(SELF_INITIATED), origin.known(), open);
    }
}

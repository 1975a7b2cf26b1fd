package fr.trame.reporting.counting;

import fr.trame.reporting.counting.Counts.Counted;
import fr.trame.reporting.counting.Figures.Interventions;
import fr.trame.reporting.counting.Figures.OnRequest;
import fr.trame.reporting.counting.Figures.People;
import fr.trame.reporting.counting.Figures.Referrals;
import fr.trame.reporting.counting.Figures.Split;
import fr.trame.reporting.dimensions.Dimension;
import fr.trame.reporting.dimensions.Dimensions;
import fr.trame.reporting.store.Snapshot;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Counts a selection, with all its splits, from one snapshot. */
public final class Counting {

    /** Days are told one by one only of a span of two months at most. */
    private static final int LONGEST_BY_DAY = 62;

    /** The origin that is no request: the mediator's own observation. */
    private static final String SELF_INITIATED = "AUTO";

    private static final String VALIDATED = "VALIDATED";

    /** The level that does not count: no link was made. */
    private static final String ADDRESS_GIVEN = "ORIENTATION";

    private static final String YES = "true";

    private final Snapshot snapshot;
    private final Selection selection;

    public Counting(Snapshot snapshot, Selection selection) {
        this.snapshot = snapshot;
        this.selection = selection;
    }

    /** Everything, from this one snapshot. */
    public Figures figures() {
        return figures(Counts.of(snapshot, selection, withoutDays(Dimensions.COUNTED)));
    }

    /** The same without the roll-up. */
    Figures figuresOfRows() {
        return figures(Counts.ofRows(snapshot, selection, withoutDays(Dimensions.COUNTED)));
    }

    private Figures figures(Counts counts) {
        Interventions interventions = interventions(counts);
        Counted people = counts.sum(Dimensions.PEOPLE_MONTH);
        Referrals referrals = new Referrals(
                counts.sum(Dimensions.REFERRAL_MONTH).count(),
                counts.of(Dimensions.LEVEL, ADDRESS_GIVEN).count());
        List<Split> splits = new Splitting(selection).split(withoutDays(Dimensions.ALL), counts, unit -> switch (unit) {
            case INTERVENTIONS -> interventions.count();
            case PEOPLE -> people.count();
            case REFERRALS -> referrals.counting();
            case PROPOSALS -> referrals.counting() + referrals.orientations();
        });
        return new Figures(
                new Figures.Period(selection.from().toString(), selection.to().toString()),
                selection.asOf() == null ? null : selection.asOf().toString(),
                selection.scope().teams() == null
                        ? null
                        : List.copyOf(selection.scope().teams()),
                interventions,
                onRequest(counts),
                new People(people.count(), people.open()),
                referrals,
                splits);
    }

    private List<Dimension> withoutDays(List<Dimension> all) {
        boolean byDay = ChronoUnit.DAYS.between(selection.from(), selection.to()) < LONGEST_BY_DAY;
        return all.stream().filter(one -> byDay || !one.equals(Dimensions.DAY)).toList();
    }

    /** Every intervention has a status. */
    private static Interventions interventions(Counts counts) {
        Counted all = counts.sum(Dimensions.STATUS);
        return new Interventions(
                all.count(),
                all.count() - counts.of(Dimensions.STATUS, VALIDATED).count(),
                counts.of(Dimensions.INCOMPLETE, YES).count(),
                counts.of(Dimensions.LATE, YES).count(),
                all.open());
    }

    private static OnRequest onRequest(Counts counts) {
        Counted known = counts.sum(Dimensions.ORIGIN);
        Counted own = counts.of(Dimensions.ORIGIN, SELF_INITIATED);
        return new OnRequest(known.count() - own.count(), known.count(), known.open() - own.open());
    }
}

package fr.trame.reporting.dimensions;

import java.util.List;
import java.util.Locale;

/** What is counted. */
public enum Unit {
    INTERVENTIONS(Fact.ACT),
    PEOPLE(Fact.ACT),
    /** Referrals that count: a link was really made. */
    REFERRALS(Fact.REFERRAL),
    /** Referrals, and addresses given, which do not count. */
    PROPOSALS(Fact.REFERRAL);

    private static final String ADDRESS = "ORIENTATION";

    /** Holds for referrals that count: the partner was contacted. */
    public static final String COUNTING = "counts";

    /** Holds for these and for addresses given; what is only proposed is neither. */
    public static final String PROPOSED = "(counts OR level = '" + ADDRESS + "')";

    /** The rows that are counted. */
    public enum Fact {
        ACT,
        REFERRAL,
        /** A conflict case; no dimension splits it, its figures have a question of their own. */
        CONFLICT;

        /** The columns that {@link Unit#sum} reads. */
        List<String> counted() {
            return switch (this) {
                case ACT -> List.of("open", "people");
                case REFERRAL -> List.of("level", COUNTING);
                case CONFLICT -> List.of();
            };
        }

        /** The table of its present versions. */
        public String table() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final Fact fact;

    Unit(Fact fact) {
        this.fact = fact;
    }

    /** The rows it counts. */
    public Fact fact() {
        return fact;
    }

    /** As the API has it. */
    public String code() {
        return (this == PROPOSALS ? REFERRALS : this).name().toLowerCase(Locale.ROOT);
    }

    /** What those rows of a group count for that meet a condition. */
    public String sum(String where) {
        return switch (this) {
            case INTERVENTIONS -> "count(*) FILTER (WHERE " + where + ")";
            case PROPOSALS -> "count(*) FILTER (WHERE " + where + " AND " + PROPOSED + ")";
            case PEOPLE -> "coalesce(sum(people) FILTER (WHERE " + where + "), 0)";
            case REFERRALS -> "count(*) FILTER (WHERE " + where + " AND " + COUNTING + ")";
        };
    }

    /** What one row counts for: the sum over the rows is {@link #sum}. */
    long of(Differences.Row row) {
        return switch (this) {
            case INTERVENTIONS -> 1;
            case PEOPLE -> row.cell("people") instanceof Integer met ? met : 0;
            case REFERRALS -> Boolean.TRUE.equals(row.cell(COUNTING)) ? 1 : 0;
            case PROPOSALS -> Boolean.TRUE.equals(row.cell(COUNTING)) || ADDRESS.equals(row.cell("level")) ? 1 : 0;
        };
    }
}

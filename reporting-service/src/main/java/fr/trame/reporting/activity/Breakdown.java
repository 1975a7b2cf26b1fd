package fr.trame.reporting.activity;

import fr.trame.platform.refusal.CommandRefused;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The figures behind which the acts can be shown, by the name the API gives them. */
enum Breakdown {
    ALL(""),
    DOMAIN(Dimension.DOMAIN),
    THEME(Dimension.THEME),
    ORIGIN(Dimension.ORIGIN),
    MODE(Dimension.MODE),
    OUTCOME(Dimension.OUTCOME),
    STATUS(Dimension.STATUS),
    HOUR(Dimension.HOUR),
    AGE(Dimension.AGE),
    GENDER(Dimension.GENDER),
    CAPACITY(Dimension.CAPACITY),
    MONTH("month"),
    NOT_VALIDATED("notValidated"),
    INCOMPLETE(Dimension.INCOMPLETE),
    LATE(Dimension.LATE),
    ON_REQUEST("onRequest"),
    REFERRALS("referrals");

    private static final List<Breakdown> WITH_VALUE =
            List.of(DOMAIN, THEME, ORIGIN, MODE, OUTCOME, STATUS, HOUR, AGE, GENDER, CAPACITY, MONTH);

    private final String wire;

    Breakdown(String wire) {
        this.wire = wire;
    }

    static Breakdown of(@Nullable String by, String value) {
        Breakdown breakdown = named(by == null ? "" : by.strip());
        if (value.isEmpty() && WITH_VALUE.contains(breakdown)) {
            throw new CommandRefused(ActivityRefusal.VALUE_REQUIRED, "value", ActivityRefusal.VALUE_REQUIRED.message());
        }
        return breakdown;
    }

    private static Breakdown named(String by) {
        for (Breakdown breakdown : values()) {
            if (breakdown.wire.equals(by)) {
                return breakdown;
            }
        }
        throw new CommandRefused(ActivityRefusal.UNKNOWN_BREAKDOWN, "by", ActivityRefusal.UNKNOWN_BREAKDOWN.message());
    }

    /** How many acts of a tally it shows. */
    int count(Tally tally, String value) {
        return switch (this) {
            case ALL, MONTH -> tally.of(Dimension.COUNT, Dimension.INTERVENTIONS);
            case DOMAIN ->
                tally.codes(Dimension.DOMAIN).entrySet().stream()
                        .filter(code -> within(code.getKey(), value))
                        .mapToInt(code -> code.getValue())
                        .sum();
            case THEME, ORIGIN, MODE, OUTCOME, STATUS, HOUR -> tally.of(wire, value);
            case AGE, GENDER, CAPACITY -> tally.of(Dimension.acts(wire), value);
            case NOT_VALIDATED -> tally.sum(Dimension.STATUS) - tally.of(Dimension.STATUS, Act.VALIDATED);
            case INCOMPLETE, LATE -> tally.of(Dimension.COUNT, wire);
            case ON_REQUEST -> tally.sum(Dimension.ORIGIN) - tally.of(Dimension.ORIGIN, Dimension.SELF_INITIATED);
            case REFERRALS ->
                tally.codes(Dimension.REFERRAL).entrySet().stream()
                        .filter(level -> Link.isLevel(level.getKey(), value))
                        .mapToInt(level -> level.getValue())
                        .sum();
        };
    }

    /** Whether this fact is one of them. */
    boolean shows(Fact fact, LocalDate day, String value) {
        return switch (fact) {
            case Link link -> this == REFERRALS && Link.isLevel(link.level(), value);
            case Act act -> shows(act, day, value);
        };
    }

    private boolean shows(Act act, LocalDate day, String value) {
        return switch (this) {
            case ALL, MONTH -> true;
            case DOMAIN -> within(act.domain(), value);
            case THEME -> value.equals(act.theme());
            case ORIGIN -> value.equals(act.origin());
            case MODE -> value.equals(act.mode());
            case OUTCOME -> Act.list(act.outcomes()).contains(value);
            case STATUS -> value.equals(act.status());
            case HOUR -> value.equals(act.hour(day));
            case AGE, GENDER, CAPACITY -> act.met(wire, value);
            case NOT_VALIDATED -> !act.status().equals(Act.VALIDATED);
            case INCOMPLETE -> act.incomplete();
            case LATE -> act.late();
            case ON_REQUEST -> act.origin() != null && !act.origin().equals(Dimension.SELF_INITIATED);
            case REFERRALS -> false;
        };
    }

    /** A domain holds its branches: D2 is also D2.1. */
    private static boolean within(String domain, String asked) {
        return domain.equals(asked) || domain.startsWith(asked + ".");
    }
}

package fr.trame.reporting.counting;

import fr.trame.platform.security.Scope;
import fr.trame.reporting.dimensions.Dimension;
import fr.trame.reporting.dimensions.Dimensions;
import fr.trame.reporting.dimensions.ListText;
import fr.trame.reporting.dimensions.Sql;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What is looked at: a span of days, narrowed by any filters.
 *
 * @param filters value by dimension name; all hold at once
 * @param mediator employee id; only for the mediator and those who manage the mediator's team
 * @param asOf what was known then; null for what is known now
 * @param scope the teams that whoever looks may see
 */
public record Selection(
        LocalDate from,
        LocalDate to,
        Map<String, String> filters,
        @Nullable String mediator,
        @Nullable Instant asOf,
        Scope scope) {

    private static final Set<String> OF_REFERRALS = Set.of(Dimensions.TEAM.name(), Dimensions.TERRITORY.name());

    private static final Set<String> OF_CONFLICTS =
            Set.of(Dimensions.TEAM.name(), Dimensions.TERRITORY.name(), Dimensions.ORIGIN.name(), "theme");

    /** A referral takes everything from its intervention but what both have: that is its own. */
    private static final String OF_ACTS =
            "a.* EXCLUDE (key, id, sequence, known, day, month, team, territory, mediators)";

    /** A span of days of the whole association, as known now. */
    public static Selection of(LocalDate from, LocalDate to) {
        return new Selection(from, to, Map.of(), null, null, Scope.EVERYWHERE);
    }

    /** The same, but only what is of these teams. */
    public Selection within(Scope narrower) {
        return new Selection(from, to, filters, mediator, asOf, narrower);
    }

    /** The team it is narrowed to, if it is. */
    public @Nullable String team() {
        return filters.get(Dimensions.TEAM.name());
    }

    /** Whether the roll-up holds what it counts for: whole months of everything, as known now. */
    boolean isRolledUp() {
        return filters.isEmpty()
                && mediator == null
                && asOf == null
                && scope.teams() == null
                && from.getDayOfMonth() == 1
                && to.plusDays(1).getDayOfMonth() == 1;
    }

    /** {@code act WHERE ...}: the interventions of the selection. */
    public Sql acts() {
        Sql rows = versions("act").add(" WHERE day BETWEEN ? AND ?", from, to);
        filters.forEach((name, value) -> narrow(rows, name, value));
        return mine(rows);
    }

    /** {@code referral WHERE ...}: the referrals of the selection, of their own team, territory and date. */
    public Sql referrals() {
        return referrals(versions("referral"));
    }

    /** The same, each with what is known of the intervention during which it was proposed, if that counts still. */
    Sql referralsWithActs() {
        Sql joined = Sql.of("(SELECT r.*, " + OF_ACTS + " FROM ")
                .add(versions("referral"))
                .add(" r LEFT JOIN ")
                .add(versions("act"));
        return referrals(joined.add(" a ON a.id = r.intervention)"));
    }

    private Sql referrals(Sql rows) {
        rows.add(" WHERE day BETWEEN ? AND ?", from, to);
        Map<String, String> ofActs = new TreeMap<>(filters);
        OF_REFERRALS.forEach(name -> {
            String value = ofActs.remove(name);
            if (value != null) {
                narrow(rows, name, value);
            }
        });
        if (!ofActs.isEmpty()) {
            rows.add(" AND intervention IN (SELECT id FROM ")
                    .add(versions("act"))
                    .add(" WHERE true");
            ofActs.forEach((name, value) -> narrow(rows, name, value));
            rows.add(")");
        }
        return mine(rows);
    }

    /**
     * {@code conflict WHERE ...}: conflict cases, whatever their days. Nobody's figures are made of them, for there is no ranking of people.
     *
     * @throws fr.trame.platform.refusal.CommandRefused if it is narrowed by what a case does not say
     */
    public Sql conflicts() {
        Sql rows = versions("conflict").add(" WHERE true");
        filters.forEach((name, value) -> {
            if (!OF_CONFLICTS.contains(name)) {
                throw FigureRefusal.NOT_OF_CONFLICTS.on(name);
            }
            narrow(rows, name, value);
        });
        if (mediator != null) {
            throw FigureRefusal.NOT_OF_CONFLICTS.on("mediator");
        }
        return mine(rows);
    }

    /** Whether conflict cases can be narrowed by it. */
    public static boolean narrowsConflicts(Dimension dimension) {
        return OF_CONFLICTS.contains(dimension.name());
    }

    private static void narrow(Sql rows, String name, String value) {
        Dimensions.named(name).orElseThrow().narrow(rows, value);
    }

    private Sql mine(Sql rows) {
        if (mediator != null) {
            ListText.narrow(rows, "mediators", mediator);
        }
        if (scope.teams() != null) {
            rows.andIn("team", scope.teams());
        }
        return rows;
    }

    /** The versions that hold: those of now, or those that were known at the instant and nothing newer yet. */
    Sql versions(String table) {
        if (asOf == null) {
            return Sql.of(table);
        }
        return Sql.of(
                "(SELECT * FROM " + table + " WHERE known <= ? UNION ALL SELECT * EXCLUDE (until) FROM " + table
                        + "_past WHERE known <= ? AND until > ?)",
                asOf,
                asOf,
                asOf);
    }
}

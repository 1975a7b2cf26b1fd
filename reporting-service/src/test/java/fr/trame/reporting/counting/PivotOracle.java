package fr.trame.reporting.counting;

import fr.trame.reporting.counting.Oracle.Act;
import fr.trame.reporting.counting.Oracle.Referral;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Crosses two dimensions in the plainest way: adds up fact by fact, code by code. What is not said is {@code -}. */
final class PivotOracle {

    private static final Set<String> PUBLICS = Set.of("age", "gender", "capacity");
    private static final Set<String> OF_REFERRALS = Set.of(
            "referral", "referral-month", "partner-type", "referral-outcome", "referral-status", "referral-proof");
    private static final Set<String> MONTHS = Set.of("month", "people-month", "referral-month");

    private final Oracle oracle;
    private final String rows;
    private final String columns;

    PivotOracle(Oracle oracle, String rows, String columns) {
        this.oracle = oracle;
        this.rows = rows;
        this.columns = columns;
    }

    /** Whether any fact tells of both. */
    boolean canBe() {
        boolean people = isOfPeople(rows) || isOfPeople(columns);
        return !rows.equals(columns)
                && !(MONTHS.contains(rows) && MONTHS.contains(columns))
                && !(PUBLICS.contains(rows) && PUBLICS.contains(columns))
                && !(people && isOfReferrals());
    }

    private static boolean isOfPeople(String dimension) {
        return PUBLICS.contains(dimension) || dimension.equals("people-month");
    }

    private boolean isOfReferrals() {
        return OF_REFERRALS.contains(rows) || OF_REFERRALS.contains(columns);
    }

    /** Every cell, {@code row|column}, and every total, {@code row|}, {@code |column} and {@code |}, without zeros. */
    Map<String, Long> table() {
        Map<String, Long> table = new TreeMap<>();
        if (isOfReferrals()) {
            oracle.referrals().values().forEach(one -> add(table, codes(one, rows), codes(one, columns), counts(one)));
        } else {
            boolean people = isOfPeople(rows) || isOfPeople(columns);
            oracle.acts().values().forEach(act -> {
                Integer met = act.facts().peopleMet();
                add(table, codes(act, rows), codes(act, columns), !people ? 1 : met == null ? 0 : met);
            });
        }
        table.values().removeIf(count -> count == 0);
        return table;
    }

    /** An address given is no referral, but has a level. */
    private long counts(Referral one) {
        boolean levels = rows.equals("referral") || columns.equals("referral");
        return one.counts() || (levels && one.level().equals("ORIENTATION")) ? 1 : 0;
    }

    private void add(Map<String, Long> table, Map<String, Long> ofRow, Map<String, Long> ofColumn, long counts) {
        table.merge("|", counts, Long::sum);
        ofRow.forEach((row, n) -> table.merge(row + "|", PUBLICS.contains(rows) ? n : counts, Long::sum));
        ofColumn.forEach((column, n) -> table.merge("|" + column, PUBLICS.contains(columns) ? n : counts, Long::sum));
        ofRow.forEach((row, n) -> ofColumn.forEach((column, m) -> {
            long both = PUBLICS.contains(rows) ? n : PUBLICS.contains(columns) ? m : counts;
            table.merge(row + "|" + column, both, Long::sum);
        }));
    }

    private Map<String, Long> codes(Referral one, String dimension) {
        var facts = one.facts();
        Act act = oracle.act(facts.interventionId());
        return switch (dimension) {
            case "referral" -> once(one.level());
            case "partner-type" -> once(facts.partnerType());
            case "referral-outcome" -> once(one.outcome());
            case "referral-status" -> once(one.outcome() == null ? one.step() : "CLOSE");
            case "referral-proof" -> once(one.proof());
            case "referral-month", "month" -> once(one.day().substring(0, 7));
            case "day" -> once(one.day());
            case "team" -> once(facts.team());
            case "territory" -> once(facts.territory());
            default -> act == null ? once(null) : codes(act, dimension);
        };
    }

    private static Map<String, Long> codes(Act act, String dimension) {
        var facts = act.facts();
        return switch (dimension) {
            case "month", "people-month" -> once(facts.date().substring(0, 7));
            case "day" -> once(facts.date());
            case "hour" -> once(hour(facts.date(), facts.startTime()));
            case "team" -> once(facts.team());
            case "territory" -> once(facts.territory());
            case "domain" -> once(facts.mainDomain());
            case "theme" -> once(facts.theme());
            case "origin" -> once(facts.origin());
            case "mode" -> once(facts.mode());
            case "tempo" -> once(facts.tempo());
            case "place-type" -> once(facts.placeType());
            case "funding" -> once(facts.fundingLine());
            case "status" -> once(act.status());
            case "outcome" -> several(facts.outcomes());
            case "age" -> met(facts.publics().age(), facts.peopleMet());
            case "gender" -> met(facts.publics().gender(), facts.peopleMet());
            case "capacity" -> met(facts.publics().capacity(), facts.peopleMet());
            default -> throw new IllegalArgumentException("The recount does not know " + dimension);
        };
    }

    private static Map<String, Long> once(@Nullable String code) {
        return Map.of(Objects.requireNonNullElse(code, "-"), 1L);
    }

    private static Map<String, Long> several(List<String> codes) {
        Map<String, Long> several = new TreeMap<>();
        new HashSet<>(codes).forEach(code -> several.put(code, 1L));
        return several.isEmpty() ? once(null) : several;
    }

    private static Map<String, Long> met(Map<String, Integer> described, @Nullable Integer people) {
        Map<String, Long> met = new TreeMap<>();
        long sum = 0;
        for (Map.Entry<String, Integer> one : described.entrySet()) {
            met.put(one.getKey(), (long) one.getValue());
            sum += one.getValue();
        }
        met.put("-", Math.max(0, (people == null ? 0 : people) - sum));
        return met;
    }

    private static @Nullable String hour(String date, @Nullable String time) {
        return time == null
                ? null
                : LocalDate.parse(date).getDayOfWeek().getValue()
                        + "-"
                        + LocalTime.parse(time).getHour();
    }

    /** A table of the service in the same words. */
    static Map<String, Long> flat(Pivot pivot) {
        Map<String, Long> flat = new TreeMap<>();
        flat.put("|", pivot.total());
        for (int row = 0; row < pivot.rowCodes().size(); row++) {
            String code = said(pivot.rowCodes().get(row));
            flat.put(code + "|", pivot.rowTotals().get(row));
            for (int column = 0; column < pivot.columnCodes().size(); column++) {
                String other = said(pivot.columnCodes().get(column));
                flat.put("|" + other, pivot.columnTotals().get(column));
                flat.put(code + "|" + other, pivot.cells().get(row).get(column));
            }
        }
        flat.values().removeIf(count -> count == 0);
        return flat;
    }

    private static String said(@Nullable String code) {
        return code == null ? "-" : code;
    }
}

package fr.trame.reporting.counting;

import fr.trame.reporting.dimensions.Dimension;
import fr.trame.reporting.dimensions.Dimensions;
import fr.trame.reporting.dimensions.ListText;
import fr.trame.reporting.dimensions.Sql;
import fr.trame.reporting.dimensions.Unit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The figure behind which acts are wanted: one of a few names, or a value of a dimension, or of two. */
public record Behind(Plain plain, List<Part> parts) {

    /** Refuses a public of a referral: it has none. */
    public Behind {
        parts = List.copyOf(parts);
        boolean people = parts.stream().anyMatch(part -> part.dimension().unit() == Unit.PEOPLE);
        if (people && ofReferrals(plain, parts)) {
            throw FigureRefusal.NO_SUCH_PIVOT.on("and");
        }
    }

    /** A value of a dimension. */
    public record Part(Dimension dimension, String value) {}

    /** The figures that are no split. */
    public enum Plain {
        ALL(Unit.Fact.ACT, "true"),
        NOT_VALIDATED(Unit.Fact.ACT, "status <> 'VALIDATED'"),
        INCOMPLETE(Unit.Fact.ACT, "incomplete"),
        LATE(Unit.Fact.ACT, "late"),
        ON_REQUEST(Unit.Fact.ACT, "origin <> 'AUTO'"),
        /** Handled on the spot, and told as eased or less tense afterwards. */
        CONFLICT_EASED(
                Unit.Fact.ACT,
                "domain = 'D2.2' AND (tension_after < tension_before OR list_contains(" + ListText.list("outcomes")
                        + ", 'APAISE'))"),
        REFERRALS(Unit.Fact.REFERRAL, Unit.COUNTING),
        ORIENTATIONS(Unit.Fact.REFERRAL, "level = 'ORIENTATION'"),
        /** Partner and person do not tell it alike, and nobody decided yet. */
        REFERRAL_DISPUTED(Unit.Fact.REFERRAL, Unit.COUNTING + " AND disagreement"),
        /** Over, with an effective care that nobody disputes. */
        REFERRAL_CARE(Unit.Fact.REFERRAL, Unit.COUNTING + " AND outcome = 'PRISE_EN_CHARGE' AND NOT disagreement"),
        REFERRAL_ACCOMPANIED(Unit.Fact.REFERRAL, Unit.COUNTING + " AND level = 'ACCOMP'");

        private final Unit.Fact fact;
        private final String condition;

        Plain(Unit.Fact fact, String condition) {
            this.fact = fact;
            this.condition = condition;
        }

        /** What holds for each row behind it; whoever counts it asks for the same. */
        public String condition() {
            return condition;
        }

        String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** Every name that may be asked for. */
    public static List<String> names() {
        return Stream.concat(
                        Arrays.stream(Plain.values()).map(Plain::code),
                        Dimensions.ALL.stream().map(Dimension::name))
                .toList();
    }

    /** The plain figure of this name; null for one that is a dimension or nothing. */
    public static @Nullable Plain plain(@Nullable String by) {
        return by == null
                ? Plain.ALL
                : Arrays.stream(Plain.values())
                        .filter(one -> one.code().equals(by))
                        .findFirst()
                        .orElse(null);
    }

    /** Code of the counting rule of what is shown. */
    public String rule() {
        if (plain == Plain.ALL) {
            String rule = parts.isEmpty() ? null : parts.getFirst().dimension().rule();
            return rule == null ? "interventions" : rule;
        }
        return plain.code();
    }

    /** Whether referrals are wanted. */
    public boolean ofReferrals() {
        return ofReferrals(plain, parts);
    }

    private static boolean ofReferrals(Plain plain, List<Part> parts) {
        return plain.fact == Unit.Fact.REFERRAL
                || parts.stream().anyMatch(part -> part.dimension().unit().fact() == Unit.Fact.REFERRAL);
    }

    /** Interventions, or referrals with what is known of their interventions. */
    Sql rows(Selection selection) {
        Sql rows = ofReferrals() ? selection.referralsWithActs() : selection.acts();
        rows.and(plain.condition);
        for (Part part : parts) {
            part.dimension().narrow(rows, part.value());
            if (part.dimension().unit() == Unit.REFERRALS) {
                rows.and(Unit.COUNTING);
            } else if (part.dimension().unit() == Unit.PROPOSALS) {
                rows.and(Unit.PROPOSED);
            }
        }
        return rows;
    }
}

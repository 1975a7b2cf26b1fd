package fr.trame.reporting.dimensions;

import static fr.trame.reporting.dimensions.Dimension.Shape.BRANCH;
import static fr.trame.reporting.dimensions.Dimension.Shape.ONE;
import static fr.trame.reporting.dimensions.Dimension.Shape.PEOPLE;
import static fr.trame.reporting.dimensions.Dimension.Shape.SEVERAL;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The table of everything that figures are split by, one line each, in the order of the page. A new dimension is a new line. */
public final class Dimensions {

    private static final boolean FILTER = true;

    public static final Dimension MONTH = act("month", "Mois", ONE, "month", null, "by-month", false);
    public static final Dimension DAY = act("day", "Jour", ONE, "day", null, "by-month", false);
    public static final Dimension TEAM = act("team", "Équipe", ONE, "team", null, "by-team", FILTER);
    public static final Dimension TERRITORY =
            act("territory", "Territoire", ONE, "territory", null, "by-territory", FILTER);
    public static final Dimension ORIGIN = act("origin", "Origine", ONE, "origin", "ORIGINE", "by-origin", FILTER);
    public static final Dimension STATUS =
            act("status", "État de la saisie", ONE, "status", null, "not-validated", FILTER);
    public static final Dimension HOUR = act("hour", "Jour et heure", ONE, "hour", null, "hours", false);

    public static final Dimension PEOPLE_MONTH =
            people("people-month", "Personnes rencontrées par mois", ONE, "month", null, "people-met");
    public static final Dimension LEVEL =
            referral("referral", "Niveau de mise en relation", Unit.PROPOSALS, "level", "MER_FORME");
    public static final Dimension REFERRAL_MONTH =
            referral("referral-month", "Mises en relation par mois", Unit.REFERRALS, "month", null);

    /** All of them. */
    public static final List<Dimension> ALL = List.of(
            MONTH,
            DAY,
            HOUR,
            TEAM,
            TERRITORY,
            act("domain", "Domaine", BRANCH, "domain", "DOMAINE", "by-domain", FILTER),
            act("theme", "Thème", ONE, "theme", "THEME", "by-theme", FILTER),
            ORIGIN,
            act("mode", "Mode", ONE, "mode", "MODE", "by-mode", FILTER),
            act("tempo", "Rapport au temps", ONE, "tempo", "TEMPO", null, FILTER),
            act("place-type", "Type de lieu", ONE, "place_type", "LIEU", null, FILTER),
            act("funding", "Ligne de financement", ONE, "funding", null, null, FILTER),
            STATUS,
            act("outcome", "Résultat", SEVERAL, "outcomes", "RESULTAT", "by-outcome", FILTER),
            PEOPLE_MONTH,
            people("age", "Âge", PEOPLE, "age", "AGE", "publics"),
            people("gender", "Genre", PEOPLE, "gender", "GENRE", "publics"),
            people("capacity", "Qualité", PEOPLE, "capacity", "QUALITE", "publics"),
            LEVEL,
            REFERRAL_MONTH,
            referral("partner-type", "Type de partenaire", Unit.REFERRALS, "partner_type", "TYPE_PART"),
            referral("referral-status", "État de la mise en relation", Unit.REFERRALS, "standing", "MER_STATUT"),
            referral("referral-proof", "Preuve de la prise en charge", Unit.REFERRALS, "proof", "MER_PREUVE"),
            referral("referral-outcome", "Suite de la mise en relation", Unit.REFERRALS, "outcome", "MER_STATUT"));

    /** What the page shows beside the splits; counted like them, and neither split nor filter. */
    public static final Dimension INCOMPLETE = act("incomplete", "Incomplètes", ONE, "incomplete", null, null, false);

    public static final Dimension LATE = act("late", "Saisies en retard", ONE, "late", null, null, false);

    /** All that is counted. */
    public static final List<Dimension> COUNTED =
            Stream.concat(ALL.stream(), Stream.of(INCOMPLETE, LATE)).toList();

    private static final Map<Unit.Fact, List<Dimension>> OF_FACTS =
            COUNTED.stream().collect(Collectors.groupingBy(one -> one.unit().fact()));

    private Dimensions() {}

    /** All that is counted of the rows of a fact. */
    static List<Dimension> of(Unit.Fact fact) {
        return OF_FACTS.getOrDefault(fact, List.of());
    }

    /** Says how everything is counted, whatever it is called on screen: where it differs, what was rolled up means something else. */
    public static String counted() {
        return COUNTED.stream()
                .map(one -> String.join(
                        " ", one.name(), one.unit().name(), one.shape().name(), one.column()))
                .collect(Collectors.joining(", "));
    }

    /** The one of this name. */
    public static Optional<Dimension> named(String name) {
        return ALL.stream().filter(one -> one.name().equals(name)).findFirst();
    }

    /** Those by which a selection may be narrowed. */
    public static List<Dimension> filters() {
        return ALL.stream().filter(Dimension::filter).toList();
    }

    private static Dimension act(
            String name,
            String label,
            Dimension.Shape shape,
            String column,
            @Nullable String list,
            @Nullable String rule,
            boolean filter) {
        return new Dimension(name, label, Unit.INTERVENTIONS, shape, column, list, rule, filter);
    }

    private static Dimension people(
            String name, String label, Dimension.Shape shape, String column, @Nullable String list, String rule) {
        return new Dimension(name, label, Unit.PEOPLE, shape, column, list, rule, false);
    }

    private static Dimension referral(String name, String label, Unit unit, String column, @Nullable String list) {
        return new Dimension(name, label, unit, ONE, column, list, "referrals", false);
    }
}

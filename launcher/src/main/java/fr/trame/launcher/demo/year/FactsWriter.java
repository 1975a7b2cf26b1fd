package fr.trame.launcher.demo.year;

import fr.trame.launcher.demo.chance.Dice;
import fr.trame.launcher.demo.chance.Weights;
import fr.trame.launcher.demo.staff.TeamShape;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes down an act as its mediator would: where, about what, at whose request, with whom, to what end. */
final class FactsWriter {

    private static final Map<String, Weights> PLACE_TYPES = Map.ofEntries(
            Map.entry("PRES_RUE", Weights.of("RUE:58 PARC:20 PIED_IMM:17 COMMERCE:3 TRANSPORT:2")),
            Map.entry("PRES_HALL", Weights.of("HALL:84 PIED_IMM:16")),
            Map.entry("PERM_FIXE", Weights.of("LOCAL:60 EQUIPEMENT:40")),
            Map.entry("PERM_MOB", Weights.of("RUE:70 PARC:30")),
            Map.entry("DOMICILE", Weights.of("LOGEMENT:1")),
            Map.entry("PORTE", Weights.of("HALL:1")),
            Map.entry("ENTRETIEN", Weights.of("LOCAL:64 PARTENAIRE:36")),
            Map.entry("TEL", Weights.of("DISTANCE:1")),
            Map.entry("ECRIT", Weights.of("DISTANCE:1")),
            Map.entry("ACCOMP", Weights.of("PARTENAIRE:1")),
            Map.entry("NAVETTE", Weights.of("LOGEMENT:1")),
            Map.entry("TABLE", Weights.of("LOCAL:50 EQUIPEMENT:50")),
            Map.entry("REUNION_HAB", Weights.of("EQUIPEMENT:60 LOCAL:40")),
            Map.entry("REUNION_PART", Weights.of("EQUIPEMENT:50 PARTENAIRE:50")),
            Map.entry("ATELIER", Weights.of("LOCAL:42 PARC:28 EQUIPEMENT:30")),
            Map.entry("CLASSE", Weights.of("ECOLE:1")),
            Map.entry("CHANTIER", Weights.of("CHANTIER:1")));

    private static final Weights SITES = Weights.of("POSTE:42 BIBLIO:20 PISCINE:19 EQUIPEMENT:19");
    private static final Weights SCHOOLS = Weights.of("ECOLE:76 ABORDS:24");
    private static final Weights TENSION_BEFORE = Weights.of("1:46 2:46 3:8");
    private static final Weights ELSEWHERE = Weights.of("D1:34 D4:38 D2.1:16 D5:12");

    private final Dice dice;
    private final People people;
    private final Places places = new Places();

    FactsWriter(Dice dice) {
        this.dice = dice;
        this.people = new People(dice);
    }

    Facts write(TeamShape team, FieldDay.Intervention intervention) {
        String domain = intervention.domain();
        String type = placeType(team.code(), intervention.mode());
        String territory = team.territories().draw(new Dice(intervention.round()));
        Places.@Nullable Place place = place(team, intervention.mode(), territory, type);
        int met = people.howMany(domain, intervention.mode());
        boolean tense = domain.startsWith("D2");
        int before = tense ? TENSION_BEFORE.drawNumber(dice) : 0;
        boolean eased = dice.percent(86);
        String outcome = UsualCodes.outcomes(domain).draw(dice);
        return new Facts(
                intervention.date().toString(),
                intervention.start().toString(),
                intervention.minutes(),
                intervention.mediators(),
                team.code(),
                place == null ? territory : place.territory(),
                place == null ? null : place.code(),
                type,
                intervention.mode(),
                UsualCodes.tempos(domain).draw(dice),
                UsualCodes.origins(team.code(), domain).draw(dice),
                domain,
                secondary(domain),
                inSeason(UsualCodes.themes(team.code(), domain).draw(dice), intervention),
                people.describe(team.code(), domain, met),
                met,
                tense ? before : null,
                tense ? Math.max(0, eased ? before - 1 - dice.below(2) : before) : null,
                outcomes(outcome, domain),
                Notes.about(domain, dice));
    }

    private String placeType(String team, String mode) {
        if (mode.equals("PRES_SITE")) {
            return (team.equals(TeamShape.SCHOOL) ? SCHOOLS : SITES).draw(dice);
        }
        Weights types = PLACE_TYPES.get(mode);
        if (types == null) {
            throw new IllegalArgumentException(mode);
        }
        return types.draw(dice);
    }

    private Places.@Nullable Place place(TeamShape team, String mode, String territory, String type) {
        List<Places.Place> known = mode.equals("PRES_SITE")
                ? places.of(Set.copyOf(team.territories().codes()), type)
                : places.of(territory, type);
        return known.isEmpty() || dice.percent(15) ? null : dice.among(known);
    }

    private List<String> secondary(String domain) {
        Set<String> others = new LinkedHashSet<>();
        if (dice.percent(17)) {
            others.add(ELSEWHERE.draw(dice));
        }
        others.remove(domain);
        return List.copyOf(others);
    }

    /** No barbecue in January, no heating bill in July. */
    private static String inSeason(String theme, FieldDay.Intervention intervention) {
        int month = intervention.date().getMonthValue();
        boolean warm = month >= 5 && month <= 9;
        return switch (theme) {
            case "ESP_BARBEC", "ESP_NUIT" -> warm ? theme : "ESP_REGR";
            case "DRO_ENERG" -> warm ? "DRO_ADMIN" : theme;
            default -> theme;
        };
    }

    private List<String> outcomes(String outcome, String domain) {
        boolean two = !domain.equals("D4") && !outcome.equals("ECOUTE") && dice.percent(12);
        return two ? List.of(outcome, "ECOUTE") : List.of(outcome);
    }
}

package fr.trame.intervention.intervention;

import static fr.trame.intervention.intervention.InterventionRefusal.INVALID_VALUE;
import static fr.trame.intervention.intervention.InterventionRefusal.MISSING_FIELD;
import static fr.trame.intervention.intervention.InterventionRefusal.NOT_TEAM_MEMBER;
import static fr.trame.intervention.intervention.InterventionRefusal.PLACE_OUTSIDE_TERRITORY;
import static fr.trame.intervention.intervention.InterventionRefusal.RETIRED_CODE;
import static fr.trame.intervention.intervention.InterventionRefusal.UNKNOWN_CODE;
import static fr.trame.intervention.intervention.InterventionRefusal.UNKNOWN_PLACE;
import static fr.trame.intervention.intervention.InterventionRefusal.UNKNOWN_TERRITORY;

import fr.trame.intervention.directory.Directory;
import fr.trame.intervention.directory.Directory.PlaceOnMap;
import fr.trame.intervention.intervention.InterventionEvent.Facts;
import fr.trame.intervention.intervention.InterventionEvent.PeopleCounts;
import fr.trame.intervention.intervention.InterventionRequest.PublicsRequest;
import fr.trame.intervention.roster.Roster;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Reads what a client sent into facts: fills in what follows from the rest (the territory of a place, the team of the
 * author), and refuses codes, places and mediators that the directory and the roster do not know for that day.
 */
@Component
class FactsReading {

    /** What stands in where the client left it out. */
    record Defaults(List<String> mediators, @Nullable String team) {}

    private final Directory directory;

    FactsReading(Directory directory) {
        this.directory = directory;
    }

    Facts read(InterventionRequest request, Defaults defaults, Roster.Book roster) {
        LocalDate day = required("date", request.date());
        Where where = where(request);
        List<String> mediators = distinct("mediators", request.mediators());
        return new Facts(
                day,
                request.startTime() == null ? null : request.startTime().truncatedTo(ChronoUnit.MINUTES),
                request.durationMinutes(),
                members(mediators.isEmpty() ? defaults.mediators() : mediators, team(request, defaults), day, roster),
                team(request, defaults),
                where.territory(),
                request.place(),
                code("placeType", "LIEU", where.type(), day),
                code("mode", "MODE", request.mode(), day),
                code("tempo", "TEMPO", request.tempo(), day),
                code("origin", "ORIGINE", request.origin(), day),
                known("mainDomain", "DOMAINE", required("mainDomain", request.mainDomain()), day),
                codes("secondaryDomains", "DOMAINE", request.secondaryDomains(), day),
                code("theme", "THEME", request.theme(), day),
                publics(request.publics(), day),
                request.peopleMet(),
                request.tensionBefore(),
                request.tensionAfter(),
                codes("outcomes", "RESULTAT", request.outcomes(), day),
                blankToNull(request.note()),
                blankToNull(request.fundingLine()));
    }

    private record Where(
            @Nullable String territory, @Nullable String type) {}

    private Where where(InterventionRequest request) {
        String territory = request.territory();
        if (territory != null && !directory.knowsTerritory(territory)) {
            throw UNKNOWN_TERRITORY.on("territory");
        }
        if (request.place() == null) {
            return new Where(required("territory", territory), request.placeType());
        }
        PlaceOnMap place = directory.place(request.place()).orElseThrow(() -> UNKNOWN_PLACE.on("place"));
        if (territory != null && !territory.equals(place.territory())) {
            throw PLACE_OUTSIDE_TERRITORY.on("place");
        }
        return new Where(place.territory(), request.placeType() == null ? place.type() : request.placeType());
    }

    private static String team(InterventionRequest request, Defaults defaults) {
        return required("team", request.team() == null ? defaults.team() : request.team());
    }

    private static List<String> members(List<String> mediators, String team, LocalDate day, Roster.Book roster) {
        for (int i = 0; i < mediators.size(); i++) {
            if (!roster.isMember(mediators.get(i), team, day)) {
                throw NOT_TEAM_MEMBER.on("mediators[" + i + "]");
            }
        }
        return mediators;
    }

    private PeopleCounts publics(@Nullable PublicsRequest publics, LocalDate day) {
        if (publics == null) {
            return new PeopleCounts(Map.of(), Map.of(), Map.of());
        }
        return new PeopleCounts(
                counts("publics.age", "AGE", publics.age(), day),
                counts("publics.gender", "GENRE", publics.gender(), day),
                counts("publics.capacity", "QUALITE", publics.capacity(), day));
    }

    /** Nobody counted under a code is the same as the code left out. */
    private Map<String, Integer> counts(
            String field, String list, @Nullable Map<String, @Nullable Integer> counts, LocalDate day) {
        Map<String, Integer> known = new TreeMap<>();
        if (counts != null) {
            counts.forEach((code, count) -> {
                known(field, list, code, day);
                if (count != null && count != 0) {
                    known.put(code, count);
                }
            });
        }
        return known;
    }

    private List<String> codes(String field, String list, @Nullable List<@Nullable String> codes, LocalDate day) {
        List<String> distinct = distinct(field, codes);
        for (int i = 0; i < distinct.size(); i++) {
            known(field + "[" + i + "]", list, distinct.get(i), day);
        }
        return distinct;
    }

    private @Nullable String code(String field, String list, @Nullable String code, LocalDate day) {
        return code == null ? null : known(field, list, code, day);
    }

    private String known(String field, String list, String code, LocalDate day) {
        return switch (directory.standing(list, code, day)) {
            case USABLE -> code;
            case RETIRED -> throw RETIRED_CODE.on(field);
            case UNKNOWN -> throw UNKNOWN_CODE.on(field, "Ce code n’existe pas dans la liste " + list + ".");
        };
    }

    private static List<String> distinct(String field, @Nullable List<@Nullable String> values) {
        var distinct = new LinkedHashSet<String>();
        if (values != null) {
            for (String value : values) {
                if (value == null) {
                    throw INVALID_VALUE.on(field);
                }
                distinct.add(value);
            }
        }
        return List.copyOf(distinct);
    }

    private static <T> T required(String field, @Nullable T value) {
        if (value == null) {
            throw MISSING_FIELD.on(field, "Cette information est obligatoire : " + field + ".");
        }
        return value;
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}

package fr.trame.intervention.intervention;

import static fr.trame.intervention.intervention.InterventionRefusal.INVALID_VALUE;
import static fr.trame.intervention.intervention.InterventionRefusal.NOT_TEAM_MEMBER;
import static fr.trame.intervention.intervention.InterventionRefusal.PLACE_OUTSIDE_TERRITORY;
import static fr.trame.intervention.intervention.InterventionRefusal.RETIRED_CODE;
import static fr.trame.intervention.intervention.InterventionRefusal.UNKNOWN_CODE;
import static fr.trame.intervention.intervention.InterventionRefusal.UNKNOWN_PLACE;
import static fr.trame.intervention.intervention.InterventionRefusal.UNKNOWN_TERRITORY;
import static fr.trame.platform.refusal.CommonRefusal.MISSING_FIELD;

import fr.trame.intervention.directory.Directory;
import fr.trame.intervention.directory.Directory.PlaceOnMap;
import fr.trame.intervention.intervention.InterventionEvent.Facts;
import fr.trame.intervention.intervention.InterventionEvent.PeopleCounts;
import fr.trame.intervention.intervention.InterventionRequest.PublicsRequest;
import fr.trame.intervention.roster.Roster;
import fr.trame.platform.refusal.Faults;
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

    /** Refuses with all that is wrong at once, so that nobody has to send an entry as often as it has faults. */
    Facts read(InterventionRequest request, Defaults defaults, Roster.Book roster) {
        var faults = new Faults();
        Facts facts = new Reading(directory, roster, faults).read(request, defaults);
        faults.refuse();
        return facts;
    }

    /** One request being read. What is wrong is noted and something else put in its place, which the refusal throws away. */
    private record Reading(Directory directory, Roster.Book roster, Faults faults) {

        private static final LocalDate NO_DAY = LocalDate.MIN;

        Facts read(InterventionRequest request, Defaults defaults) {
            LocalDate day = required("date", request.date(), NO_DAY);
            String team = required("team", request.team() == null ? defaults.team() : request.team(), "");
            Where where = where(request);
            return new Facts(
                    day,
                    request.startTime() == null ? null : request.startTime().truncatedTo(ChronoUnit.MINUTES),
                    request.durationMinutes(),
                    mediators(request, defaults, team, day),
                    team,
                    where.territory(),
                    request.place(),
                    code("placeType", "LIEU", where.type(), day),
                    code("mode", "MODE", request.mode(), day),
                    code("tempo", "TEMPO", request.tempo(), day),
                    code("origin", "ORIGINE", request.origin(), day),
                    mainDomain(request, day),
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
                faults.add(UNKNOWN_TERRITORY, "territory");
            }
            if (request.place() == null) {
                return new Where(required("territory", territory, ""), request.placeType());
            }
            PlaceOnMap place = directory.place(request.place()).orElse(null);
            if (place == null) {
                faults.add(UNKNOWN_PLACE, "place");
                return new Where(territory, request.placeType());
            }
            if (territory != null && directory.knowsTerritory(territory) && !territory.equals(place.territory())) {
                faults.add(PLACE_OUTSIDE_TERRITORY, "place");
            }
            return new Where(place.territory(), request.placeType() == null ? place.type() : request.placeType());
        }

        /** Who belongs to a team can be told only of a team and a day. */
        private List<String> mediators(InterventionRequest request, Defaults defaults, String team, LocalDate day) {
            List<String> named = distinct("mediators", request.mediators());
            List<String> mediators = named.isEmpty() ? defaults.mediators() : named;
            for (int i = 0; i < mediators.size() && !team.isEmpty() && !day.equals(NO_DAY); i++) {
                if (!roster.isMember(mediators.get(i), team, day)) {
                    faults.add(NOT_TEAM_MEMBER, "mediators[" + i + "]");
                }
            }
            return mediators;
        }

        private String mainDomain(InterventionRequest request, LocalDate day) {
            String domain = required("mainDomain", request.mainDomain(), "");
            if (request.mainDomain() != null) {
                check("mainDomain", "DOMAINE", domain, day);
            }
            return domain;
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
                    check(field, list, code, day);
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
                check(field + "[" + i + "]", list, distinct.get(i), day);
            }
            return distinct;
        }

        private @Nullable String code(String field, String list, @Nullable String code, LocalDate day) {
            if (code != null) {
                check(field, list, code, day);
            }
            return code;
        }

        private void check(String field, String list, String code, LocalDate day) {
            switch (directory.standing(list, code, day)) {
                case USABLE -> {}
                case RETIRED -> faults.add(RETIRED_CODE, field);
                case UNKNOWN -> faults.add(UNKNOWN_CODE, field, "Ce code n’existe pas dans la liste " + list + ".");
            }
        }

        private List<String> distinct(String field, @Nullable List<@Nullable String> values) {
            var distinct = new LinkedHashSet<String>();
            if (values != null) {
                for (String value : values) {
                    if (value == null) {
                        faults.add(INVALID_VALUE, field);
                    } else {
                        distinct.add(value);
                    }
                }
            }
            return List.copyOf(distinct);
        }

        private <T> T required(String field, @Nullable T value, T otherwise) {
            if (value == null) {
                faults.add(MISSING_FIELD, field, "Cette information est obligatoire\u00a0: " + field + ".");
                return otherwise;
            }
            return value;
        }
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}

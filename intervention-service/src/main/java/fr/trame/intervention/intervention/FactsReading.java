package fr.trame.intervention.intervention;

import static fr.trame.intervention.intervention.InterventionRefusal.NOT_TEAM_MEMBER;
import static fr.trame.intervention.intervention.InterventionRefusal.PLACE_OUTSIDE_TERRITORY;
import static fr.trame.intervention.intervention.InterventionRefusal.UNKNOWN_PLACE;
import static fr.trame.intervention.intervention.InterventionRefusal.UNKNOWN_TERRITORY;

import fr.trame.contracts.intervention.InterventionFacts;
import fr.trame.intervention.directory.Directory;
import fr.trame.intervention.directory.Directory.PlaceOnMap;
import fr.trame.intervention.intervention.InterventionEvent.Facts;
import fr.trame.intervention.roster.Roster;
import fr.trame.platform.records.Records;
import fr.trame.platform.request.RequestReader;
import fr.trame.platform.request.RequestReaders;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Reads what a client sent into facts, as it was sent but for what is named here: fills in what follows from the rest (the territory of a
 * place, the team of the author), and refuses codes, places and mediators that the directory and the roster do not know for that day.
 */
@Component
class FactsReading {

    /** What stands in where the client left it out. */
    record Defaults(List<String> mediators, @Nullable String team) {}

    private final RequestReaders readers;
    private final Directory directory;

    FactsReading(RequestReaders readers, Directory directory) {
        this.readers = readers;
        this.directory = directory;
    }

    /** Refuses with all that is wrong at once, so that nobody has to send an entry as often as it has faults. */
    Facts read(InterventionRequest request, Defaults defaults, Roster.Book roster) {
        RequestReader reader = readers.reader();
        Facts facts = new Reading(directory, roster, reader).read(request, defaults);
        reader.refuse();
        return facts;
    }

    /** One request being read. */
    private record Reading(Directory directory, Roster.Book roster, RequestReader reader) {

        Facts read(InterventionRequest request, Defaults defaults) {
            LocalDate day = reader.day("date", request.date());
            String team = reader.required("team", request.team() == null ? defaults.team() : request.team(), "");
            Where where = where(request);
            Map<String, @Nullable Object> said = Records.values(request);
            said.put("date", reader.dayOrRefused(day));
            said.put("startTime", minute(request.startTime()));
            said.put("mediators", mediators(request, defaults, team, day));
            said.put("team", team);
            said.put("territory", where.territory());
            said.put("placeType", where.type());
            said.put("note", reader.text(request.note()));
            said.put("fundingLine", reader.text(request.fundingLine()));
            reader.listed(InterventionFacts.class, said, day);
            return Records.made(Facts.class, said);
        }

        private static @Nullable LocalTime minute(@Nullable LocalTime time) {
            return time == null ? null : time.truncatedTo(ChronoUnit.MINUTES);
        }

        private record Where(
                @Nullable String territory, @Nullable String type) {}

        private Where where(InterventionRequest request) {
            String territory = request.territory();
            boolean known = territory != null && directory.knowsTerritory(territory);
            if (territory != null && !known) {
                reader.fault(UNKNOWN_TERRITORY, "territory");
            }
            if (request.place() == null) {
                return new Where(reader.required("territory", territory, ""), request.placeType());
            }
            PlaceOnMap place = directory.place(request.place()).orElse(null);
            if (place == null) {
                reader.fault(UNKNOWN_PLACE, "place");
                return new Where(territory, request.placeType());
            }
            if (known && !place.territory().equals(territory)) {
                reader.fault(PLACE_OUTSIDE_TERRITORY, "place");
            }
            return new Where(place.territory(), request.placeType() == null ? place.type() : request.placeType());
        }

        /** Who belongs to a team can be told only of a team and a day. */
        private List<String> mediators(
                InterventionRequest request, Defaults defaults, String team, @Nullable LocalDate day) {
            List<String> named = reader.distinct("mediators", request.mediators());
            List<String> mediators = named.isEmpty() ? defaults.mediators() : named;
            for (int i = 0; i < mediators.size() && !team.isEmpty() && day != null; i++) {
                if (!roster.isMember(mediators.get(i), team, day)) {
                    reader.fault(NOT_TEAM_MEMBER, "mediators[" + i + "]");
                }
            }
            return mediators;
        }
    }
}

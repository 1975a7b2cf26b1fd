package fr.trame.intervention.conflict;

import static fr.trame.intervention.conflict.standing.ConflictRefusal.NOT_OF_THE_TEAM;
import static fr.trame.intervention.conflict.standing.ConflictRefusal.NO_SUCH_PLACE;
import static fr.trame.intervention.conflict.standing.ConflictRefusal.NO_SUCH_TERRITORY;
import static fr.trame.intervention.conflict.standing.ConflictRefusal.PLACE_TOO_FINE;

import fr.trame.intervention.conflict.ConflictCommand.Change;
import fr.trame.intervention.conflict.ConflictCommand.Gesture;
import fr.trame.intervention.conflict.event.AgreementEvent.Word;
import fr.trame.intervention.conflict.event.ConflictEvent.Demand;
import fr.trame.intervention.conflict.event.ConflictId;
import fr.trame.intervention.directory.Directory;
import fr.trame.intervention.recording.Recording.Entry;
import fr.trame.intervention.roster.Roster;
import fr.trame.platform.request.RequestReader;
import fr.trame.platform.request.RequestReaders;
import fr.trame.platform.security.Caller;
import fr.trame.platform.web.Version;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what is sent about a case. Codes, places and people are checked here: the case itself knows no directory. */
@Component
class CaseReading {

    /** What a step is an act of, by the kind of the case. */
    private static final Map<String, String> DOMAINS =
            Map.of("CONFLIT", "D2.3", "TENSION", "D2.1", "INSTITUTION", "D3");

    private final RequestReaders readers;
    private final Directory directory;
    private final Roster roster;

    CaseReading(RequestReaders readers, Directory directory, Roster roster) {
        this.readers = readers;
        this.directory = directory;
        this.roster = roster;
    }

    @Schema(name = "CaseStep", description = "Une navette ou une table ronde, et l’intervention qu’elle est")
    record StepBody(
            @Nullable @Schema(description = "UUID version 7 créé par le client\u00a0: celui de l’intervention")
            String interventionId,

            @Nullable @Schema(description = "Vrai si cette intervention est déjà saisie")
            Boolean recorded,

            @Nullable @Schema(description = "NAVETTE ou TABLE_RONDE")
            String step,

            @Nullable LocalDate date,

            @Nullable @Schema(type = "string", example = "14:05")
            LocalTime startTime,

            @Nullable Integer durationMinutes,

            @Nullable @Schema(description = "Les parties rencontrées\u00a0; à une table ronde, toutes")
            List<@Nullable String> letters,

            @Nullable @Schema(description = "Un ou deux\u00a0; à défaut, ceux du dossier")
            List<@Nullable String> mediators,

            @Nullable @Schema(description = "À défaut, celui du dossier")
            String place,

            @Nullable Integer peopleMet,

            @Nullable @Schema(description = "Liste RESULTAT")
            List<@Nullable String> outcomes) {

        boolean heldAtATable() {
            return "TABLE_RONDE".equals(step);
        }

        /** The intervention that it is: what is known of the case need not be typed. */
        Entry entry(Demand demand, String id, LocalDate day, List<String> present) {
            return new Entry(
                    id,
                    day,
                    startTime,
                    durationMinutes,
                    present,
                    demand.team(),
                    place == null ? demand.territory() : null,
                    place == null ? demand.place() : place,
                    heldAtATable() ? "TABLE" : "NAVETTE",
                    "DIFFERE",
                    demand.origin(),
                    DOMAINS.getOrDefault(demand.kind(), "D2.3"),
                    demand.theme(),
                    peopleMet,
                    outcomes == null
                            ? List.of()
                            : outcomes.stream().filter(Objects::nonNull).toList());
        }
    }

    @Schema(name = "CaseWord")
    record WordBody(
            @Nullable @Schema(description = "Numéro de l’engagement\u00a0; 0 pour l’accord entier")
            Integer number,

            @Nullable String letter,

            @Nullable @Schema(description = "Liste CF_SUIVI")
            String word) {}

    @Schema(name = "CaseCheck")
    record CheckBody(@Nullable LocalDate date, @Nullable List<@Nullable WordBody> words) {}

    RequestReader reader() {
        return readers.reader();
    }

    /** Reads what a gesture says beside its day. */
    interface Said {

        Made read(RequestReader reader, @Nullable LocalDate day);
    }

    /** The command that it is, made once all of it could be read. */
    interface Made {

        Change of(ConflictId id, long version, Instant now, Gesture by);
    }

    /** Reads a gesture, on the version of the case that the caller has seen; refuses it with all its faults at once. */
    Change gesture(String id, @Nullable LocalDate date, Version version, Caller caller, Said said) {
        RequestReader reader = reader();
        LocalDate day = reader.day("date", date);
        Made made = said.read(reader, day);
        reader.refuse();
        var by = new Gesture(caller, reader.given(day));
        return made.of(CaseController.known(id), version.number(), CaseController.now(), by);
    }

    Demand demand(RequestReader reader, CaseController.DemandBody body, Caller caller) {
        LocalDate date = reader.day("date", body.date());
        String territory = reader.required("territory", body.territory(), "");
        if (body.territory() != null && !directory.knowsTerritory(territory)) {
            reader.fault(NO_SUCH_TERRITORY, "territory");
        }
        return new Demand(
                reader.requiredCode("kind", "CF_NATURE", body.kind(), date),
                reader.requiredCode("origin", "ORIGINE", body.origin(), date),
                reader.requiredCode("channel", "CF_CANAL", body.channel(), date),
                reader.code("theme", "THEME", body.theme(), date),
                reader.required("team", body.team() == null ? caller.team() : body.team(), ""),
                territory,
                place(reader, body.place(), territory),
                body.interventionId());
    }

    private @Nullable String place(RequestReader reader, @Nullable String place, String territory) {
        if (place != null) {
            var found = directory.place(place);
            if (found.isEmpty() || !found.get().territory().equals(territory)) {
                reader.fault(NO_SUCH_PLACE, "place");
            } else if (found.get().type().equals("LOGEMENT")) {
                reader.fault(PLACE_TOO_FINE, "place");
            }
        }
        return place;
    }

    /** Whoever is to follow a case is in its team on that day. */
    List<String> mediators(
            RequestReader reader, @Nullable List<@Nullable String> given, String team, @Nullable LocalDate day) {
        List<String> mediators = reader.distinct("mediators", given);
        if (mediators.size() <= 2 && day != null) {
            Roster.Book book = roster.of(mediators);
            for (int i = 0; i < mediators.size(); i++) {
                if (!book.isMember(mediators.get(i), team, day)) {
                    reader.fault(NOT_OF_THE_TEAM, "mediators[" + i + "]");
                }
            }
        }
        return mediators;
    }

    List<Word> words(RequestReader reader, CheckBody body, @Nullable LocalDate day) {
        List<Word> words = new ArrayList<>();
        List<@Nullable WordBody> given = body.words() == null ? List.of() : body.words();
        for (int i = 0; i < given.size(); i++) {
            WordBody one = given.get(i);
            WordBody said = one == null ? new WordBody(null, null, null) : one;
            String where = "words[" + i + "].";
            words.add(new Word(
                    reader.required(where + "number", said.number(), 0),
                    reader.required(where + "letter", said.letter(), ""),
                    reader.requiredCode(where + "word", "CF_SUIVI", said.word(), day)));
        }
        return words;
    }
}

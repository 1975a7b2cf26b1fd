package fr.trame.intervention.conflict;

import fr.trame.contracts.rights.Permission;
import fr.trame.intervention.conflict.CaseReading.CheckBody;
import fr.trame.intervention.conflict.CaseReading.StepBody;
import fr.trame.intervention.conflict.ConflictCommand.Agree;
import fr.trame.intervention.conflict.ConflictCommand.FollowUp;
import fr.trame.intervention.conflict.ConflictCommand.Gesture;
import fr.trame.intervention.conflict.ConflictCommand.HoldStep;
import fr.trame.intervention.conflict.ConflictCommand.PlanTable;
import fr.trame.intervention.conflict.event.AgreementEvent.Commitment;
import fr.trame.intervention.conflict.event.AgreementEvent.Word;
import fr.trame.intervention.conflict.event.ConflictEvent.ConflictRequested;
import fr.trame.intervention.conflict.event.ConflictId;
import fr.trame.intervention.conflict.standing.CaseStream;
import fr.trame.intervention.conflict.standing.ConflictRefusal;
import fr.trame.intervention.conflict.standing.ConflictStanding;
import fr.trame.intervention.intervention.InterventionId;
import fr.trame.intervention.recording.Recording;
import fr.trame.platform.refusal.CommonRefusal;
import fr.trame.platform.request.RequestReader;
import fr.trame.platform.security.Caller;
import fr.trame.platform.security.Permit;
import fr.trame.platform.web.Version;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shuttles and tables, what is agreed, and what becomes of it. */
@RestController
@RequestMapping("/api/cases/{id}")
@Tag(name = "Conflits")
class StepController {

    private final CaseDesk desk;
    private final CaseReading reading;
    private final Recording recording;
    private final ZoneId zone;

    StepController(CaseDesk desk, CaseReading reading, Recording recording, ZoneId zone) {
        this.desk = desk;
        this.reading = reading;
        this.recording = recording;
        this.zone = zone;
    }

    @Schema(name = "CaseCommitment")
    record CommitmentBody(
            @Nullable String letter,

            @Nullable @Schema(maxLength = ConflictRules.LONGEST_COMMITMENT)
            String what,

            @Nullable LocalDate until) {}

    @Schema(name = "CaseAgreement")
    record AgreementBody(
            @Nullable LocalDate date,

            @Nullable @Schema(description = "Liste CF_ACCORD")
            String form,

            @Nullable Boolean partial,
            @Nullable List<@Nullable CommitmentBody> commitments) {

        List<Commitment> promised() {
            List<Commitment> promised = new ArrayList<>();
            if (commitments != null) {
                commitments.forEach(said -> promised.add(commitment(promised.size() + 1, said)));
            }
            return promised;
        }

        private static Commitment commitment(int number, @Nullable CommitmentBody said) {
            return said == null
                    ? new Commitment(number, "", "", null)
                    : new Commitment(
                            number,
                            said.letter() == null ? "" : said.letter(),
                            said.what() == null ? "" : said.what().strip(),
                            said.until());
        }
    }

    @Schema(name = "CaseTable")
    record TableBody(@Nullable LocalDate date, @Nullable LocalDate plannedOn) {}

    @Permit(Permission.CASE_HANDLE)
    @PostMapping("/steps")
    @Operation(
            summary = "Noter une navette ou une table ronde, et l’intervention qu’elle est",
            description =
                    "Saisie une fois\u00a0: l’intervention est enregistrée, puis l’étape. Envoyée de nouveau, elle"
                            + " n’est pas comptée de nouveau.")
    ResponseEntity<CaseSheet> hold(
            @PathVariable String id, @RequestBody StepBody body, Version version, Caller caller) {
        ConflictId known = CaseController.known(id);
        CaseStream.Known found = desk.known(known);
        ConflictStanding standing = found.standing();
        RequestReader reader = reading.reader();
        LocalDate day = reader.day("date", body.date());
        InterventionId act = reader.id("interventionId", body.interventionId(), InterventionId::new);
        reader.requiredCode("step", "CF_ETAPE", body.step(), day);
        if (body.step() != null && !List.of("NAVETTE", "TABLE_RONDE").contains(body.step())) {
            reader.fault(CommonRefusal.INVALID_VALUE, "step");
        }
        List<String> letters = body.heldAtATable()
                ? List.copyOf(standing.parties().keySet())
                : reader.distinct("letters", body.letters());
        List<String> present = body.mediators() == null || body.mediators().isEmpty()
                ? standing.people().mediators()
                : reader.distinct("mediators", body.mediators());
        reader.refuse();
        Instant now = CaseController.now();
        String actId = reader.given(act).value();
        var by = new Gesture(caller, reader.given(day));
        var command = new HoldStep(known, version.number(), now, by, body.heldAtATable(), actId, letters);
        if (!standing.acts().contains(actId)) {
            requireSeen(found, version, caller);
            ConflictRules.checkStep(standing, command, zone);
            if (Boolean.TRUE.equals(body.recorded())) {
                requireRecorded(actId, body, standing.request().team());
            } else {
                var demand = ((ConflictRequested) found.events().getFirst()).demand();
                recording.record(body.entry(demand, actId, by.date(), present), caller, now);
            }
        }
        return CaseController.answer(desk.step(command));
    }

    /** Before its intervention is recorded: one whose step is refused would be left alone. */
    private static void requireSeen(CaseStream.Known found, Version version, Caller caller) {
        if (found.lets(caller, Permission.CASE_HANDLE) && found.events().size() - 1 != version.number()) {
            throw CommonRefusal.STALE_VERSION.refusal();
        }
    }

    /** An intervention that is there already becomes a step if it is one, of this team. */
    private void requireRecorded(String act, StepBody body, String team) {
        if (!desk.isActOf(act, team, body.heldAtATable() ? "TABLE" : "NAVETTE")) {
            throw ConflictRefusal.NO_SUCH_STEP.on("interventionId");
        }
    }

    @Permit(Permission.CASE_HANDLE)
    @PostMapping("/tables")
    @Operation(summary = "Préparer une table ronde pour un jour")
    ResponseEntity<CaseSheet> plan(
            @PathVariable String id, @RequestBody TableBody body, Version version, Caller caller) {
        return CaseController.answer(desk.change(reading.gesture(id, body.date(), version, caller, (reader, day) -> {
            LocalDate planned = reader.day("plannedOn", body.plannedOn());
            return (known, seen, now, by) -> new PlanTable(known, seen, now, by, reader.given(planned));
        })));
    }

    @Permit(Permission.CASE_HANDLE)
    @PostMapping("/agreements")
    @Operation(
            summary = "Noter un accord, oral ou écrit, et ses engagements",
            description = "Il prend la place du précédent. Il n’a pas force exécutoire par lui-même.")
    ResponseEntity<CaseSheet> agree(
            @PathVariable String id, @RequestBody AgreementBody body, Version version, Caller caller) {
        return CaseController.answer(desk.change(reading.gesture(id, body.date(), version, caller, (reader, day) -> {
            String form = reader.requiredCode("form", "CF_ACCORD", body.form(), day);
            boolean partial = Boolean.TRUE.equals(body.partial());
            return (known, seen, now, by) -> new Agree(known, seen, now, by, form, partial, body.promised());
        })));
    }

    @Permit(Permission.CASE_HANDLE)
    @PostMapping("/checks")
    @Operation(summary = "Noter ce que chaque partie dit de chaque engagement")
    ResponseEntity<CaseSheet> check(
            @PathVariable String id, @RequestBody CheckBody body, Version version, Caller caller) {
        return CaseController.answer(desk.change(reading.gesture(id, body.date(), version, caller, (reader, day) -> {
            List<Word> words = reading.words(reader, body, day);
            return (known, seen, now, by) -> new FollowUp(known, seen, now, by, words);
        })));
    }
}

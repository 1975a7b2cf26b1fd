package fr.trame.intervention.referral;

import fr.trame.contracts.rights.Permission;
import fr.trame.intervention.referral.ReferralCommand.AgreeSharing;
import fr.trame.intervention.referral.ReferralCommand.CloseReferral;
import fr.trame.intervention.referral.ReferralCommand.Decide;
import fr.trame.intervention.referral.ReferralCommand.HearVoice;
import fr.trame.intervention.referral.ReferralCommand.ReopenReferral;
import fr.trame.intervention.referral.ReferralCommand.Said;
import fr.trame.intervention.referral.ReferralCommand.TakeStep;
import fr.trame.intervention.referral.ReferralStanding.Step;
import fr.trame.platform.security.Caller;
import fr.trame.platform.security.Permit;
import fr.trame.platform.web.Version;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/referrals")
@Tag(name = "Mises en relation", description = "De la proposition à la prise en charge")
class ReferralController {

    private final ReferralDesk desk;
    private final ReferralReading reading;

    ReferralController(ReferralDesk desk, ReferralReading reading) {
        this.desk = desk;
        this.reading = reading;
    }

    @Schema(name = "ReferralStep")
    record StepBody(
            @Nullable LocalDate date,

            @Nullable @Schema(description = "Liste MER_STATUT, d’ACCEPTEE à PRISE_EN_CHARGE")
            String status,

            @Nullable @Schema(description = "Liste MER_FORME\u00a0: comment le contact est pris, si c’est le premier")
            String level,

            @Nullable LocalDate appointmentOn,

            @Nullable @Schema(type = "string", example = "10:30")
            LocalTime appointmentAt,

            @Nullable @Schema(description = "Liste MER_PREUVE, d’une prise en charge")
            String proof,

            @Nullable @Schema(description = "Liste MER_PARTAGE\u00a0; rien si la question n’est pas posée")
            List<@Nullable String> shared) {}

    @Schema(name = "CloseRequest")
    record CloseBody(
            @Nullable @Schema(description = "Liste MER_STATUT")
            String outcome,

            @Nullable LocalDate date,

            @Nullable @Schema(description = "Liste MER_REFUS, si le partenaire refuse")
            String reason,

            @Nullable @Schema(description = "Liste MER_PREUVE, d’une prise en charge qui n’était pas encore notée")
            String proof) {}

    @Schema(name = "ReferralDay")
    record DayBody(@Nullable LocalDate date) {}

    @Schema(name = "ReferralVoice")
    record VoiceBody(
            @Nullable LocalDate date,

            @Nullable @Schema(description = "Liste MER_VOIX")
            String voice,

            @Nullable @Schema(description = "Liste MER_PAROLE")
            String word,

            @Nullable @Schema(description = "Liste MER_CONNU")
            String known) {}

    @Schema(name = "ReferralDecision")
    record DecisionBody(
            @Nullable LocalDate date,

            @Nullable @Schema(description = "La voix que l’on retient, PARTENAIRE ou PERSONNE")
            String voice) {}

    @Schema(name = "ReferralSharing")
    record SharingBody(
            @Nullable LocalDate date,

            @Nullable @Schema(description = "Liste MER_PARTAGE\u00a0: tout ce qui est accepté")
            List<@Nullable String> shared) {}

    @Permit(Permission.REFERRAL_PROPOSE)
    @PostMapping
    @Operation(
            summary = "Proposer une mise en relation, ou noter qu’elle est faite",
            description =
                    "Équipe, territoire et médiateurs sont ceux de l’intervention. Elle compte depuis le contact avec"
                            + " le partenaire\u00a0; une simple orientation ne compte pas. La même demande envoyée de"
                            + " nouveau reçoit la mise en relation telle qu’elle est alors.")
    @ApiResponse(responseCode = "201", description = "Proposée, maintenant ou déjà auparavant")
    ResponseEntity<ReferralDesk.Shown> propose(@RequestBody ReferralReading.Request request, Caller caller) {
        ReferralDesk.Shown shown = desk.propose(request, caller, now());
        return ResponseEntity.created(
                        URI.create("/api/referrals/" + shown.referral().id()))
                .eTag(tag(shown))
                .body(shown);
    }

    @Permit(Permission.REFERRAL_READ)
    @GetMapping("/{id}")
    @Operation(summary = "Une mise en relation et son histoire, telle qu’elle est à l’instant")
    ResponseEntity<ReferralDesk.Shown> get(@PathVariable String id, Caller caller) {
        return answer(desk.get(ReferralReading.known(id), caller));
    }

    @Permit(Permission.REFERRAL_CLOSE)
    @PostMapping("/{id}/steps")
    @Operation(
            summary = "Noter une étape",
            description =
                    "Celles qui la précèdent peuvent manquer\u00a0: un appel passé tout de suite est l’accord et le"
                            + " contact.")
    ResponseEntity<ReferralDesk.Shown> step(
            @PathVariable String id, @RequestBody StepBody body, Version version, Caller caller) {
        return answer(desk.change(reading.gesture(id, body.date(), version, (reader, day) -> {
            Step step = reading.step(reader, body.status());
            var said = new Said(
                    reader.code("level", "MER_FORME", body.level(), day),
                    body.appointmentOn() == null ? null : reader.day("appointmentOn", body.appointmentOn()),
                    body.appointmentAt(),
                    reader.code("proof", "MER_PREUVE", body.proof(), day),
                    reading.shared(reader, body.shared(), day));
            return (known, seen, now, on) -> new TakeStep(known, seen, caller, now, on, step, said);
        })));
    }

    @Permit(Permission.REFERRAL_CLOSE)
    @PostMapping("/{id}/voices")
    @Operation(
            summary = "Noter ce que dit le partenaire, la personne ou le médiateur",
            description = "Aucune voix ne fait avancer une mise en relation.")
    ResponseEntity<ReferralDesk.Shown> voice(
            @PathVariable String id, @RequestBody VoiceBody body, Version version, Caller caller) {
        return answer(desk.change(reading.gesture(id, body.date(), version, (reader, day) -> {
            String voice = reader.requiredCode("voice", "MER_VOIX", body.voice(), day);
            String word = reader.requiredCode("word", "MER_PAROLE", body.word(), day);
            String how = reader.requiredCode("known", "MER_CONNU", body.known(), day);
            return (known, seen, now, on) -> new HearVoice(known, seen, caller, now, on, voice, word, how);
        })));
    }

    @Permit(Permission.REFERRAL_CLOSE)
    @PostMapping("/{id}/decisions")
    @Operation(
            summary = "Trancher entre le partenaire et la personne",
            description =
                    "Ce que la voix retenue dément est repris\u00a0: une prise en charge niée est de nouveau à suivre.")
    ResponseEntity<ReferralDesk.Shown> decide(
            @PathVariable String id, @RequestBody DecisionBody body, Version version, Caller caller) {
        return answer(desk.change(reading.gesture(id, body.date(), version, (reader, day) -> {
            String voice = reader.requiredCode("voice", "MER_VOIX", body.voice(), day);
            return (known, seen, now, on) -> new Decide(known, seen, caller, now, on, voice);
        })));
    }

    @Permit(Permission.REFERRAL_CLOSE)
    @PostMapping("/{id}/sharing")
    @Operation(
            summary = "Noter ce que la personne accepte de partager avec le partenaire",
            description = "Des sortes de choses\u00a0; les choses elles-mêmes ne sont pas gardées.")
    ResponseEntity<ReferralDesk.Shown> share(
            @PathVariable String id, @RequestBody SharingBody body, Version version, Caller caller) {
        return answer(desk.change(reading.gesture(id, body.date(), version, (reader, day) -> {
            List<String> shared = reader.codes("shared", "MER_PARTAGE", body.shared(), day);
            return (known, seen, now, on) -> new AgreeSharing(known, seen, caller, now, on, shared);
        })));
    }

    @Permit(Permission.REFERRAL_CLOSE)
    @PostMapping("/{id}/redirect")
    @Operation(
            summary = "Réorienter vers un autre partenaire",
            description = "Clôt celle-ci et en commence une autre, liée à elle, pour la même personne.")
    ResponseEntity<ReferralDesk.Shown> redirect(
            @PathVariable String id, @RequestBody ReferralReading.Request body, Version version, Caller caller) {
        return answer(desk.redirect(ReferralReading.known(id), version.number(), body, caller, now()));
    }

    @Permit(Permission.REFERRAL_CLOSE)
    @PostMapping("/{id}/close")
    @Operation(summary = "Clore, en disant comment elle a fini")
    ResponseEntity<ReferralDesk.Shown> close(
            @PathVariable String id, @RequestBody CloseBody body, Version version, Caller caller) {
        return answer(desk.change(reading.gesture(id, body.date(), version, (reader, day) -> {
            String outcome = reader.required("outcome", body.outcome(), "");
            String reason = reader.code("reason", "MER_REFUS", body.reason(), day);
            String proof = reader.code("proof", "MER_PREUVE", body.proof(), day);
            return (known, seen, now, on) ->
                    new CloseReferral(known, seen, caller, now, on, outcome, reason, proof, null);
        })));
    }

    @Permit(Permission.REFERRAL_CLOSE)
    @PostMapping("/{id}/reopen")
    @Operation(summary = "Rouvrir une mise en relation close, là où elle en était")
    ResponseEntity<ReferralDesk.Shown> reopen(
            @PathVariable String id, @RequestBody DayBody body, Version version, Caller caller) {
        return answer(desk.change(reading.gesture(
                id,
                body.date(),
                version,
                (reader, day) -> (known, seen, now, on) -> new ReopenReferral(known, seen, caller, now, on))));
    }

    static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MILLIS);
    }

    static ResponseEntity<ReferralDesk.Shown> answer(ReferralDesk.Shown shown) {
        return ResponseEntity.ok().eTag(tag(shown)).body(shown);
    }

    private static String tag(ReferralDesk.Shown shown) {
        return new Version(shown.referral().version()).tag();
    }
}

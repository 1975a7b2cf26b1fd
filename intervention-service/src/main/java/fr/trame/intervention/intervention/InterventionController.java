package fr.trame.intervention.intervention;

import static fr.trame.platform.refusal.CommonRefusal.MISSING_FIELD;

import fr.trame.contracts.rights.Permission;
import fr.trame.intervention.intervention.FactsReading.Defaults;
import fr.trame.intervention.intervention.InterventionCommand.AmendIntervention;
import fr.trame.intervention.intervention.InterventionCommand.ProlongIntervention;
import fr.trame.intervention.intervention.InterventionCommand.ReturnIntervention;
import fr.trame.intervention.intervention.InterventionCommand.ValidateIntervention;
import fr.trame.intervention.intervention.InterventionCommand.VoidIntervention;
import fr.trame.intervention.intervention.InterventionCommand.WithdrawValidation;
import fr.trame.platform.command.Commands;
import fr.trame.platform.request.ClientId;
import fr.trame.platform.security.Caller;
import fr.trame.platform.security.Permit;
import fr.trame.platform.web.Version;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/interventions")
@Tag(name = "Interventions", description = "Saisir, compléter, valider, annuler")
class InterventionController {

    private final InterventionDesk desk;
    private final Commands commands;

    InterventionController(InterventionDesk desk, Commands commands) {
        this.desk = desk;
        this.commands = commands;
    }

    @Permit(Permission.INTERVENTION_RECORD)
    @PostMapping
    @Operation(
            summary = "Saisir une intervention",
            description =
                    "La même saisie envoyée de nouveau sous le même identifiant n’est pas enregistrée de nouveau : la réponse est l’intervention telle qu’elle est alors (status et version compris, VOIDED si elle a été annulée entre-temps).")
    @ApiResponse(responseCode = "201", description = "Enregistrée, maintenant ou déjà auparavant")
    @ApiResponse(responseCode = "409", description = "duplicate-id : cet identifiant porte un autre contenu")
    @ApiResponse(responseCode = "422", description = "Une règle de saisie n’est pas respectée ; le code dit laquelle")
    ResponseEntity<InterventionView> record(@RequestBody InterventionRequest request, Caller caller) {
        InterventionView view = desk.record(request, caller, now());
        return ResponseEntity.created(URI.create("/api/interventions/" + view.id()))
                .eTag(tag(view))
                .body(view);
    }

    @Permit(Permission.JOURNAL_READ)
    @GetMapping("/{id}")
    @Operation(summary = "Une intervention et son histoire, telle qu’elle est à l’instant")
    ResponseEntity<InterventionView> get(@PathVariable String id, Caller caller) {
        return answer(known(id), caller);
    }

    @Permit(Permission.JOURNAL_OPEN)
    @PostMapping("/{id}/openings")
    @Operation(
            summary = "Ouvrir une intervention hors de son périmètre, en disant pourquoi (bris de glace)",
            description = "L’ouverture et son motif sont notés, et le délégué à la protection des données les lit.")
    ResponseEntity<InterventionView> open(@PathVariable String id, @RequestBody OpeningRequest request, Caller caller) {
        InterventionView view = desk.open(known(id), caller, text(request.reason()), now());
        return ResponseEntity.ok().eTag(tag(view)).body(view);
    }

    @Permit(value = Permission.INTERVENTION_AMEND, alsoAfterLeaving = true)
    @PutMapping("/{id}")
    @Operation(
            summary = "Corriger ou compléter",
            description =
                    "Remplace tous les faits. Après validation, réservé au manager ; l’entrée est alors à revalider."
                            + " Qui a quitté l’association envoie encore, pendant 7 jours, les corrections de ses propres"
                            + " interventions d’avant son départ\u00a0; la réponse est alors vide (204).")
    ResponseEntity<InterventionView> amend(
            @PathVariable String id, @RequestBody AmendRequest request, Version version, Caller caller) {
        InterventionId known = known(id);
        InterventionRequest facts = request.facts();
        if (facts == null) {
            throw MISSING_FIELD.on("facts", "Indiquez tous les faits.");
        }
        var present = desk.get(known).facts().facts();
        var read = desk.read(facts, new Defaults(present.mediators(), present.team()));
        InterventionDesk.requireDoneByThen(read.date(), caller);
        commands.send(new AmendIntervention(known, version.number(), caller, now(), text(request.reason()), read));
        return answer(known, caller);
    }

    @Permit(Permission.INTERVENTION_VALIDATE)
    @PostMapping("/{id}/validate")
    @Operation(summary = "Valider (manager)")
    ResponseEntity<InterventionView> validate(@PathVariable String id, Version version, Caller caller) {
        InterventionId known = known(id);
        commands.send(new ValidateIntervention(known, version.number(), caller, now()));
        return answer(known, caller);
    }

    @Permit(Permission.INTERVENTION_VALIDATE)
    @PostMapping("/{id}/withdraw")
    @Operation(
            summary = "Reprendre une validation faite par erreur (manager)",
            description = "L’intervention est de nouveau à valider, sans que personne ait à la compléter.")
    ResponseEntity<InterventionView> withdraw(@PathVariable String id, Version version, Caller caller) {
        InterventionId known = known(id);
        commands.send(new WithdrawValidation(known, version.number(), caller, now()));
        return answer(known, caller);
    }

    @Permit(Permission.INTERVENTION_VALIDATE)
    @PostMapping("/{id}/return")
    @Operation(summary = "Rendre à compléter (manager), en disant quoi")
    ResponseEntity<InterventionView> giveBack(
            @PathVariable String id, @RequestBody ReasonRequest request, Version version, Caller caller) {
        InterventionId known = known(id);
        commands.send(new ReturnIntervention(known, version.number(), caller, now(), text(request.reason())));
        return answer(known, caller);
    }

    @Permit(Permission.INTERVENTION_VALIDATE)
    @PostMapping("/{id}/prolong")
    @Operation(
            summary = "Prolonger le délai d’une intervention à compléter (manager)",
            description = "Ses médiateurs ont de nouveau 7 jours, à partir d’aujourd’hui.")
    ResponseEntity<InterventionView> prolong(@PathVariable String id, Version version, Caller caller) {
        InterventionId known = known(id);
        commands.send(new ProlongIntervention(known, version.number(), caller, now()));
        return answer(known, caller);
    }

    @Permit(value = Permission.INTERVENTION_VOID, alsoAfterLeaving = true)
    @PostMapping("/{id}/void")
    @Operation(
            summary = "Annuler : l’intervention ne compte plus nulle part, et rien n’y change plus",
            description =
                    "Qui a quitté l’association le peut encore comme il corrige\u00a0: pendant 7 jours, les siennes.")
    ResponseEntity<InterventionView> cancel(
            @PathVariable String id, @RequestBody ReasonRequest request, Version version, Caller caller) {
        InterventionId known = known(id);
        commands.send(new VoidIntervention(known, version.number(), caller, now(), text(request.reason())));
        return answer(known, caller);
    }

    /** What cannot be an id is known by nobody. */
    private static InterventionId known(String id) {
        return ClientId.known(id, InterventionId::new);
    }

    /** Who has left delivers, and reads nothing. */
    private ResponseEntity<InterventionView> answer(InterventionId id, Caller caller) {
        if (caller.left() != null) {
            return ResponseEntity.noContent().eTag(tag(desk.get(id))).build();
        }
        InterventionView view = desk.get(id, caller, now());
        return ResponseEntity.ok().eTag(tag(view)).body(view);
    }

    private static String tag(InterventionView view) {
        return new Version(view.version()).tag();
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MILLIS);
    }

    record AmendRequest(
            @Nullable @Schema(minLength = 1, maxLength = Intervention.LONGEST_REASON)
            String reason,

            @Nullable InterventionRequest facts) {}

    record ReasonRequest(
            @Nullable @Schema(minLength = 1, maxLength = Intervention.LONGEST_REASON)
            String reason) {}

    record OpeningRequest(
            @Nullable @Schema(minLength = InterventionDesk.SHORTEST_REASON, maxLength = Intervention.LONGEST_REASON)
            String reason) {}
}

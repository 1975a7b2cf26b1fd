package fr.trame.intervention.incident;

import fr.trame.contracts.rights.Permission;
import fr.trame.intervention.incident.IncidentCommand.DeclareIncident;
import fr.trame.intervention.incident.IncidentCommand.NoteComplaint;
import fr.trame.intervention.incident.IncidentCommand.OfferSupport;
import fr.trame.intervention.incident.IncidentCommand.ReportIncident;
import fr.trame.intervention.incident.IncidentDesk.Act;
import fr.trame.intervention.incident.IncidentSheet.Shown;
import fr.trame.platform.paging.PageRequest;
import fr.trame.platform.request.ClientId;
import fr.trame.platform.request.RequestReader;
import fr.trame.platform.request.RequestReaders;
import fr.trame.platform.security.Caller;
import fr.trame.platform.security.Permit;
import fr.trame.platform.web.Version;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Incidents over HTTP: for who was attacked, the manager of the team, human resources and the director. */
@RestController
@RequestMapping("/api/incidents")
@Tag(name = "Incidents", description = "Les agressions envers les médiateurs")
class IncidentController {

    private static final Act NO_ACT = new Act("", LocalDate.EPOCH, List.of(), List.of());

    private final IncidentDesk desk;
    private final RequestReaders readers;
    private final Period kept;

    IncidentController(
            IncidentDesk desk, RequestReaders readers, @Value("${trame.retention.incident:P5Y}") Period kept) {
        this.desk = desk;
        this.readers = readers;
        this.kept = kept;
    }

    @Schema(name = "IncidentReport")
    record ReportBody(
            @Nullable @Schema(description = "UUID version 7 créé par le client")
            String id,

            @Nullable @Schema(description = "L’intervention pendant laquelle c’est arrivé")
            String interventionId,

            @Nullable @Schema(description = "Liste INC_NATURE")
            String kind,

            @Nullable @Schema(description = "Quelqu’un de l’équipe est-il blessé\u00a0? Sans détail médical")
            Boolean hurt,

            @Nullable
            @Schema(description = "Qui a été agressé, des médiateurs de l’intervention\u00a0; tous, sans cela")
            List<@Nullable String> people) {}

    @Schema(name = "IncidentSupport")
    record SupportBody(
            @Nullable LocalDate date,

            @Nullable @Schema(description = "Liste INC_SOUTIEN")
            String by) {}

    @Schema(name = "IncidentDeclaration")
    record DeclarationBody(
            @Nullable LocalDate date,

            @Nullable @Schema(description = "Liste INC_DECLARATION")
            String said) {}

    @Schema(name = "IncidentComplaint")
    record ComplaintBody(@Nullable LocalDate date, @Nullable Boolean filed) {}

    record Items(List<Shown> items) {}

    @Permit(Permission.INCIDENT_REPORT)
    @PostMapping
    @Operation(
            summary = "Signaler l’agression d’un médiateur",
            description =
                    "Le jour et l’équipe sont ceux de l’intervention. Rien n’est noté de qui a agressé\u00a0; il n’y"
                            + " a pas de texte. La même demande envoyée de nouveau reçoit l’incident tel qu’il est alors.")
    @ApiResponse(responseCode = "201", description = "Signalé")
    ResponseEntity<Shown> report(@RequestBody ReportBody body, Caller caller) {
        RequestReader reader = readers.reader();
        IncidentId id = reader.id("id", body.id(), IncidentId::new);
        String act = reader.required("interventionId", body.interventionId(), "");
        boolean hurt = reader.required("hurt", body.hurt(), false);
        Act found = act.isEmpty() ? NO_ACT : desk.act(act).orElse(NO_ACT);
        if (!act.isEmpty() && found == NO_ACT) {
            reader.fault(IncidentRefusal.NO_SUCH_ACT, "interventionId");
        }
        String kind = reader.requiredCode("kind", "INC_NATURE", body.kind(), found.date());
        List<String> people = body.people() == null || body.people().isEmpty()
                ? found.mediators()
                : reader.distinct("people", body.people());
        for (int i = 0; i < people.size() && found != NO_ACT; i++) {
            if (!found.mediators().contains(people.get(i))) {
                reader.fault(IncidentRefusal.NOT_OF_THE_ACT, "people[" + i + "]");
            }
        }
        reader.refuse();
        caller.require(Permission.INCIDENT_REPORT, found.team(), found.authors());
        Shown shown = desk.report(new ReportIncident(
                reader.given(id),
                caller,
                now(),
                found.team(),
                found.date(),
                kind,
                act,
                people,
                hurt,
                found.date().plus(kept)));
        return answer(
                ResponseEntity.created(
                        URI.create("/api/incidents/" + shown.incident().id())),
                shown);
    }

    @Permit(Permission.INCIDENT_READ)
    @GetMapping
    @Operation(
            summary = "Les derniers incidents que l’on peut lire",
            description =
                    "Ceux dont on a été victime ou que l’on a signalés, dans son équipe\u00a0; ceux de son équipe pour"
                            + " un manager\u00a0; tous pour les ressources humaines et la direction.")
    Items list(
            @Parameter(description = "Seulement ceux de cette intervention") @RequestParam(required = false) @Nullable
                    String act,
            PageRequest request,
            Caller caller) {
        return new Items(act == null ? desk.readable(caller, request) : desk.ofAct(act, caller, request));
    }

    @Permit(Permission.INCIDENT_READ)
    @GetMapping("/{id}")
    @Operation(summary = "Un incident, tel qu’il est à l’instant")
    ResponseEntity<Shown> get(@PathVariable String id, Caller caller) {
        return answer(ResponseEntity.ok(), desk.get(known(id), caller));
    }

    @Permit(Permission.INCIDENT_HANDLE)
    @PostMapping("/{id}/support")
    @Operation(summary = "Noter quand un soutien a été proposé, et par quelle fonction")
    ResponseEntity<Shown> support(
            @PathVariable String id, @RequestBody SupportBody body, Version version, Caller caller) {
        RequestReader reader = readers.reader();
        LocalDate day = reader.day("date", body.date());
        String by = reader.requiredCode("by", "INC_SOUTIEN", body.by(), day);
        reader.refuse();
        return changed(new OfferSupport(known(id), version.number(), caller, now(), reader.given(day), by));
    }

    @Permit(Permission.INCIDENT_HANDLE)
    @PostMapping("/{id}/declaration")
    @Operation(
            summary = "Noter que l’accident du travail est déclaré à la CPAM, ou ne le sera pas",
            description = "L’employeur déclare dans les 48 heures, dimanches et jours fériés non compris (code de la"
                    + " sécurité sociale, art. L. 441-2 et R. 441-3).")
    ResponseEntity<Shown> declare(
            @PathVariable String id, @RequestBody DeclarationBody body, Version version, Caller caller) {
        RequestReader reader = readers.reader();
        LocalDate day = reader.day("date", body.date());
        String said = reader.requiredCode("said", "INC_DECLARATION", body.said(), day);
        reader.refuse();
        return changed(new DeclareIncident(known(id), version.number(), caller, now(), reader.given(day), said));
    }

    @Permit(Permission.INCIDENT_HANDLE)
    @PostMapping("/{id}/complaint")
    @Operation(summary = "Noter si une plainte est déposée")
    ResponseEntity<Shown> complain(
            @PathVariable String id, @RequestBody ComplaintBody body, Version version, Caller caller) {
        RequestReader reader = readers.reader();
        LocalDate day = reader.day("date", body.date());
        boolean filed = reader.required("filed", body.filed(), false);
        reader.refuse();
        return changed(new NoteComplaint(known(id), version.number(), caller, now(), reader.given(day), filed));
    }

    private ResponseEntity<Shown> changed(IncidentCommand.FollowUp command) {
        return answer(ResponseEntity.ok(), desk.change(command));
    }

    private static ResponseEntity<Shown> answer(ResponseEntity.BodyBuilder answer, Shown shown) {
        return answer.eTag(new Version(shown.incident().version()).tag()).body(shown);
    }

    private static IncidentId known(String id) {
        return ClientId.known(id, IncidentId::new);
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MILLIS);
    }
}

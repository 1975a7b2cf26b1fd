package fr.trame.intervention.conflict;

import fr.trame.contracts.rights.Permission;
import fr.trame.intervention.conflict.ConflictCommand.AnswerTie;
import fr.trame.intervention.conflict.ConflictCommand.AssignMediators;
import fr.trame.intervention.conflict.ConflictCommand.CloseCase;
import fr.trame.intervention.conflict.ConflictCommand.Qualify;
import fr.trame.intervention.conflict.ConflictCommand.Renew;
import fr.trame.intervention.conflict.ConflictCommand.ReopenCase;
import fr.trame.intervention.conflict.event.ConflictEvent.Demand;
import fr.trame.intervention.conflict.event.ConflictId;
import fr.trame.intervention.conflict.standing.ConflictRefusal;
import fr.trame.platform.request.ClientId;
import fr.trame.platform.request.RequestReader;
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
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/cases")
@Tag(name = "Conflits", description = "Dossiers de médiation en temps différé")
class CaseController {

    private final CaseDesk desk;
    private final CaseReading reading;

    CaseController(CaseDesk desk, CaseReading reading) {
        this.desk = desk;
        this.reading = reading;
    }

    @Schema(name = "CaseRequest", description = "Une demande de médiation\u00a0: codes, date et lieu, jamais un nom")
    record DemandBody(
            @Nullable String id,
            @Nullable LocalDate date,

            @Nullable @Schema(description = "Liste CF_NATURE")
            String kind,

            @Nullable @Schema(description = "Liste ORIGINE") String origin,

            @Nullable @Schema(description = "Liste CF_CANAL")
            String channel,

            @Nullable @Schema(description = "Liste THEME") String theme,

            @Nullable @Schema(description = "À défaut, l’équipe de la personne qui saisit")
            String team,

            @Nullable String territory,

            @Nullable @Schema(description = "Pas plus fin que l’immeuble")
            String place,

            @Nullable @Schema(description = "La première intervention, s’il y en a une")
            String interventionId) {}

    @Schema(name = "CaseDay")
    record DayBody(@Nullable LocalDate date) {}

    @Schema(name = "CaseQualification")
    record QualificationBody(
            @Nullable LocalDate date,

            @Nullable @Schema(description = "Liste CF_NON_OUV\u00a0; rien si une médiation s’ouvre")
            String reason) {}

    @Schema(name = "CaseMediators")
    record MediatorsBody(
            @Nullable LocalDate date,
            @Nullable @Schema(description = "Un ou deux") List<@Nullable String> mediators,

            @Nullable @Schema(description = "La personne qui confie, si elle en est, n’a aucun lien avec une partie")
            Boolean noTie,

            @Nullable
            @Schema(
                    maxLength = ConflictRules.LONGEST_REASON,
                    description = "Pour qui prend la suite : sans nom, sans rien de ce qui a été dit")
            String note) {}

    @Schema(name = "CaseTie")
    record TieBody(
            @Nullable LocalDate date,

            @Nullable @Schema(description = "Vrai\u00a0: «\u00a0je connais une partie\u00a0», et je passe la main")
            Boolean tie) {}

    @Schema(name = "CaseRenewal")
    record RenewalBody(
            @Nullable LocalDate date,
            @Nullable LocalDate limitOn,

            @Nullable @Schema(minLength = ConflictRules.SHORTEST_REASON, maxLength = ConflictRules.LONGEST_REASON)
            String reason) {}

    @Schema(name = "CaseClosure")
    record ClosureBody(
            @Nullable LocalDate date,

            @Nullable @Schema(description = "Liste CF_ISSUE")
            String outcome,

            @Nullable @Schema(description = "Liste CF_NON_OUV, si elle est arrêtée")
            String reason,

            @Nullable @Schema(description = "Liste TYPE_PART, si un autre prend le relais")
            String relay) {}

    @Permit(Permission.CASE_REQUEST)
    @PostMapping
    @Operation(
            summary = "Noter une demande de médiation",
            description = "Sans aucun nom. La même demande envoyée de nouveau reçoit le dossier tel qu’il est alors.")
    @ApiResponse(responseCode = "201", description = "Notée, maintenant ou déjà auparavant")
    ResponseEntity<CaseSheet> request(@RequestBody DemandBody body, Caller caller) {
        RequestReader reader = reading.reader();
        ConflictId id = reader.id("id", body.id(), ConflictId::new);
        Demand demand = reading.demand(reader, body, caller);
        if (demand.interventionId() != null && !desk.isActOf(demand.interventionId(), demand.team(), null)) {
            reader.fault(ConflictRefusal.NO_SUCH_ACT, "interventionId");
        }
        reader.refuse();
        CaseSheet sheet = desk.request(reader.given(id), caller, reader.given(body.date()), demand, now());
        return ResponseEntity.created(URI.create("/api/cases/" + sheet.id()))
                .eTag(new Version(sheet.version()).tag())
                .body(sheet);
    }

    @Permit(Permission.CASE_READ)
    @GetMapping("/{id}")
    @Operation(summary = "Un dossier et son histoire, sans l’identité des parties")
    ResponseEntity<CaseSheet> get(@PathVariable String id, Caller caller) {
        return answer(desk.get(known(id), caller));
    }

    @Permit(Permission.CASE_HANDLE)
    @PostMapping("/{id}/qualification")
    @Operation(
            summary = "Ouvrir une médiation, ou dire pourquoi elle ne s’ouvre pas",
            description = "Sans texte libre. Quand elle ne s’ouvre pas, les identités sont effacées le jour même.")
    ResponseEntity<CaseSheet> qualify(
            @PathVariable String id, @RequestBody QualificationBody body, Version version, Caller caller) {
        return answer(desk.change(reading.gesture(id, body.date(), version, caller, (reader, day) -> {
            String reason = reader.code("reason", "CF_NON_OUV", body.reason(), day);
            return (known, seen, now, by) -> new Qualify(known, seen, now, by, reason);
        })));
    }

    @Permit(Permission.CASE_HANDLE)
    @PostMapping("/{id}/mediators")
    @Operation(summary = "Confier un dossier à un ou deux médiateurs de l’équipe")
    ResponseEntity<CaseSheet> assign(
            @PathVariable String id, @RequestBody MediatorsBody body, Version version, Caller caller) {
        return answer(desk.change(reading.gesture(id, body.date(), version, caller, (reader, day) -> {
            String team = desk.known(known(id)).standing().request().team();
            List<String> mediators = reading.mediators(reader, body.mediators(), team, day);
            boolean noTie = Boolean.TRUE.equals(body.noTie());
            String note = reader.text(body.note());
            return (known, seen, now, by) -> new AssignMediators(known, seen, now, by, mediators, noTie, note);
        })));
    }

    @Permit(Permission.CASE_HANDLE)
    @PostMapping("/{id}/ties")
    @Operation(
            summary = "Dire que l’on n’a aucun lien avec une partie, ou passer la main",
            description = "Personne ne demande pourquoi.")
    ResponseEntity<CaseSheet> tie(@PathVariable String id, @RequestBody TieBody body, Version version, Caller caller) {
        return answer(desk.change(reading.gesture(id, body.date(), version, caller, (reader, day) -> {
            boolean tie = reader.required("tie", body.tie(), false);
            return (known, seen, now, by) -> new AnswerTie(known, seen, now, by, tie);
        })));
    }

    @Permit(Permission.CASE_RENEW)
    @PostMapping("/{id}/renewals")
    @Operation(summary = "Prolonger une médiation, avec un motif (manager)")
    ResponseEntity<CaseSheet> renew(
            @PathVariable String id, @RequestBody RenewalBody body, Version version, Caller caller) {
        return answer(desk.change(reading.gesture(id, body.date(), version, caller, (reader, day) -> {
            LocalDate limit = reader.day("limitOn", body.limitOn());
            String reason = Objects.requireNonNullElse(reader.text(body.reason()), "");
            return (known, seen, now, by) -> new Renew(known, seen, now, by, reader.given(limit), reason);
        })));
    }

    @Permit(Permission.CASE_HANDLE)
    @PostMapping("/{id}/closures")
    @Operation(summary = "Clore un dossier, en disant comment il a fini")
    ResponseEntity<CaseSheet> close(
            @PathVariable String id, @RequestBody ClosureBody body, Version version, Caller caller) {
        return answer(desk.change(reading.gesture(id, body.date(), version, caller, (reader, day) -> {
            String outcome = reader.requiredCode("outcome", "CF_ISSUE", body.outcome(), day);
            String reason = reader.code("reason", "CF_NON_OUV", body.reason(), day);
            String relay = reader.code("relay", "TYPE_PART", body.relay(), day);
            return (known, seen, now, by) -> new CloseCase(known, seen, now, by, outcome, reason, relay);
        })));
    }

    @Permit(Permission.CASE_HANDLE)
    @PostMapping("/{id}/reopenings")
    @Operation(
            summary = "Rouvrir un dossier clos",
            description = "Plus possible dès que l’identité d’une partie est effacée.")
    ResponseEntity<CaseSheet> reopen(
            @PathVariable String id, @RequestBody DayBody body, Version version, Caller caller) {
        return answer(desk.change(reading.gesture(id, body.date(), version, caller, (reader, day) -> ReopenCase::new)));
    }

    /** What cannot be an id is known by nobody. */
    static ConflictId known(String id) {
        return ClientId.known(id, ConflictId::new);
    }

    static ResponseEntity<CaseSheet> answer(CaseSheet sheet) {
        return ResponseEntity.ok().eTag(new Version(sheet.version()).tag()).body(sheet);
    }

    static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MILLIS);
    }
}

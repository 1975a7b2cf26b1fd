package fr.trame.training.outside;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import fr.trame.contracts.privacy.Technical;
import fr.trame.contracts.rights.Permission;
import fr.trame.contracts.rights.Rights;
import fr.trame.platform.command.Commands;
import fr.trame.platform.command.Creations;
import fr.trame.platform.privacy.access.Access.Kind;
import fr.trame.platform.privacy.access.AccessLog;
import fr.trame.platform.refusal.CommonRefusal;
import fr.trame.platform.refusal.Offer;
import fr.trame.platform.request.RequestReader;
import fr.trame.platform.request.RequestReaders;
import fr.trame.platform.security.Caller;
import fr.trame.platform.security.Permit;
import fr.trame.platform.web.Version;
import fr.trame.training.outside.OutsiderCommand.Access;
import fr.trame.training.outside.OutsiderCommand.AdmitOutsider;
import fr.trame.training.outside.OutsiderCommand.ConfirmAdmission;
import fr.trame.training.outside.OutsiderCommand.DeclineAdmission;
import fr.trame.training.outside.OutsiderCommand.RegisterOutsider;
import fr.trame.training.outside.OutsiderEvent.OutsiderRegistered;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** People who are no staff, over HTTP: whoever keeps the register gives them access for some time. */
@RestController
@RequestMapping("/api/staff/outsiders")
@Tag(name = "Personnes extérieures", description = "DPO externe, auditeur, conseil d’administration")
class OutsiderController {

    private static final Kind GIVEN = new Kind("staff.outsider", "accès d’une personne extérieure demandé");
    private static final Kind CONFIRMED =
            new Kind("staff.outsider-confirmed", "accès d’une personne extérieure confirmé par une seconde personne");
    private static final Kind DECLINED =
            new Kind("staff.outsider-declined", "accès d’une personne extérieure, refusé ou retiré");

    private static final String GUARDED =
            "Ce qui veille sur le registre ou sur les données attend qu’une seconde personne confirme.";

    private final Commands commands;
    private final Creations creations;
    private final OutsiderDirectory directory;
    private final AccessLog log;
    private final RequestReaders readers;
    private final List<String> functions;
    private final ZoneId zone;

    OutsiderController(
            Commands commands,
            Creations creations,
            OutsiderDirectory directory,
            AccessLog log,
            RequestReaders readers,
            @Value("${trame.staff.outside}") List<String> functions,
            ZoneId zone) {
        this.commands = commands;
        this.creations = creations;
        this.directory = directory;
        this.log = log;
        this.readers = readers;
        this.functions = functions;
        this.zone = zone;
    }

    record Outsiders(List<Shown> items) {}

    /** Somebody with what the caller may do. */
    @Schema(name = "Outsider")
    record Shown(
            @JsonUnwrapped OutsiderView outsider, @Technical List<String> actions) {

        static Shown of(OutsiderView view, Caller caller) {
            Offer offer = view.offer(caller);
            return new Shown(view.visibleTo(caller), offer.actions());
        }
    }

    @Permit(Permission.STAFF_READ)
    @GetMapping
    @Operation(
            summary = "Les personnes extérieures qui ont un accès, par nom",
            description =
                    "Qui tient le registre, ou veille à ce qui y est conservé, voit aussi les dates, ce qui attend"
                            + " et celles dont l’accès a pris fin.")
    Outsiders all(Caller caller) {
        LocalDate today = LocalDate.now(zone);
        boolean everybody = OutsiderView.showsTheRegister(caller);
        return new Outsiders(directory.all().stream()
                .filter(view -> everybody || view.isHereFrom(today))
                .map(view -> Shown.of(view, caller))
                .toList());
    }

    @Permit(Permission.STAFF_READ)
    @GetMapping("/{id}")
    @Operation(summary = "Une personne extérieure et ses accès, à l’instant")
    ResponseEntity<Shown> one(@PathVariable String id, Caller caller) {
        return answer(ResponseEntity.ok(), present(id), caller);
    }

    @Permit(Permission.STAFF_KEEP)
    @PostMapping
    @Operation(
            summary = "Inscrire une personne extérieure, avec un accès daté",
            description = GUARDED + " La même demande envoyée de nouveau reçoit la fiche telle qu’elle est alors.")
    @ApiResponse(responseCode = "201", description = "Inscrite")
    ResponseEntity<Shown> register(@Valid @RequestBody OutsiderRequest.Registering request, Caller caller) {
        Access access = access(request.function(), request.from(), request.until());
        note(caller, request.id(), access);
        var command = new RegisterOutsider(
                request.id(),
                caller.person(),
                request.givenName().strip(),
                request.familyName().strip(),
                access);
        OutsiderRegistered asked = Outsider.registered(command);
        creations.create(
                command,
                request.id(),
                OutsiderRegistered.class,
                first -> withoutAuthor(first).equals(withoutAuthor(asked)));
        return answer(
                ResponseEntity.created(URI.create("/api/staff/outsiders/" + request.id())),
                present(request.id()),
                caller);
    }

    private static OutsiderRegistered withoutAuthor(OutsiderRegistered it) {
        return new OutsiderRegistered(
                it.personId(), "", it.givenName(), it.familyName(), it.roles(), it.from(), it.until());
    }

    @Permit(Permission.STAFF_KEEP)
    @PutMapping("/{id}/access")
    @Operation(
            summary = "Donner à une personne extérieure un autre accès, ou d’autres jours",
            description = GUARDED + " Cela remplace ce qui était dit des jours à partir du premier.")
    ResponseEntity<Shown> admit(
            @PathVariable String id,
            Version version,
            @Valid @RequestBody OutsiderRequest.Admitting request,
            Caller caller) {
        Access access = access(request.function(), request.from(), request.until());
        note(caller, present(id).id(), access);
        return change(new AdmitOutsider(id, version.number(), caller.person(), access), id, caller);
    }

    @Permit(Permission.STAFF_KEEP)
    @PostMapping("/{id}/proposal/confirmation")
    @Operation(
            summary = "Confirmer l’accès qui attend une seconde personne",
            description = "Ni la personne qui l’a proposé, ni celle qui le reçoit.")
    ResponseEntity<Shown> confirm(@PathVariable String id, Version version, Caller caller) {
        noteOutcome(caller, CONFIRMED, present(id));
        return change(new ConfirmAdmission(id, version.number(), caller.person()), id, caller);
    }

    @Permit(Permission.STAFF_KEEP)
    @PostMapping("/{id}/proposal/refusal")
    @Operation(summary = "Refuser ou retirer l’accès qui attend une seconde personne")
    ResponseEntity<Shown> decline(@PathVariable String id, Version version, Caller caller) {
        noteOutcome(caller, DECLINED, present(id));
        return change(new DeclineAdmission(id, version.number(), caller.person()), id, caller);
    }

    private ResponseEntity<Shown> change(OutsiderCommand command, String id, Caller caller) {
        commands.send(command);
        return answer(ResponseEntity.ok(), present(id), caller);
    }

    private OutsiderView present(String id) {
        return directory.outsider(id).orElseThrow(CommonRefusal.NOT_FOUND::refusal);
    }

    private static ResponseEntity<Shown> answer(ResponseEntity.BodyBuilder answer, OutsiderView view, Caller caller) {
        return answer.eTag(new Version(view.version()).tag()).body(Shown.of(view, caller));
    }

    /** The first to have a guarded function needs no second person: there is nobody who watches yet. */
    private Access access(String function, LocalDate from, @Nullable LocalDate until) {
        RequestReader reader = readers.reader();
        LocalDate first = reader.day("from", from);
        LocalDate last = until == null ? null : reader.day("until", until);
        if (!functions.contains(function)) {
            reader.fault(OutsiderRefusal.NOT_FROM_OUTSIDE, "function");
        }
        reader.refuse();
        boolean waits =
                Rights.TABLE.isGuarded(function) && directory.all().stream().anyMatch(other -> other.everHad(function));
        return new Access(List.of(function), reader.given(first), last, waits);
    }

    private void note(Caller caller, String person, Access access) {
        String days = "du " + access.from() + (access.until() == null ? "" : " au " + access.until());
        log.note(
                caller,
                GIVEN,
                person,
                labels(access.roles()) + " " + days + (access.waits() ? " (attend une seconde personne)" : ""));
    }

    private void noteOutcome(Caller caller, Kind outcome, OutsiderView person) {
        if (person.proposed() != null) {
            log.note(caller, outcome, person.id(), labels(person.proposed().roles()));
        }
    }

    private static String labels(List<String> roles) {
        return String.join(
                ", ", roles.stream().map(Rights.TABLE::labelOfFunction).toList());
    }
}

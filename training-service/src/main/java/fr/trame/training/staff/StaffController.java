package fr.trame.training.staff;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import fr.trame.contracts.privacy.Technical;
import fr.trame.contracts.rights.Permission;
import fr.trame.platform.command.Commands;
import fr.trame.platform.command.Creations;
import fr.trame.platform.paging.ContentTag;
import fr.trame.platform.paging.Page;
import fr.trame.platform.paging.PageRequest;
import fr.trame.platform.refusal.CommonRefusal;
import fr.trame.platform.refusal.Offer;
import fr.trame.platform.request.RequestReader;
import fr.trame.platform.request.RequestReaders;
import fr.trame.platform.security.Caller;
import fr.trame.platform.security.Permit;
import fr.trame.platform.web.Version;
import fr.trame.training.staff.StaffCommand.AssignEmployee;
import fr.trame.training.staff.StaffCommand.JoinStaff;
import fr.trame.training.staff.StaffCommand.LeaveStaff;
import fr.trame.training.staff.StaffCommand.OpenTeam;
import fr.trame.training.staff.StaffCommand.PostEmployee;
import fr.trame.training.staff.StaffCommand.ReturnToStaff;
import fr.trame.training.staff.StaffEvent.EmployeeJoined;
import fr.trame.training.staff.StaffEvent.TeamOpened;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
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

/** The staff directory over HTTP. Whoever works here may read it; HR and the director keep it. */
@RestController
@RequestMapping("/api/staff")
@Tag(name = "Personnel", description = "Équipes, arrivées, affectations et départs")
class StaffController {

    private final Commands commands;
    private final Creations creations;
    private final RequestReaders readers;
    private final StaffDirectory directory;
    private final Set<String> roles;
    private final ZoneId zone;

    StaffController(
            Commands commands,
            Creations creations,
            RequestReaders readers,
            StaffDirectory directory,
            @Value("${trame.staff.roles}") Set<String> roles,
            ZoneId zone) {
        this.commands = commands;
        this.creations = creations;
        this.readers = readers;
        this.directory = directory;
        this.roles = roles;
        this.zone = zone;
    }

    record Items<T>(List<T> items) {}

    /** An employee with what the caller may do. */
    @Schema(name = "Employee")
    record Shown(
            @JsonUnwrapped EmployeeView employee,
            @JsonUnwrapped Offer offer) {}

    /** An employee of the list. */
    @Schema(name = "ListedEmployee")
    record Listed(
            @JsonUnwrapped EmployeeView employee, @Technical List<String> actions) {}

    @Permit(Permission.DIRECTORY_READ)
    @GetMapping("/teams")
    @Operation(summary = "Les équipes, par code")
    Items<TeamView> teams() {
        return new Items<>(directory.teams());
    }

    @Permit(Permission.STAFF_KEEP)
    @PostMapping("/teams")
    @Operation(
            summary = "Ouvrir une équipe",
            description = "La même demande envoyée de nouveau reçoit la fiche telle qu’elle est alors.")
    @ApiResponse(responseCode = "201", description = "Ouverte")
    ResponseEntity<TeamView> open(@Valid @RequestBody StaffRequest.Team request, Caller caller) {
        var command = new OpenTeam(
                Team.stream(request.code()), caller.person(), request.code(), request.label(), request.service());
        TeamView asked = TeamView.of(Team.opened(command));
        creations.create(
                command,
                command.stream(),
                TeamOpened.class,
                first -> TeamView.of(first).equals(asked));
        return ResponseEntity.created(URI.create("/api/staff/teams"))
                .eTag(new Version(asked.version()).tag())
                .body(asked);
    }

    @Permit(Permission.STAFF_READ)
    @GetMapping("/employees")
    @Operation(
            summary = "Les employés, par nom",
            description =
                    "Nom, fonctions et équipe de ceux qui travaillent ici. Qui tient le registre, ou veille à ce qui y"
                            + " est conservé, voit aussi les anciens, le genre, les dates et les affectations.")
    ResponseEntity<Page<Listed>> employees(PageRequest request, Caller caller) {
        LocalDate from = EmployeeView.showsTheRegister(caller) ? null : LocalDate.now(zone);
        Page<Listed> page = directory
                .employees(from, request)
                .map(view -> new Listed(
                        view.on(LocalDate.now(zone)).visibleTo(caller),
                        offer(view, caller).actions()));
        return ResponseEntity.ok().eTag(ContentTag.of(page)).body(page);
    }

    private ResponseEntity<Shown> answer(ResponseEntity.BodyBuilder answer, EmployeeView view, Caller caller) {
        return answer.eTag(new Version(view.version()).tag())
                .body(new Shown(view.on(LocalDate.now(zone)).visibleTo(caller), offer(view, caller)));
    }

    private static Offer offer(EmployeeView view, Caller caller) {
        return new EmployeeAction.Standing(view.until() != null).offer(caller);
    }

    @Permit(Permission.STAFF_READ)
    @GetMapping("/employees/{id}")
    @Operation(summary = "Un employé et ses affectations, à l’instant")
    ResponseEntity<Shown> employee(@PathVariable String id, Caller caller) {
        return answer(ResponseEntity.ok(), present(id), caller);
    }

    @Permit(Permission.STAFF_KEEP)
    @PostMapping("/employees")
    @Operation(
            summary = "Inscrire un employé",
            description = "La même demande envoyée de nouveau reçoit la fiche telle qu’elle est alors.")
    @ApiResponse(responseCode = "201", description = "Inscrite")
    ResponseEntity<Shown> join(@Valid @RequestBody StaffRequest.Joining request, Caller caller) {
        check(request.roles(), request.team());
        LocalDate from = day("from", request.from());
        var command = new JoinStaff(
                request.id(),
                caller.person(),
                request.givenName().strip(),
                request.familyName().strip(),
                request.gender(),
                request.roles(),
                request.team(),
                from);
        EmployeeView asked = EmployeeView.of(Employee.joined(command));
        boolean fresh = creations.create(
                command,
                request.id(),
                EmployeeJoined.class,
                first -> EmployeeView.of(first).equals(asked));
        EmployeeView view = fresh ? asked : present(request.id());
        return answer(ResponseEntity.created(URI.create("/api/staff/employees/" + request.id())), view, caller);
    }

    @Permit(Permission.STAFF_KEEP)
    @PutMapping("/employees/{id}/assignment")
    @Operation(summary = "Affecter un employé à d’autres fonctions ou à une autre équipe")
    ResponseEntity<Shown> assign(
            @PathVariable String id,
            Version version,
            @Valid @RequestBody StaffRequest.Assignment request,
            Caller caller) {
        check(request.roles(), request.team());
        commands.send(new AssignEmployee(
                id, version.number(), caller.person(), request.roles(), request.team(), day("from", request.from())));
        return employee(id, caller);
    }

    @Permit(Permission.STAFF_KEEP)
    @PutMapping("/employees/{id}/posting")
    @Operation(summary = "Affecter un employé à une équipe de plus, ou en remplacement jusqu’à un jour")
    ResponseEntity<Shown> post(
            @PathVariable String id, Version version, @Valid @RequestBody StaffRequest.Posting request, Caller caller) {
        check(request.roles(), request.team());
        commands.send(new PostEmployee(
                id,
                version.number(),
                caller.person(),
                request.roles(),
                request.team(),
                day("from", request.from()),
                request.until() == null ? null : day("until", request.until())));
        return employee(id, caller);
    }

    @Permit(Permission.STAFF_KEEP)
    @PostMapping("/employees/{id}/return")
    @Operation(summary = "Noter le retour d’un employé qui était parti")
    ResponseEntity<Shown> comeBack(
            @PathVariable String id,
            Version version,
            @Valid @RequestBody StaffRequest.Assignment request,
            Caller caller) {
        check(request.roles(), request.team());
        commands.send(new ReturnToStaff(
                id, version.number(), caller.person(), request.roles(), request.team(), day("from", request.from())));
        return employee(id, caller);
    }

    @Permit(Permission.STAFF_KEEP)
    @PostMapping("/employees/{id}/leave")
    @Operation(summary = "Noter le départ d’un employé")
    ResponseEntity<Shown> leave(
            @PathVariable String id, Version version, @Valid @RequestBody StaffRequest.Leaving request, Caller caller) {
        commands.send(new LeaveStaff(id, version.number(), caller.person(), day("until", request.until())));
        return employee(id, caller);
    }

    private EmployeeView present(String id) {
        return directory.employee(id).orElseThrow(CommonRefusal.NOT_FOUND::refusal);
    }

    private void check(List<String> asked, @Nullable String team) {
        if (!roles.containsAll(asked)) {
            throw StaffRefusal.UNKNOWN_ROLE.on("roles");
        }
        if (team != null && directory.team(team).isEmpty()) {
            throw StaffRefusal.UNKNOWN_TEAM.on("team");
        }
    }

    private LocalDate day(String field, LocalDate day) {
        RequestReader reader = readers.reader();
        LocalDate read = reader.day(field, day);
        reader.refuse();
        return reader.given(read);
    }
}

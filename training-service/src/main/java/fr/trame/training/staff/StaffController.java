package fr.trame.training.staff;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import fr.trame.contracts.privacy.Staff;
import fr.trame.contracts.privacy.Technical;
import fr.trame.contracts.rights.Permission;
import fr.trame.platform.command.Creations;
import fr.trame.platform.paging.ContentTag;
import fr.trame.platform.paging.Page;
import fr.trame.platform.paging.PageRequest;
import fr.trame.platform.refusal.Offer;
import fr.trame.platform.security.Caller;
import fr.trame.platform.security.Permit;
import fr.trame.platform.web.Version;
import fr.trame.training.staff.StaffCommand.JoinStaff;
import fr.trame.training.staff.StaffEvent.EmployeeJoined;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The staff directory over HTTP. Whoever works here may read it; HR and the director keep it. */
@RestController
@RequestMapping("/api/staff")
@Tag(name = "Personnel", description = "Arrivées, affectations et départs")
class StaffController {

    private final Creations creations;
    private final StaffDirectory directory;
    private final StaffDesk desk;
    private final Functions functions;
    private final ZoneId zone;

    StaffController(Creations creations, StaffDirectory directory, StaffDesk desk, Functions functions, ZoneId zone) {
        this.creations = creations;
        this.directory = directory;
        this.desk = desk;
        this.functions = functions;
        this.zone = zone;
    }

    record Items<T>(List<T> items) {}

    /** An employee with what the caller may do. */
    @Schema(name = "Employee")
    record Shown(
            @JsonUnwrapped EmployeeView employee,
            @JsonUnwrapped Offer offer) {

        static ResponseEntity<Shown> answer(
                ResponseEntity.BodyBuilder answer, EmployeeView view, Caller caller, LocalDate today) {
            return answer.eTag(new Version(view.version()).tag())
                    .body(new Shown(view.on(today).visibleTo(caller), view.offer(caller)));
        }
    }

    /**
     * An employee of the list.
     *
     * @param teams of the day, the own one first: also those where one is besides, or in somebody's place
     */
    @Schema(name = "ListedEmployee")
    record Listed(
            @JsonUnwrapped EmployeeView employee,
            @Staff List<String> teams,
            @Technical List<String> actions) {}

    @Permit(Permission.STAFF_READ)
    @GetMapping("/functions")
    @Operation(summary = "Les fonctions du personnel, et celles qui demandent deux personnes")
    Items<Functions.Shown> functions() {
        return new Items<>(functions.all());
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
                        view.teams(LocalDate.now(zone)),
                        view.offer(caller).actions()));
        return ResponseEntity.ok().eTag(ContentTag.of(page)).body(page);
    }

    @Permit(Permission.STAFF_READ)
    @GetMapping("/employees/{id}")
    @Operation(summary = "Un employé et ses affectations, à l’instant")
    ResponseEntity<Shown> employee(@PathVariable String id, Caller caller) {
        return Shown.answer(ResponseEntity.ok(), desk.present(id), caller, LocalDate.now(zone));
    }

    @Permit(Permission.STAFF_KEEP)
    @PostMapping("/employees")
    @Operation(
            summary = "Inscrire un employé",
            description = "La même demande envoyée de nouveau reçoit la fiche telle qu’elle est alors.")
    @ApiResponse(responseCode = "201", description = "Inscrite")
    ResponseEntity<Shown> join(@Valid @RequestBody StaffRequest.Joining request, Caller caller) {
        desk.check(request.roles(), request.team(), null);
        LocalDate from = desk.day("from", request.from());
        List<String> waiting = desk.waiting(request.roles());
        JoinStaff command = command(request, from, caller, waiting);
        desk.noteArrival(caller, request.id(), request.roles(), waiting);
        EmployeeJoined asked = Employee.joined(command);
        // Sent again, it may wait for a second person that the first time needed none.
        EmployeeJoined atOnce = Employee.joined(command(request, from, caller, List.of()));
        boolean fresh = creations.create(
                command,
                request.id(),
                EmployeeJoined.class,
                first -> Stream.of(asked, atOnce)
                        .anyMatch(one -> EmployeeView.of(one).equals(EmployeeView.of(first))));
        EmployeeView view = !fresh
                ? desk.present(request.id())
                : waiting.isEmpty()
                        ? EmployeeView.of(asked)
                        : EmployeeView.of(asked).after(Employee.proposed(command), 1);
        return Shown.answer(
                ResponseEntity.created(URI.create("/api/staff/employees/" + request.id())),
                view,
                caller,
                LocalDate.now(zone));
    }

    private static JoinStaff command(
            StaffRequest.Joining request, LocalDate from, Caller caller, List<String> waiting) {
        return new JoinStaff(
                request.id(),
                caller.person(),
                request.givenName().strip(),
                request.familyName().strip(),
                request.gender(),
                request.roles(),
                request.team(),
                from,
                waiting);
    }
}

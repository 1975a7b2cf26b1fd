package fr.trame.training.staff;

import fr.trame.contracts.rights.Permission;
import fr.trame.platform.security.Caller;
import fr.trame.platform.security.Permit;
import fr.trame.platform.web.Version;
import fr.trame.training.staff.StaffCommand.AssignEmployee;
import fr.trame.training.staff.StaffCommand.ConfirmRoles;
import fr.trame.training.staff.StaffCommand.DeclineRoles;
import fr.trame.training.staff.StaffCommand.LeaveStaff;
import fr.trame.training.staff.StaffCommand.PostEmployee;
import fr.trame.training.staff.StaffCommand.ReturnToStaff;
import fr.trame.training.staff.StaffController.Shown;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What becomes of somebody of the staff, over HTTP: each change counts from its own day. */
@RestController
@RequestMapping("/api/staff/employees/{id}")
@Tag(name = "Personnel")
class CareerController {

    private static final String GUARDED =
            "Une fonction qui donne la tenue du registre attend qu’une seconde personne la confirme.";

    private final StaffDesk desk;
    private final ZoneId zone;

    CareerController(StaffDesk desk, ZoneId zone) {
        this.desk = desk;
        this.zone = zone;
    }

    @Permit(Permission.STAFF_KEEP)
    @PutMapping("/assignment")
    @Operation(summary = "Affecter un employé à d’autres fonctions ou à une autre équipe", description = GUARDED)
    ResponseEntity<Shown> assign(
            @PathVariable String id,
            Version version,
            @Valid @RequestBody StaffRequest.Assignment request,
            Caller caller) {
        desk.check(request.roles(), request.team(), null);
        LocalDate from = desk.day("from", request.from());
        List<String> waiting = desk.waiting(request.roles());
        desk.noteRoles(caller, id, desk.present(id).roles(), request.roles(), waiting);
        return change(
                new AssignEmployee(
                        id, version.number(), caller.person(), request.roles(), request.team(), from, waiting),
                id,
                caller);
    }

    @Permit(Permission.STAFF_KEEP)
    @PutMapping("/posting")
    @Operation(
            summary = "Affecter un employé à une équipe de plus, ou en remplacement jusqu’à un jour",
            description = GUARDED)
    ResponseEntity<Shown> post(
            @PathVariable String id, Version version, @Valid @RequestBody StaffRequest.Posting request, Caller caller) {
        LocalDate from = desk.day("from", request.from());
        LocalDate until = request.until() == null ? null : desk.day("until", request.until());
        desk.check(request.roles(), request.team(), until);
        List<String> waiting = desk.waiting(request.roles());
        desk.noteRoles(caller, id, desk.present(id).roles(), request.roles(), waiting);
        return change(
                new PostEmployee(
                        id, version.number(), caller.person(), request.roles(), request.team(), from, until, waiting),
                id,
                caller);
    }

    @Permit(Permission.STAFF_KEEP)
    @PostMapping("/return")
    @Operation(summary = "Noter le retour d’un employé qui était parti", description = GUARDED)
    ResponseEntity<Shown> comeBack(
            @PathVariable String id,
            Version version,
            @Valid @RequestBody StaffRequest.Assignment request,
            Caller caller) {
        desk.check(request.roles(), request.team(), null);
        LocalDate from = desk.day("from", request.from());
        List<String> waiting = desk.waiting(request.roles());
        desk.noteRoles(caller, id, List.of(), request.roles(), waiting);
        return change(
                new ReturnToStaff(
                        id, version.number(), caller.person(), request.roles(), request.team(), from, waiting),
                id,
                caller);
    }

    @Permit(Permission.STAFF_KEEP)
    @PostMapping("/leave")
    @Operation(summary = "Noter le départ d’un employé")
    ResponseEntity<Shown> leave(
            @PathVariable String id, Version version, @Valid @RequestBody StaffRequest.Leaving request, Caller caller) {
        LocalDate until = desk.day("until", request.until());
        return change(new LeaveStaff(id, version.number(), caller.person(), until), id, caller);
    }

    @Permit(Permission.STAFF_KEEP)
    @PostMapping("/proposal/confirmation")
    @Operation(
            summary = "Confirmer les fonctions qui attendent une seconde personne",
            description = "Ni la personne qui les a proposées, ni celle qui les reçoit.")
    ResponseEntity<Shown> confirm(@PathVariable String id, Version version, Caller caller) {
        desk.noteOutcome(caller, StaffDesk.CONFIRMED, desk.present(id));
        return change(new ConfirmRoles(id, version.number(), caller.person()), id, caller);
    }

    @Permit(Permission.STAFF_KEEP)
    @PostMapping("/proposal/refusal")
    @Operation(summary = "Refuser ou retirer les fonctions qui attendent une seconde personne")
    ResponseEntity<Shown> decline(@PathVariable String id, Version version, Caller caller) {
        desk.noteOutcome(caller, StaffDesk.DECLINED, desk.present(id));
        return change(new DeclineRoles(id, version.number(), caller.person()), id, caller);
    }

    private ResponseEntity<Shown> change(Object command, String id, Caller caller) {
        return Shown.answer(ResponseEntity.ok(), desk.change(command, id), caller, LocalDate.now(zone));
    }
}

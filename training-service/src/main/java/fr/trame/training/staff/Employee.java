package fr.trame.training.staff;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import fr.trame.training.staff.StaffCommand.AssignEmployee;
import fr.trame.training.staff.StaffCommand.JoinStaff;
import fr.trame.training.staff.StaffCommand.LeaveStaff;
import fr.trame.training.staff.StaffCommand.PostEmployee;
import fr.trame.training.staff.StaffCommand.ReturnToStaff;
import fr.trame.training.staff.StaffEvent.EmployeeAssigned;
import fr.trame.training.staff.StaffEvent.EmployeeJoined;
import fr.trame.training.staff.StaffEvent.EmployeeLeft;
import fr.trame.training.staff.StaffEvent.EmployeePosted;
import fr.trame.training.staff.StaffEvent.EmployeeReturned;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;

/**
 * A member of the staff from the first day to the last, and again after a return. Assignments follow each other: one may begin on the
 * day the present one began, and then stands in its place, but never before it. Beside the assignment there may be postings: a second
 * team, or in somebody's place for some days. What one may do follows from it, so nobody decides of the own roles.
 */
@Aggregate
class Employee {

    @AggregateIdentifier
    private String id;

    private LocalDate here;
    private LocalDate assignedFrom;
    private LocalDate until;
    private List<String> roles;
    private boolean left;

    Employee() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    void decide(JoinStaff command) {
        apply(joined(command));
    }

    static EmployeeJoined joined(JoinStaff command) {
        return new EmployeeJoined(
                command.employeeId(),
                command.author(),
                command.givenName(),
                command.familyName(),
                command.gender(),
                command.roles(),
                command.team(),
                command.from());
    }

    @EventSourcingHandler
    void evolve(EmployeeJoined event) {
        id = event.employeeId();
        begin(event.from(), event.roles());
    }

    @CommandHandler
    void decide(AssignEmployee command) {
        EmployeeAction.ASSIGN.check(standing());
        if (command.from().isBefore(assignedFrom)) {
            throw StaffRefusal.STARTS_TOO_EARLY.on("from");
        }
        requireOthers(command.author(), command.roles());
        apply(new EmployeeAssigned(id, command.author(), command.roles(), command.team(), command.from()));
    }

    @EventSourcingHandler
    void evolve(EmployeeAssigned event) {
        assignedFrom = event.from();
        roles = event.roles();
    }

    @CommandHandler
    void decide(PostEmployee command) {
        EmployeeAction.POST.check(standing());
        if (command.from().isBefore(here)) {
            throw StaffRefusal.BEFORE_ARRIVAL.on("from");
        }
        if (command.until() != null && command.until().isBefore(command.from())) {
            throw StaffRefusal.ENDS_BEFORE_START.on("until");
        }
        requireOthers(command.author(), command.roles());
        apply(new EmployeePosted(
                id, command.author(), command.roles(), command.team(), command.from(), command.until()));
    }

    @CommandHandler
    void decide(LeaveStaff command) {
        EmployeeAction.LEAVE.check(standing());
        if (command.until().isBefore(assignedFrom)) {
            throw StaffRefusal.ENDS_TOO_EARLY.on("until");
        }
        apply(new EmployeeLeft(id, command.author(), command.until()));
    }

    @EventSourcingHandler
    void evolve(EmployeeLeft event) {
        left = true;
        until = event.until();
    }

    @CommandHandler
    void decide(ReturnToStaff command) {
        EmployeeAction.RETURN.check(standing());
        if (!command.from().isAfter(until)) {
            throw StaffRefusal.RETURNS_TOO_EARLY.on("from");
        }
        requireOthers(command.author(), command.roles());
        apply(new EmployeeReturned(id, command.author(), command.roles(), command.team(), command.from()));
    }

    @EventSourcingHandler
    void evolve(EmployeeReturned event) {
        left = false;
        begin(event.from(), event.roles());
    }

    private void begin(LocalDate from, List<String> as) {
        here = from;
        assignedFrom = from;
        roles = as;
    }

    /** What gives oneself no more than one has is nobody's advantage. */
    private void requireOthers(String author, List<String> given) {
        if (author.equals(id) && !roles.containsAll(given)) {
            throw StaffRefusal.OWN_ROLES.on("roles");
        }
    }

    private EmployeeAction.Standing standing() {
        return new EmployeeAction.Standing(left);
    }
}

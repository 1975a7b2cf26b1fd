package fr.trame.training.staff;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import fr.trame.training.staff.StaffCommand.AssignEmployee;
import fr.trame.training.staff.StaffCommand.JoinStaff;
import fr.trame.training.staff.StaffCommand.LeaveStaff;
import fr.trame.training.staff.StaffEvent.EmployeeAssigned;
import fr.trame.training.staff.StaffEvent.EmployeeJoined;
import fr.trame.training.staff.StaffEvent.EmployeeLeft;
import java.time.LocalDate;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;

/**
 * A member of the staff from the first day to the last. Assignments follow each other: one may begin on the day the
 * present one began, and then stands in its place, but never before it.
 */
@Aggregate
class Employee {

    @AggregateIdentifier
    private String id;

    private LocalDate assignedFrom;
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
        assignedFrom = event.from();
    }

    @CommandHandler
    void decide(AssignEmployee command) {
        new EmployeeAction.Standing(left).check();
        if (command.from().isBefore(assignedFrom)) {
            throw StaffRefusal.STARTS_TOO_EARLY.on("from");
        }
        apply(new EmployeeAssigned(id, command.author(), command.roles(), command.team(), command.from()));
    }

    @EventSourcingHandler
    void evolve(EmployeeAssigned event) {
        assignedFrom = event.from();
    }

    @CommandHandler
    void decide(LeaveStaff command) {
        new EmployeeAction.Standing(left).check();
        if (command.until().isBefore(assignedFrom)) {
            throw StaffRefusal.ENDS_TOO_EARLY.on("until");
        }
        apply(new EmployeeLeft(id, command.author(), command.until()));
    }

    @EventSourcingHandler
    void evolve(EmployeeLeft event) {
        left = true;
    }
}

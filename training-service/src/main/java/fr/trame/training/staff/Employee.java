package fr.trame.training.staff;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import fr.trame.training.staff.StaffCommand.AssignEmployee;
import fr.trame.training.staff.StaffCommand.ConfirmRoles;
import fr.trame.training.staff.StaffCommand.DeclineRoles;
import fr.trame.training.staff.StaffCommand.JoinStaff;
import fr.trame.training.staff.StaffCommand.LeaveStaff;
import fr.trame.training.staff.StaffCommand.PostEmployee;
import fr.trame.training.staff.StaffCommand.ReturnToStaff;
import fr.trame.training.staff.StaffEvent.EmployeeAssigned;
import fr.trame.training.staff.StaffEvent.EmployeeJoined;
import fr.trame.training.staff.StaffEvent.EmployeeLeft;
import fr.trame.training.staff.StaffEvent.EmployeePosted;
import fr.trame.training.staff.StaffEvent.EmployeeReturned;
import fr.trame.training.staff.StaffEvent.RolesConfirmed;
import fr.trame.training.staff.StaffEvent.RolesDeclined;
import fr.trame.training.staff.StaffEvent.RolesProposed;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * A member of the staff from the first day to the last, and again after a return. Assignments follow each other: one may begin on the
 * day the present one began, and then stands in its place, but never before it. Beside the assignment there may be postings: a second
 * team, or in somebody's place for some days. What one may do follows from it, so nobody decides of the own roles, and nobody alone of
 * those who keep the register: that waits, one at a time, until a second person agrees.
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
    private @Nullable RolesProposed proposed;

    Employee() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    void decide(JoinStaff command) {
        apply(joined(command));
        if (!command.guarded().isEmpty()) {
            apply(proposed(command));
        }
    }

    /** With what may be given at once. */
    static EmployeeJoined joined(JoinStaff command) {
        return new EmployeeJoined(
                command.employeeId(),
                command.author(),
                command.givenName(),
                command.familyName(),
                command.gender(),
                without(command.guarded(), command.roles()),
                command.team(),
                command.from());
    }

    static RolesProposed proposed(JoinStaff command) {
        return new RolesProposed(
                command.employeeId(), command.author(), command.roles(), command.team(), command.from(), null, false);
    }

    @EventSourcingHandler
    void evolve(EmployeeJoined event) {
        id = event.employeeId();
        begin(event.from(), event.roles());
    }

    @CommandHandler
    void decide(AssignEmployee command) {
        EmployeeAction.ASSIGN.check(standing(command.author()));
        requireNotEarlier(command.from());
        requireOthers(command.author(), command.roles());
        if (roles.containsAll(command.guarded())) {
            apply(new EmployeeAssigned(id, command.author(), command.roles(), command.team(), command.from()));
        } else {
            propose(command.author(), command.roles(), command.team(), command.from());
        }
    }

    @EventSourcingHandler
    void evolve(EmployeeAssigned event) {
        assignedFrom = event.from();
        roles = event.roles();
    }

    @CommandHandler
    void decide(PostEmployee command) {
        EmployeeAction.POST.check(standing(command.author()));
        if (command.from().isBefore(here)) {
            throw StaffRefusal.BEFORE_ARRIVAL.on("from");
        }
        if (command.until() != null && command.until().isBefore(command.from())) {
            throw StaffRefusal.ENDS_BEFORE_START.on("until");
        }
        requireOthers(command.author(), command.roles());
        if (roles.containsAll(command.guarded())) {
            apply(new EmployeePosted(
                    id, command.author(), command.roles(), command.team(), command.from(), command.until()));
        } else {
            apply(new RolesProposed(
                    id, command.author(), command.roles(), command.team(), command.from(), command.until(), true));
        }
    }

    private void propose(String author, List<String> functions, @Nullable String team, LocalDate from) {
        apply(new RolesProposed(id, author, functions, team, from, null, false));
    }

    /** What was proposed last stands in the place of what waited. */
    @EventSourcingHandler
    void evolve(RolesProposed event) {
        proposed = event;
    }

    @CommandHandler
    void decide(ConfirmRoles command) {
        EmployeeAction.CONFIRM.check(standing(command.author()));
        RolesProposed agreed = Objects.requireNonNull(proposed);
        String author = command.author();
        if (!agreed.besides()) {
            requireNotEarlier(agreed.from());
        }
        apply(new RolesConfirmed(id, author));
        if (agreed.besides()) {
            String team = Objects.requireNonNull(agreed.team());
            apply(new EmployeePosted(id, author, agreed.roles(), team, agreed.from(), agreed.until()));
        } else {
            apply(new EmployeeAssigned(id, author, agreed.roles(), agreed.team(), agreed.from()));
        }
    }

    @EventSourcingHandler
    void evolve(RolesConfirmed event) {
        proposed = null;
    }

    @CommandHandler
    void decide(DeclineRoles command) {
        EmployeeAction.DECLINE.check(standing(command.author()));
        apply(new RolesDeclined(id, command.author()));
    }

    @EventSourcingHandler
    void evolve(RolesDeclined event) {
        proposed = null;
    }

    @CommandHandler
    void decide(LeaveStaff command) {
        EmployeeAction.LEAVE.check(standing(command.author()));
        if (command.until().isBefore(assignedFrom)) {
            throw StaffRefusal.ENDS_TOO_EARLY.on("until");
        }
        apply(new EmployeeLeft(id, command.author(), command.until()));
    }

    @EventSourcingHandler
    void evolve(EmployeeLeft event) {
        left = true;
        proposed = null;
        until = event.until();
    }

    @CommandHandler
    void decide(ReturnToStaff command) {
        EmployeeAction.RETURN.check(standing(command.author()));
        if (!command.from().isAfter(until)) {
            throw StaffRefusal.RETURNS_TOO_EARLY.on("from");
        }
        requireOthers(command.author(), command.roles());
        List<String> atOnce = without(command.guarded(), command.roles());
        apply(new EmployeeReturned(id, command.author(), atOnce, command.team(), command.from()));
        if (!command.guarded().isEmpty()) {
            propose(command.author(), command.roles(), command.team(), command.from());
        }
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

    private void requireNotEarlier(LocalDate from) {
        if (from.isBefore(assignedFrom)) {
            throw StaffRefusal.STARTS_TOO_EARLY.on("from");
        }
    }

    private static List<String> without(List<String> guarded, List<String> functions) {
        return functions.stream()
                .filter(function -> !guarded.contains(function))
                .toList();
    }

    private EmployeeAction.Standing standing(String asking) {
        return new EmployeeAction.Standing(id, left, proposed == null ? null : proposed.author(), asking);
    }
}

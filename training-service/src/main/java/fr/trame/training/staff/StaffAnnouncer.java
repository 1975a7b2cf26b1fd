package fr.trame.training.staff;

import fr.trame.platform.eventstore.EventContext;
import fr.trame.platform.relay.Announcer;
import fr.trame.training.staff.StaffEvent.EmployeeJoined;
import org.springframework.stereotype.Component;

/** Tells the other services of somebody new no more than the name shown; everything else of the staff is told as it is. */
@Component
class StaffAnnouncer implements Announcer<EmployeeJoined> {

    @Override
    public Class<EmployeeJoined> events() {
        return EmployeeJoined.class;
    }

    @Override
    public Object announce(EmployeeJoined joined, EventContext context) {
        return new fr.trame.contracts.staff.EmployeeJoined(
                joined.employeeId(),
                EmployeeView.displayName(joined),
                joined.roles(),
                joined.team(),
                joined.from().toString());
    }
}

package fr.trame.training.staff;

import fr.trame.platform.eventstore.EventContext;
import fr.trame.platform.relay.Announcer;
import fr.trame.training.staff.StaffEvent.EmployeeAssigned;
import fr.trame.training.staff.StaffEvent.EmployeeJoined;
import fr.trame.training.staff.StaffEvent.EmployeeLeft;
import fr.trame.training.staff.StaffEvent.TeamOpened;
import org.springframework.stereotype.Component;

/** Tells the other services who works where and as what, and no more of a person than the name shown. */
@Component
class StaffAnnouncer implements Announcer<StaffEvent> {

    @Override
    public Class<StaffEvent> events() {
        return StaffEvent.class;
    }

    @Override
    public Object announce(StaffEvent event, EventContext context) {
        return switch (event) {
            case TeamOpened it -> new fr.trame.contracts.TeamOpened(it.code(), it.label(), it.service());
            case EmployeeJoined it ->
                new fr.trame.contracts.EmployeeJoined(
                        it.employeeId(),
                        EmployeeView.displayName(it),
                        it.roles(),
                        it.team(),
                        it.from().toString());
            case EmployeeAssigned it ->
                new fr.trame.contracts.EmployeeAssigned(
                        it.employeeId(), it.roles(), it.team(), it.from().toString());
            case EmployeeLeft it ->
                new fr.trame.contracts.EmployeeLeft(it.employeeId(), it.until().toString());
        };
    }
}

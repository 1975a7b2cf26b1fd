package fr.trame.intervention.roster;

import fr.trame.contracts.career.Career;
import fr.trame.contracts.career.Tenure;
import fr.trame.contracts.privacy.Staff;
import fr.trame.contracts.staff.EmployeeAssigned;
import fr.trame.contracts.staff.EmployeeJoined;
import fr.trame.contracts.staff.EmployeeLeft;
import fr.trame.contracts.staff.EmployeePosted;
import fr.trame.contracts.staff.EmployeeReturned;
import fr.trame.contracts.staff.OutsiderAdmitted;
import fr.trame.platform.listening.HeardAnnouncement;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where an employee was through time; or as what somebody who is no staff has access.
 *
 * @param tenures earliest first
 * @param teams all teams among them
 */
@Staff
public record RosterView(String person, List<Tenure> tenures, List<String> teams) {

    static @Nullable RosterView next(@Nullable RosterView present, HeardAnnouncement heard) {
        return switch (heard.announcement()) {
            case EmployeeJoined it -> of(it.employeeId(), Career.NONE.after(it));
            case EmployeeAssigned _, EmployeePosted _, EmployeeLeft _, EmployeeReturned _
            when present != null -> of(present.person, present.career().after(heard.announcement()));
            case OutsiderAdmitted it -> of(it.personId(), (present == null ? Career.NONE : present.career()).after(it));
            default -> present;
        };
    }

    private static RosterView of(String person, Career career) {
        return new RosterView(person, career.tenures(), career.teams());
    }

    Career career() {
        return new Career(tenures);
    }
}

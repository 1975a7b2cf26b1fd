package fr.trame.intervention.privacy;

import fr.trame.contracts.privacy.Staff;
import fr.trame.contracts.staff.EmployeeJoined;
import fr.trame.contracts.staff.EmployeeLeft;
import fr.trame.contracts.staff.EmployeeReturned;
import fr.trame.contracts.staff.OutsiderAdmitted;
import fr.trame.contracts.staff.OutsiderRegistered;
import fr.trame.platform.listening.HeardAnnouncement;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Somebody whose identity is or was kept: an id and a day, no name.
 *
 * @param until last day among the staff; null while the person is one of it
 */
@Staff
public record KeptView(
        String person, boolean left, @Nullable LocalDate until) {

    static @Nullable KeptView next(@Nullable KeptView present, HeardAnnouncement heard) {
        return switch (heard.announcement()) {
            case EmployeeJoined it -> new KeptView(it.employeeId(), false, null);
            case EmployeeReturned it -> new KeptView(it.employeeId(), false, null);
            case EmployeeLeft it -> new KeptView(it.employeeId(), true, LocalDate.parse(it.until()));
            case OutsiderRegistered it -> new KeptView(it.personId(), false, null);
            case OutsiderAdmitted it ->
                new KeptView(
                        it.personId(), it.until() != null, it.until() == null ? null : LocalDate.parse(it.until()));
            default -> present;
        };
    }
}

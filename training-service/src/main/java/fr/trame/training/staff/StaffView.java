package fr.trame.training.staff;

import fr.trame.contracts.privacy.Staff;
import fr.trame.contracts.staff.EmployeeAssigned;
import fr.trame.contracts.staff.EmployeeJoined;
import fr.trame.contracts.staff.EmployeeLeft;
import fr.trame.contracts.staff.EmployeeReturned;
import fr.trame.platform.listening.HeardAnnouncement;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who is or was on the staff: what is shown of them is read from their stream, so that it is up to date and needs not be
 * told twice.
 *
 * @param until last day; {@link #HERE} while it is not known
 */
@Staff
public record StaffView(String employee, LocalDate until) {

    static final LocalDate HERE = LocalDate.of(9999, 12, 31);

    static @Nullable StaffView next(@Nullable StaffView present, HeardAnnouncement heard) {
        return switch (heard.announcement()) {
            case EmployeeJoined it -> new StaffView(it.employeeId(), HERE);
            case EmployeeAssigned it -> new StaffView(it.employeeId(), HERE);
            case EmployeeReturned it -> new StaffView(it.employeeId(), HERE);
            case EmployeeLeft it -> new StaffView(it.employeeId(), LocalDate.parse(it.until()));
            default -> present;
        };
    }
}

package fr.trame.training.staff;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.modelling.command.TargetAggregateVersion;
import org.jspecify.annotations.Nullable;

/** What may be asked of the staff and its teams. */
sealed interface StaffCommand {

    /** Who asks, an employee id. */
    String author();

    record OpenTeam(@TargetAggregateIdentifier String stream, String author, String code, String label, String service)
            implements StaffCommand {}

    record JoinStaff(
            @TargetAggregateIdentifier String employeeId,
            String author,
            String givenName,
            String familyName,
            String gender,
            List<String> roles,
            @Nullable String team,
            LocalDate from)
            implements StaffCommand {}

    record AssignEmployee(
            @TargetAggregateIdentifier String employeeId,
            @TargetAggregateVersion long version,
            String author,
            List<String> roles,
            @Nullable String team,
            LocalDate from)
            implements StaffCommand {}

    record PostEmployee(
            @TargetAggregateIdentifier String employeeId,
            @TargetAggregateVersion long version,
            String author,
            List<String> roles,
            String team,
            LocalDate from,
            @Nullable LocalDate until)
            implements StaffCommand {}

    record ReturnToStaff(
            @TargetAggregateIdentifier String employeeId,
            @TargetAggregateVersion long version,
            String author,
            List<String> roles,
            @Nullable String team,
            LocalDate from)
            implements StaffCommand {}

    record LeaveStaff(
            @TargetAggregateIdentifier String employeeId,
            @TargetAggregateVersion long version,
            String author,
            LocalDate until)
            implements StaffCommand {}
}

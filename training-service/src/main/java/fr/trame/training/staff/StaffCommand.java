package fr.trame.training.staff;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.modelling.command.TargetAggregateVersion;
import org.jspecify.annotations.Nullable;

/**
 * What may be asked of the staff. What gives functions says which of them are {@code guarded}: one person alone does not suffice for them,
 * and they wait for a second one.
 */
sealed interface StaffCommand {

    /** Who asks, an employee id. */
    String author();

    record JoinStaff(
            @TargetAggregateIdentifier String employeeId,
            String author,
            String givenName,
            String familyName,
            String gender,
            List<String> roles,
            @Nullable String team,
            LocalDate from,
            List<String> guarded)
            implements StaffCommand {

        /** Of nothing guarded. */
        JoinStaff(
                String employeeId,
                String author,
                String givenName,
                String familyName,
                String gender,
                List<String> roles,
                @Nullable String team,
                LocalDate from) {
            this(employeeId, author, givenName, familyName, gender, roles, team, from, List.of());
        }
    }

    record AssignEmployee(
            @TargetAggregateIdentifier String employeeId,
            @TargetAggregateVersion long version,
            String author,
            List<String> roles,
            @Nullable String team,
            LocalDate from,
            List<String> guarded)
            implements StaffCommand {

        /** Of nothing guarded. */
        AssignEmployee(
                String employeeId,
                long version,
                String author,
                List<String> roles,
                @Nullable String team,
                LocalDate from) {
            this(employeeId, version, author, roles, team, from, List.of());
        }
    }

    record PostEmployee(
            @TargetAggregateIdentifier String employeeId,
            @TargetAggregateVersion long version,
            String author,
            List<String> roles,
            String team,
            LocalDate from,
            @Nullable LocalDate until,
            List<String> guarded)
            implements StaffCommand {

        /** Of nothing guarded. */
        PostEmployee(
                String employeeId,
                long version,
                String author,
                List<String> roles,
                String team,
                LocalDate from,
                @Nullable LocalDate until) {
            this(employeeId, version, author, roles, team, from, until, List.of());
        }
    }

    record ReturnToStaff(
            @TargetAggregateIdentifier String employeeId,
            @TargetAggregateVersion long version,
            String author,
            List<String> roles,
            @Nullable String team,
            LocalDate from,
            List<String> guarded)
            implements StaffCommand {

        /** Of nothing guarded. */
        ReturnToStaff(
                String employeeId,
                long version,
                String author,
                List<String> roles,
                @Nullable String team,
                LocalDate from) {
            this(employeeId, version, author, roles, team, from, List.of());
        }
    }

    record LeaveStaff(
            @TargetAggregateIdentifier String employeeId,
            @TargetAggregateVersion long version,
            String author,
            LocalDate until)
            implements StaffCommand {}

    record ConfirmRoles(
            @TargetAggregateIdentifier String employeeId,
            @TargetAggregateVersion long version,
            String author) implements StaffCommand {}

    record DeclineRoles(
            @TargetAggregateIdentifier String employeeId,
            @TargetAggregateVersion long version,
            String author) implements StaffCommand {}
}

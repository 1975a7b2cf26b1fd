package fr.trame.training.staff;

import fr.trame.contracts.privacy.Staff;
import fr.trame.contracts.privacy.Technical;
import fr.trame.platform.privacy.Sealing;
import fr.trame.platform.records.Records;
import fr.trame.training.staff.StaffEvent.EmployeeAssigned;
import fr.trame.training.staff.StaffEvent.EmployeeJoined;
import fr.trame.training.staff.StaffEvent.EmployeeLeft;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An employee as the directory shows one.
 *
 * @param gender as from, until and assignments not for everybody: null or none where it is not shown
 * @param from first day on the staff
 * @param until last day, once it is known
 * @param version to be given back with a change
 * @param assignments roles and team through time, oldest first
 */
@Staff
record EmployeeView(
        String id,
        String givenName,
        String familyName,
        String displayName,
        @Nullable String gender,
        List<String> roles,
        @Nullable String team,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        @Technical long version,
        List<Assignment> assignments) {

    @Staff
    record Assignment(
            @Nullable String team,
            List<String> roles,
            LocalDate from,
            @Nullable LocalDate until) {

        Assignment end(LocalDate last) {
            return new Assignment(team, roles, from, last);
        }
    }

    static EmployeeView of(EmployeeJoined joined) {
        return new EmployeeView(
                joined.employeeId(),
                joined.givenName(),
                joined.familyName(),
                displayName(joined),
                joined.gender(),
                joined.roles(),
                joined.team(),
                joined.from(),
                null,
                0,
                List.of(new Assignment(joined.team(), joined.roles(), joined.from(), null)));
    }

    static String displayName(EmployeeJoined joined) {
        String name = joined.familyName();
        return name.equals(Sealing.FORGOTTEN) || name.equals(Sealing.UNREADABLE)
                ? name
                : joined.givenName() + ' ' + joined.familyName();
    }

    /** For those who neither keep the register nor see to what is kept in it: name, roles, team. */
    EmployeeView asColleague() {
        return Records.without(this, Set.of("gender", "from", "until", "assignments"));
    }

    EmployeeView after(EmployeeAssigned event, long sequence) {
        List<Assignment> next = new ArrayList<>(assignments);
        Assignment present = next.removeLast();
        if (present.from().isBefore(event.from())) {
            next.add(present.end(event.from().minusDays(1)));
        }
        next.add(new Assignment(event.team(), event.roles(), event.from(), null));
        return with(event.roles(), event.team(), null, sequence, next);
    }

    EmployeeView after(EmployeeLeft event, long sequence) {
        List<Assignment> next = new ArrayList<>(assignments);
        next.add(next.removeLast().end(event.until()));
        return with(roles, team, event.until(), sequence, next);
    }

    private EmployeeView with(
            List<String> nextRoles,
            @Nullable String nextTeam,
            @Nullable LocalDate last,
            long sequence,
            List<Assignment> next) {
        return new EmployeeView(
                id,
                givenName,
                familyName,
                displayName,
                gender,
                nextRoles,
                nextTeam,
                from,
                last,
                sequence,
                List.copyOf(next));
    }
}

package fr.trame.training.staff;

import fr.trame.contracts.career.Career;
import fr.trame.contracts.career.Tenure;
import fr.trame.contracts.privacy.Staff;
import fr.trame.contracts.privacy.Technical;
import fr.trame.contracts.rights.Permission;
import fr.trame.contracts.rights.Reach;
import fr.trame.contracts.rights.Rights;
import fr.trame.platform.privacy.Sealing;
import fr.trame.platform.records.Records;
import fr.trame.platform.refusal.Offer;
import fr.trame.platform.security.Caller;
import fr.trame.training.staff.StaffEvent.EmployeeAssigned;
import fr.trame.training.staff.StaffEvent.EmployeeJoined;
import fr.trame.training.staff.StaffEvent.EmployeeLeft;
import fr.trame.training.staff.StaffEvent.EmployeePosted;
import fr.trame.training.staff.StaffEvent.EmployeeReturned;
import fr.trame.training.staff.StaffEvent.RolesConfirmed;
import fr.trame.training.staff.StaffEvent.RolesDeclined;
import fr.trame.training.staff.StaffEvent.RolesProposed;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An employee as the directory shows one.
 *
 * @param gender as from, until and assignments not for everybody: null or none where it is not shown
 * @param roles of the day, as is the team; of the last day of who is here no more, of the first of who is to come
 * @param from first day on the staff
 * @param until last day, once it is known
 * @param version to be given back with a change
 * @param assignments roles and team through time, oldest first
 * @param proposed what waits for a second person; as assignments not for everybody
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
        List<Tenure> assignments,
        @Nullable Proposed proposed) {

    /** Functions that wait for a second person, and who proposed them. */
    @Staff
    @Schema(name = "ProposedFunctions")
    record Proposed(
            String by,
            List<String> roles,
            @Nullable String team,
            LocalDate from,
            @Nullable LocalDate until,
            @Technical boolean besides) {

        static Proposed of(RolesProposed it) {
            return new Proposed(it.author(), it.roles(), it.team(), it.from(), it.until(), it.besides());
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
                Career.NONE.begun(joined.roles(), joined.team(), joined.from()).tenures(),
                null);
    }

    static String displayName(EmployeeJoined joined) {
        String name = joined.familyName();
        return name.equals(Sealing.FORGOTTEN) || name.equals(Sealing.UNREADABLE)
                ? name
                : joined.givenName() + ' ' + joined.familyName();
    }

    Career career() {
        return new Career(assignments);
    }

    /** Where this person works on that day, the team of the assignment first. */
    List<String> teams(LocalDate day) {
        return career().on(day).stream()
                .map(Tenure::team)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    boolean keepsTheRegister(LocalDate day) {
        return career().on(day).stream()
                .anyMatch(tenure ->
                        Rights.TABLE.reach(Rights.ofFunctions(tenure.roles()), Permission.STAFF_KEEP) != Reach.NONE);
    }

    boolean everHeld(String function) {
        return assignments.stream().anyMatch(tenure -> tenure.roles().contains(function));
    }

    /** Whoever keeps the register, or sees to what is kept in it, is shown all of it. */
    static boolean showsTheRegister(Caller caller) {
        return caller.may(Permission.STAFF_KEEP) || caller.may(Permission.PRIVACY_FORGET);
    }

    /** As much of it as the caller may see: of a colleague name, roles, team. */
    EmployeeView visibleTo(Caller caller) {
        return showsTheRegister(caller)
                ? this
                : Records.without(this, Set.of("gender", "from", "until", "assignments", "proposed"));
    }

    /** What the caller may do with it now. */
    Offer offer(Caller caller) {
        return new EmployeeAction.Standing(id, until != null, proposed == null ? null : proposed.by(), caller.person())
                .offer(caller);
    }

    /** After one event more of this person. */
    EmployeeView after(StaffEvent event, long sequence) {
        Career next = switch (event) {
            case EmployeeAssigned it -> career().assigned(it.roles(), it.team(), it.from());
            case EmployeePosted it -> career().posted(it.roles(), it.team(), it.from(), it.until());
            case EmployeeLeft it -> career().left(it.until());
            case EmployeeReturned it -> career().begun(it.roles(), it.team(), it.from());
            case EmployeeJoined _, RolesProposed _, RolesConfirmed _, RolesDeclined _ -> career();
        };
        Proposed waiting = switch (event) {
            case RolesProposed it -> Proposed.of(it);
            case RolesConfirmed _, RolesDeclined _, EmployeeLeft _ -> null;
            case EmployeeJoined _, EmployeeAssigned _, EmployeePosted _, EmployeeReturned _ -> proposed;
        };
        return with(next, last(next), sequence, waiting);
    }

    /** With what this person is on that day. */
    EmployeeView on(LocalDate day) {
        return career().on(day).stream()
                .findFirst()
                .or(() -> assignments.stream()
                        .filter(one -> one.from().isAfter(day))
                        .findFirst())
                .map(shown -> with(career(), shown, version, proposed))
                .orElse(this);
    }

    private static Tenure last(Career career) {
        return career.tenures().reversed().stream()
                .filter(tenure -> !tenure.besides())
                .findFirst()
                .orElseThrow();
    }

    private EmployeeView with(Career next, Tenure shown, long sequence, @Nullable Proposed waiting) {
        return new EmployeeView(
                id,
                givenName,
                familyName,
                displayName,
                gender,
                shown.roles(),
                shown.team(),
                from,
                next.until(),
                sequence,
                next.tenures(),
                waiting);
    }
}

package fr.trame.intervention.roster;

import fr.trame.contracts.privacy.Staff;
import fr.trame.contracts.staff.EmployeeAssigned;
import fr.trame.contracts.staff.EmployeeJoined;
import fr.trame.contracts.staff.EmployeeLeft;
import fr.trame.platform.listening.HeardAnnouncement;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where an employee was through time.
 *
 * @param assignments earliest first; each holds until the next begins
 * @param teams all teams among them
 * @param until last day, once it is known
 */
@Staff
public record RosterView(
        String person,
        List<Assignment> assignments,
        List<String> teams,
        @Nullable LocalDate until) {

    /**
     * A team from a day on.
     *
     * @param team none for who works in no team
     */
    @Staff
    public record Assignment(LocalDate from, @Nullable String team) {}

    static @Nullable RosterView next(@Nullable RosterView present, HeardAnnouncement heard) {
        return switch (heard.announcement()) {
            case EmployeeJoined it -> of(it.employeeId(), List.of(), it.from(), it.team(), null);
            case EmployeeAssigned it
            when present != null -> of(it.employeeId(), present.assignments, it.from(), it.team(), present.until);
            case EmployeeLeft it
            when present != null ->
                new RosterView(present.person, present.assignments, present.teams, LocalDate.parse(it.until()));
            default -> present;
        };
    }

    /** From that day on it is this team, whatever was known of the days after. */
    private static RosterView of(
            String person, List<Assignment> known, String from, @Nullable String team, @Nullable LocalDate until) {
        var begins = new Assignment(LocalDate.parse(from), team);
        List<Assignment> all = Stream.concat(
                        known.stream().filter(earlier -> earlier.from.isBefore(begins.from)), Stream.of(begins))
                .toList();
        List<String> teams = all.stream()
                .map(Assignment::team)
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .toList();
        return new RosterView(person, all, teams, until);
    }

    /** Not before joining it, not after leaving it or the association. */
    boolean isIn(String team, LocalDate day) {
        return team.equals(teamOn(day));
    }

    private @Nullable String teamOn(LocalDate day) {
        if (until != null && day.isAfter(until)) {
            return null;
        }
        return assignments.reversed().stream()
                .filter(assignment -> !day.isBefore(assignment.from))
                .findFirst()
                .map(Assignment::team)
                .orElse(null);
    }
}

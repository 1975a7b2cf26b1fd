package fr.trame.intervention.roster;

import fr.trame.contracts.career.Career;
import fr.trame.contracts.career.Tenure;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the other features ask about people. */
public interface Roster {

    /** What is known now of these people, by one look-up. */
    Book of(Collection<String> employees);

    /** Who was in this team on this day. */
    List<String> members(String team, LocalDate day);

    /** Who was in this team and will be in it no more on this day, each with the last day there. */
    Map<String, LocalDate> lastDays(String team, LocalDate day);

    /** The part of the roster that was asked for. */
    interface Book {

        /** Where this person was when; nowhere ever, if it is not of the staff. */
        Career career(String employee);

        /** Was this person in this team on this day? Not before joining it, not after leaving it or the association. */
        default boolean isMember(String employee, String team, LocalDate day) {
            return career(employee).isIn(team, day);
        }

        /** Does this person record in this team on this day, as a mediator? */
        default boolean isMediator(String employee, String team, LocalDate day) {
            return career(employee).on(day).stream()
                    .anyMatch(tenure ->
                            team.equals(tenure.team()) && tenure.roles().contains("MED"));
        }

        /** The team of this person's assignment on this day, or else of another posting. */
        default @Nullable String team(String employee, LocalDate day) {
            return career(employee).on(day).stream()
                    .map(Tenure::team)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(null);
        }
    }
}

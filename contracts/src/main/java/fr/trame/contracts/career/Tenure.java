package fr.trame.contracts.career;

import fr.trame.contracts.privacy.Staff;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody was on the staff, from one day to another.
 *
 * @param roles as the register has them ({@code MED}, {@code REF_US} ...)
 * @param team code of the team; none for who works in no team
 * @param from first day
 * @param until last day, once it is known
 * @param besides beside the assignment: a second team, or in somebody's place
 */
@Staff
public record Tenure(
        List<String> roles,
        @Nullable String team,
        LocalDate from,
        @Nullable LocalDate until,
        boolean besides) {

    public Tenure {
        roles = List.copyOf(roles);
    }

    /** It counts from 0:00 of its first day to the end of its last, wherever the association works. */
    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && (until == null || !day.isAfter(until));
    }

    /** The same, over after that day at the latest. */
    Tenure endingBy(LocalDate last) {
        return until != null && !until.isAfter(last) ? this : new Tenure(roles, team, from, last, besides);
    }
}

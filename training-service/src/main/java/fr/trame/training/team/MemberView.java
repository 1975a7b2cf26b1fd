package fr.trame.training.team;

import fr.trame.contracts.career.Career;
import fr.trame.contracts.career.Tenure;
import fr.trame.contracts.privacy.Staff;
import fr.trame.platform.listening.HeardAnnouncement;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** In which teams somebody is, was and will be. */
@Staff
public record MemberView(List<Tenure> tenures) {

    static @Nullable MemberView next(@Nullable MemberView present, HeardAnnouncement heard) {
        Career before = present == null ? Career.NONE : new Career(present.tenures());
        Career after = before.after(heard.announcement());
        return after.equals(before) ? present : new MemberView(after.tenures());
    }

    /** On some day after that one, known today. */
    boolean isInAfter(String team, LocalDate day) {
        return tenures.stream()
                .anyMatch(tenure -> team.equals(tenure.team())
                        && (tenure.until() == null || tenure.until().isAfter(day)));
    }
}

package fr.trame.platform.view;

import fr.trame.contracts.Topics;
import fr.trame.contracts.privacy.Anonymous;
import fr.trame.contracts.privacy.Staff;
import fr.trame.contracts.staff.EmployeeAssigned;
import fr.trame.contracts.staff.EmployeeJoined;
import fr.trame.contracts.staff.EmployeeLeft;
import fr.trame.platform.listening.HeardAnnouncement;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The record of these tests: who is in which team, since when, and in which teams this person ever was. */
@Staff
public record Shift(
        String id,
        String team,
        List<String> teams,
        LocalDate since,
        @Nullable LocalDate until,
        boolean over,
        @Anonymous Map<String, Integer> moves) {

    static final Index BY_TEAM = Index.by("team").orderedBy("since");
    static final Index BY_ANY_TEAM = Index.by("teams").orderedBy("since");
    static final Index BY_STATE = Index.by("over", "team");
    static final Index ALL = Index.by();

    static final View<Shift> VIEW = View.of("shifts", 1, Shift.class, Shift::next)
            .hearing(Topics.TRAINING)
            .indexedBy(BY_TEAM, BY_ANY_TEAM, BY_STATE, ALL);

    private static @Nullable Shift next(@Nullable Shift present, HeardAnnouncement heard) {
        return switch (heard.announcement()) {
            case EmployeeJoined it
            when it.team() != null ->
                new Shift(
                        it.employeeId(),
                        it.team(),
                        List.of(it.team()),
                        LocalDate.parse(it.from()),
                        null,
                        false,
                        Map.of("b", 1, "a", 2));
            case EmployeeAssigned it when present != null && it.team() != null -> present.moved(it.team(), it.from());
            case EmployeeLeft it
            when present != null ->
                new Shift(
                        present.id,
                        present.team,
                        present.teams,
                        present.since,
                        LocalDate.parse(it.until()),
                        true,
                        present.moves);
            default -> present;
        };
    }

    private Shift moved(String to, String from) {
        return new Shift(id, to, List.of(team, to), LocalDate.parse(from), until, over, moves);
    }
}

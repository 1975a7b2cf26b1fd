package fr.trame.training.team;

import fr.trame.contracts.privacy.Anonymous;
import fr.trame.contracts.staff.TeamClosed;
import fr.trame.contracts.staff.TeamOpened;
import fr.trame.platform.listening.HeardAnnouncement;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A team as the directory shows one.
 *
 * @param until last day; null while the team is open
 */
@Anonymous
public record TeamView(
        String code, String label, String service, @Nullable LocalDate until) {

    static TeamView of(TeamEvent.TeamOpened opened) {
        return new TeamView(opened.code(), opened.label(), opened.service(), null);
    }

    static @Nullable String code(HeardAnnouncement heard) {
        return switch (heard.announcement()) {
            case TeamOpened it -> it.code();
            case TeamClosed it -> it.code();
            default -> null;
        };
    }

    static @Nullable TeamView next(@Nullable TeamView present, HeardAnnouncement heard) {
        return switch (heard.announcement()) {
            case TeamOpened it -> new TeamView(it.code(), it.label(), it.service(), null);
            case TeamClosed it when present != null -> present.closed(LocalDate.parse(it.until()));
            default -> present;
        };
    }

    TeamView closed(LocalDate last) {
        return new TeamView(code, label, service, last);
    }

    /** The version to be given back with a change: a team is opened, and once closed. */
    long version() {
        return until == null ? 0 : 1;
    }
}

package fr.trame.training.staff;

import fr.trame.contracts.privacy.Anonymous;
import fr.trame.contracts.staff.TeamOpened;
import fr.trame.platform.listening.HeardAnnouncement;
import org.jspecify.annotations.Nullable;

/** A team that was opened. */
@Anonymous
public record OpenedTeamView(String code, String label, String service) {

    static @Nullable String code(HeardAnnouncement heard) {
        return heard.announcement() instanceof TeamOpened opened ? opened.code() : null;
    }

    static @Nullable OpenedTeamView next(@Nullable OpenedTeamView present, HeardAnnouncement heard) {
        return heard.announcement() instanceof TeamOpened it
                ? new OpenedTeamView(it.code(), it.label(), it.service())
                : present;
    }
}

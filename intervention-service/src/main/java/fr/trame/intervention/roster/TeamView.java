package fr.trame.intervention.roster;

import fr.trame.contracts.privacy.Anonymous;
import fr.trame.contracts.staff.TeamOpened;
import fr.trame.platform.listening.HeardAnnouncement;
import org.jspecify.annotations.Nullable;

/** Which service a team belongs to, for good. */
@Anonymous
public record TeamView(String code, String service) {

    static @Nullable String code(HeardAnnouncement heard) {
        return heard.announcement() instanceof TeamOpened opened ? opened.code() : null;
    }

    static @Nullable TeamView next(@Nullable TeamView present, HeardAnnouncement heard) {
        return heard.announcement() instanceof TeamOpened it ? new TeamView(it.code(), it.service()) : present;
    }
}

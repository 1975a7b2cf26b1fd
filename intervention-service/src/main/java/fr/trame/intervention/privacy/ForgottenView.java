package fr.trame.intervention.privacy;

import fr.trame.contracts.privacy.PersonForgotten;
import fr.trame.contracts.privacy.Technical;
import fr.trame.platform.listening.HeardAnnouncement;
import org.jspecify.annotations.Nullable;

/** Somebody who was forgotten. */
@Technical
public record ForgottenView(String person) {

    static @Nullable ForgottenView next(@Nullable ForgottenView present, HeardAnnouncement heard) {
        return heard.announcement() instanceof PersonForgotten it ? new ForgottenView(it.personId()) : present;
    }
}

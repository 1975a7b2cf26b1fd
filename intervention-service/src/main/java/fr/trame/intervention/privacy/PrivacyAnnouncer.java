package fr.trame.intervention.privacy;

import fr.trame.intervention.privacy.PrivacyEvent.PersonForgotten;
import fr.trame.platform.eventstore.EventContext;
import fr.trame.platform.relay.Announcer;
import org.springframework.stereotype.Component;

/** Tells the processes that read names to use no key of the person from their memory any more. */
@Component
class PrivacyAnnouncer implements Announcer<PrivacyEvent> {

    @Override
    public Class<PrivacyEvent> events() {
        return PrivacyEvent.class;
    }

    @Override
    public Object announce(PrivacyEvent event, EventContext context) {
        return switch (event) {
            case PersonForgotten it ->
                new fr.trame.contracts.privacy.PersonForgotten(
                        it.personId(), it.at().toString());
        };
    }
}

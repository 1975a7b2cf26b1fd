package fr.trame.intervention.conflict.view;

import fr.trame.contracts.conflict.ConflictPartyChanged;
import fr.trame.intervention.conflict.event.PartyEvent;
import fr.trame.platform.eventstore.EventContext;
import fr.trame.platform.relay.Announcer;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Tells of parties by their letters what changed; who they are stays here. */
@Component
class ConflictAnnouncer implements Announcer<PartyEvent> {

    @Override
    public Class<PartyEvent> events() {
        return PartyEvent.class;
    }

    @Override
    public Object announce(PartyEvent event, EventContext context) {
        LocalDate until = event.keptUntil();
        return new ConflictPartyChanged(
                event.caseId(),
                event.author(),
                event.date().toString(),
                event.letter(),
                change(event),
                until == null ? null : until.toString());
    }

    private static String change(PartyEvent event) {
        return switch (event) {
            case PartyEvent.PartyNamed _ -> "NOMMEE";
            case PartyEvent.PartyContacted _ -> "CONTACTEE";
            case PartyEvent.PartyConsented _ -> "CONSENT";
            case PartyEvent.PartyRefused _ -> "REFUSE";
            case PartyEvent.PartyForgotten _ -> "OUBLIEE";
        };
    }
}

package fr.trame.intervention.conflict.standing;

import fr.trame.contracts.rights.Permission;
import fr.trame.intervention.conflict.event.ConflictEvent;
import fr.trame.intervention.conflict.event.ConflictId;
import fr.trame.intervention.conflict.event.PartyEvent.Identity;
import fr.trame.intervention.conflict.event.PartyEvent.PartyNamed;
import fr.trame.platform.eventstore.EventStreams;
import fr.trame.platform.refusal.CommonRefusal;
import fr.trame.platform.security.Caller;
import java.util.List;
import org.springframework.stereotype.Component;

/** Reads a case from its own stream: what was just decided is there at once. */
@Component
public class CaseStream {

    private final EventStreams streams;

    CaseStream(EventStreams streams) {
        this.streams = streams;
    }

    /** A case, and all that made it so. */
    public record Known(List<ConflictEvent> events, ConflictStanding standing) {

        /** May the caller do that with this very case? */
        public boolean lets(Caller caller, Permission permission) {
            return caller.may(
                    permission, standing.request().team(), standing.people().mediators());
        }

        /** The same, or it is refused. */
        public void require(Caller caller, Permission permission) {
            caller.require(
                    permission, standing.request().team(), standing.people().mediators());
        }

        /** Who a party is, as it was said last. */
        public Identity identity(ConflictParty party) {
            return events.reversed().stream()
                    .filter(PartyNamed.class::isInstance)
                    .map(PartyNamed.class::cast)
                    .filter(named -> named.letter().equals(party.letter()))
                    .findFirst()
                    .orElseThrow()
                    .identity();
        }
    }

    /** The case, which is refused where there is none. */
    public Known known(ConflictId id) {
        List<ConflictEvent> events = streams.events(id.value(), ConflictEvent.class);
        ConflictStanding standing = null;
        for (ConflictEvent event : events) {
            standing = ConflictStanding.next(standing, event);
        }
        if (standing == null) {
            throw CommonRefusal.NOT_FOUND.refusal();
        }
        return new Known(events, standing);
    }
}

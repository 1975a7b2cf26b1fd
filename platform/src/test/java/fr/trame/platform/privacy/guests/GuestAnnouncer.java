package fr.trame.platform.privacy.guests;

import fr.trame.contracts.staff.EmployeeJoined;
import fr.trame.platform.eventstore.EventContext;
import fr.trame.platform.privacy.guests.GuestEvent.GuestWelcomed;
import fr.trame.platform.relay.Announcer;
import java.util.List;
import org.springframework.stereotype.Component;

/** Announces guests in the words of a contract that happens to have the right shape. */
@Component
class GuestAnnouncer implements Announcer<GuestEvent> {

    @Override
    public Class<GuestEvent> events() {
        return GuestEvent.class;
    }

    @Override
    public Object announce(GuestEvent event, EventContext context) {
        return switch (event) {
            case GuestWelcomed it ->
                new EmployeeJoined(
                        it.guestId(), it.name(), List.of(Integer.toString(it.seats())), it.table(), "2026-03-05");
        };
    }
}

package fr.trame.platform.privacy.guests;

import fr.trame.contracts.privacy.Anonymous;
import fr.trame.contracts.privacy.Personal;
import fr.trame.contracts.privacy.Technical;
import fr.trame.platform.eventstore.StoredEvent;
import java.util.List;

/** What happens to guests. */
public sealed interface GuestEvent {

    @StoredEvent(name = "guest-welcomed")
    record GuestWelcomed(
            @Technical String guestId,
            @Personal(of = "guestId") String name,
            @Personal(of = "guestId") List<String> remarks,
            @Anonymous String table,
            @Anonymous int seats)
            implements GuestEvent {}
}

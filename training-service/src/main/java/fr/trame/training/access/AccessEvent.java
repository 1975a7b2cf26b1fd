package fr.trame.training.access;

import fr.trame.contracts.privacy.Staff;
import fr.trame.contracts.privacy.Technical;
import fr.trame.platform.eventstore.StoredEvent;
import java.time.Instant;

/** What happened to somebody's sessions. */
public sealed interface AccessEvent {

    /** All sessions of this person that began up to then are closed, and none begins again without the password. */
    @Staff
    @StoredEvent(name = "sessions-closed")
    record SessionsClosed(
            String person, String author, @Technical Instant at) implements AccessEvent {}

    /**
     * The same of all but one: the person changed the password there.
     *
     * @param kept the session at the identity provider that goes on, as its tokens name it ({@code sid})
     */
    @Staff
    @StoredEvent(name = "other-sessions-closed")
    record OtherSessionsClosed(
            String person,
            String author,
            @Technical Instant at,
            @Technical String kept) implements AccessEvent {}
}

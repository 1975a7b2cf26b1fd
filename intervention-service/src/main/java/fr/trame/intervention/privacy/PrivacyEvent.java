package fr.trame.intervention.privacy;

import fr.trame.contracts.privacy.Staff;
import fr.trame.contracts.privacy.Technical;
import fr.trame.platform.eventstore.StoredEvent;
import java.time.Instant;

/** What was done about persons whose identity is kept. It names them by their id only. */
public sealed interface PrivacyEvent {

    /**
     * The key of a person was destroyed.
     *
     * @param by employee who asked for it; the word {@code retention} where the rule did
     * @param at when the key was destroyed
     */
    @StoredEvent(name = "person-forgotten")
    record PersonForgotten(
            @Technical String personId,
            @Staff String by,
            @Technical Instant at,
            @Technical Cause cause) implements PrivacyEvent {}

    /** Why somebody was forgotten. */
    enum Cause {
        /** The person asked for it, or somebody entitled to. */
        REQUEST,
        /** The time for which an identity of this sort is kept was over. */
        RETENTION
    }
}

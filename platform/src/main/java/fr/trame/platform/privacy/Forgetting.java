package fr.trame.platform.privacy;

import fr.trame.platform.privacy.keys.SealingKeys;
import java.time.Clock;
import java.time.Instant;

/**
 * Forgets persons. Whoever decides it calls this first, then records that it was done and announces
 * {@code PersonForgotten}: after a crash in between the same command does the rest. Projections never held a readable copy.
 */
public final class Forgetting {

    private final SealingKeys keys;
    private final Clock clock;

    Forgetting(SealingKeys keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    /** Somebody was forgotten by another process: what is in memory of their key is not used any more. */
    public void forgottenElsewhere(String person) {
        keys.leaveMemory(person);
    }

    /**
     * Destroys the key of a person, known or not: nothing sealed for them can be read again, and nothing new is kept.
     * Other processes stop reading when they hear of it, and at the latest when their memory of the key ends.
     *
     * @return when the person was forgotten; the first time, if it is done again
     */
    public Instant forget(String person) {
        return keys.destroy(person, clock.instant());
    }
}

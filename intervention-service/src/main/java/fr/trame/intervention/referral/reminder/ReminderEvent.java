package fr.trame.intervention.referral.reminder;

import fr.trame.contracts.privacy.Anonymous;
import fr.trame.contracts.privacy.Technical;
import fr.trame.platform.eventstore.StoredEvent;
import java.time.Instant;
import java.util.List;

/** What one partner was reminded of, in a stream of its own. Nothing of it is announced: what moves, the referral says. */
public sealed interface ReminderEvent {

    String partnerId();

    Instant at();

    /**
     * A mail is about to be made of these, one for each contact that they were sent to. Kept before anything is sent, so that what was begun
     * and not finished is finished as the same mail.
     *
     * @param number 1 for the first of the partner; the letters' ids are made of it
     */
    @StoredEvent(name = "partner-digest-begun")
    record DigestBegun(
            @Technical String partnerId,
            @Technical Instant at,
            @Anonymous int number,
            List<Asked> asked) implements ReminderEvent {

        public DigestBegun {
            asked = List.copyOf(asked);
        }
    }

    /**
     * All of it is in the outbox that was still to be said.
     *
     * @param letters how many mails were made of it; none if it had become needless
     */
    @StoredEvent(name = "partner-digest-ended")
    record DigestEnded(
            @Technical String partnerId,
            @Technical Instant at,
            @Anonymous int number,
            @Anonymous int letters) implements ReminderEvent {}

    /**
     * One referral is asked about.
     *
     * @param step the reminder by its place among those of its type of partner, from 1; 0 asks whether care began
     */
    @Anonymous
    record Asked(@Technical String referralId, @Technical String contact, int step) {

        static final int CARE = 0;
    }
}

package fr.trame.intervention.referral.reminder;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A referral as far as reminding is concerned.
 *
 * @param status code of the list MER_STATUT
 * @param since the day of what was last done with it
 * @param proposed the day on which it was
 * @param sent when the first link was sent, and a server took it
 * @param contact id of whom the last link was sent to
 * @param answered when the partner answered last
 */
record Followed(
        String id,
        String partner,
        String partnerType,
        String status,
        LocalDate since,
        LocalDate proposed,
        Instant sent,
        String contact,
        @Nullable Instant answered) {

    /** Does it wait for the partner's first word? */
    boolean waits() {
        return answered == null && (status.equals("ACCEPTEE") || status.equals("CONTACT_PRIS"));
    }

    /** Was the person received, and nothing more is known? */
    boolean received() {
        return status.equals("RECUE");
    }
}

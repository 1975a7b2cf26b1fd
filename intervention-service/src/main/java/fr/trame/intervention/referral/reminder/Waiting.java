package fr.trame.intervention.referral.reminder;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The referrals that may be asked about: a link was sent for them, a server has taken it, and it was not taken back. */
interface Waiting {

    /** All that wait for a partner, or in which the person was received; perhaps as they stood a moment ago. */
    List<Followed> all();

    /** One as it stands now; nothing if it is none of these. */
    Optional<Followed> now(String referral);

    /** Nothing is expected of it any more, unless something was noted meanwhile. */
    void giveUp(String referral, Instant now);
}

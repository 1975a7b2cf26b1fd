package fr.trame.intervention.referral.link;

import fr.trame.intervention.referral.event.ReferralId;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Links as whoever reminds a partner needs them. */
public interface PartnerLinks {

    /**
     * Makes a new link in the place of the last one, to the same contact, for a letter that is to be put with this id: put it at once.
     * Asked again with the same id it makes another one in its place, for what opens a link is kept nowhere; that does no harm as long as
     * no letter of that id was put. Once one was, nothing is made.
     *
     * @param id of the letter: of letters, digits and {@code . _ : -}, other than any other's
     * @param by id of who sends it, or of the rule that does
     * @return nothing if that letter was put already, no link was ever sent or the last one was revoked, the referral is nothing for a partner
     *     any more, or the contact has no address any more
     */
    Optional<Renewed> renew(ReferralId referral, String id, String by, Instant now);

    /**
     * A new link.
     *
     * @param address what the letter has to hold; it opens the page without anything else, so it goes nowhere but there
     * @param to where the letter goes
     * @param team whose phone it says
     * @param until the last day on which it is good
     */
    record Renewed(URI address, String to, String team, LocalDate until) {}

    /** The sending of one referral, if there was one. */
    Optional<Sending> of(ReferralId referral);

    /**
     * How it went.
     *
     * @param first when the first link was sent
     * @param last when the last one was
     * @param links how many were sent, reminders included
     * @param revoked whether the last one was taken back
     * @param contact id of whom the last one was sent to
     * @param answered when the partner answered last
     */
    record Sending(
            Instant first,
            Instant last,
            int links,
            boolean revoked,
            String contact,
            @Nullable Instant answered) {}
}

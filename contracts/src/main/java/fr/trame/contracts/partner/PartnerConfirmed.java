package fr.trame.contracts.partner;

import fr.trame.contracts.Announcement;
import fr.trame.contracts.Topics;
import fr.trame.contracts.privacy.Anonymous;
import fr.trame.contracts.privacy.Staff;
import fr.trame.contracts.privacy.Technical;

/** Somebody found on that day that what is told of a partner is still so. */
@Anonymous
@Announcement(name = "partner-confirmed", topic = Topics.REFERRALS)
public record PartnerConfirmed(
        @Technical String partnerId, @Staff String author, String confirmedOn) {}

package fr.trame.contracts.partner;

import fr.trame.contracts.Announcement;
import fr.trame.contracts.Topics;
import fr.trame.contracts.privacy.Anonymous;
import fr.trame.contracts.privacy.Staff;
import fr.trame.contracts.privacy.Technical;

/** A partner is not proposed any more; what was done with it stays. */
@Anonymous
@Announcement(name = "partner-inactivated", topic = Topics.REFERRALS)
public record PartnerInactivated(
        @Technical String partnerId, @Staff String author) {}

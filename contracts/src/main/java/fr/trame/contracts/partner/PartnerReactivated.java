package fr.trame.contracts.partner;

import fr.trame.contracts.Announcement;
import fr.trame.contracts.Topics;
import fr.trame.contracts.privacy.Anonymous;
import fr.trame.contracts.privacy.Staff;
import fr.trame.contracts.privacy.Technical;

/** A partner is proposed again. */
@Anonymous
@Announcement(name = "partner-reactivated", topic = Topics.REFERRALS)
public record PartnerReactivated(
        @Technical String partnerId, @Staff String author) {}

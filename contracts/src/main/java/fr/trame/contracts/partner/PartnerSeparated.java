package fr.trame.contracts.partner;

import fr.trame.contracts.Announcement;
import fr.trame.contracts.Topics;
import fr.trame.contracts.privacy.Anonymous;
import fr.trame.contracts.privacy.Staff;
import fr.trame.contracts.privacy.Technical;

/** A partner that was merged by mistake stands by itself again. */
@Anonymous
@Announcement(name = "partner-separated", topic = Topics.REFERRALS)
public record PartnerSeparated(
        @Technical String partnerId, @Staff String author) {}

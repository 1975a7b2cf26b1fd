package fr.trame.contracts.partner;

import fr.trame.contracts.Announcement;
import fr.trame.contracts.Topics;
import fr.trame.contracts.privacy.Anonymous;
import fr.trame.contracts.privacy.Staff;
import fr.trame.contracts.privacy.Technical;

/** A partner was the same as another one, under which it is read from now on; referrals keep the id that they name. */
@Anonymous
@Announcement(name = "partner-merged", topic = Topics.REFERRALS)
public record PartnerMerged(
        @Technical String partnerId,
        @Staff String author,
        @Technical String into) {}

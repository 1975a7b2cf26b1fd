package fr.trame.contracts.referral;

import fr.trame.contracts.Announcement;
import fr.trame.contracts.ListedIn;
import fr.trame.contracts.Topics;
import fr.trame.contracts.privacy.Anonymous;
import fr.trame.contracts.privacy.Staff;
import fr.trame.contracts.privacy.Technical;

/** A referral came to its end, with the outcome code of the list MER_STATUT. */
@Anonymous
@Announcement(name = "referral-closed", topic = Topics.REFERRALS)
public record ReferralClosed(
        @Technical String referralId,
        @Staff String author,
        String date,
        @ListedIn("MER_STATUT") String outcome) {}

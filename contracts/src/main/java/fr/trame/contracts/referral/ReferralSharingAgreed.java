package fr.trame.contracts.referral;

import fr.trame.contracts.Announcement;
import fr.trame.contracts.ListedIn;
import fr.trame.contracts.Topics;
import fr.trame.contracts.privacy.Anonymous;
import fr.trame.contracts.privacy.Staff;
import fr.trame.contracts.privacy.Technical;
import java.util.List;

/** What the person agreed may be told to the partner: kinds of things, never the things themselves. */
@Anonymous
@Announcement(name = "referral-sharing-agreed", topic = Topics.REFERRALS)
public record ReferralSharingAgreed(
        @Technical String referralId,
        @Staff String author,
        String date,
        @ListedIn("MER_PARTAGE") List<String> shared) {}

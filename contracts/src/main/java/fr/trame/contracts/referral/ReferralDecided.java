package fr.trame.contracts.referral;

import fr.trame.contracts.Announcement;
import fr.trame.contracts.ListedIn;
import fr.trame.contracts.Topics;
import fr.trame.contracts.privacy.Anonymous;
import fr.trame.contracts.privacy.Staff;
import fr.trame.contracts.privacy.Technical;

/** Partner and person disagreed, and the mediator goes by what one of them says: a referral stands at that status from then on. */
@Anonymous
@Announcement(name = "referral-decided", topic = Topics.REFERRALS)
public record ReferralDecided(
        @Technical String referralId,
        @Staff String author,
        String date,
        @ListedIn("MER_VOIX") String voice,
        @ListedIn("MER_STATUT") String status) {}

package fr.trame.contracts.referral;

import fr.trame.contracts.Announcement;
import fr.trame.contracts.ListedIn;
import fr.trame.contracts.Topics;
import fr.trame.contracts.privacy.Anonymous;
import fr.trame.contracts.privacy.Staff;
import fr.trame.contracts.privacy.Technical;
import org.jspecify.annotations.Nullable;

/**
 * A referral came to its end, with the outcome code of the list MER_STATUT.
 *
 * @param reason why the partner refused
 * @param childId the referral in whose favour it ended, if it was redirected
 */
@Anonymous
@Announcement(name = "referral-closed", version = 2, topic = Topics.REFERRALS)
public record ReferralClosed(
        @Technical String referralId,
        @Staff String author,
        String date,
        @ListedIn("MER_STATUT") String outcome,
        @Nullable @ListedIn("MER_REFUS") String reason,
        @Technical @Nullable String childId) {}

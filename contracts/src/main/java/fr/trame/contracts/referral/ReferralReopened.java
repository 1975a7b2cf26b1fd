package fr.trame.contracts.referral;

import fr.trame.contracts.Announcement;
import fr.trame.contracts.Topics;
import fr.trame.contracts.privacy.Anonymous;
import fr.trame.contracts.privacy.Staff;
import fr.trame.contracts.privacy.Technical;

/** A referral that was closed goes on from the step at which it was. */
@Anonymous
@Announcement(name = "referral-reopened", topic = Topics.REFERRALS)
public record ReferralReopened(
        @Technical String referralId, @Staff String author, String date) {}

package fr.trame.contracts.referral;

import fr.trame.contracts.Announcement;
import fr.trame.contracts.Topics;
import fr.trame.contracts.privacy.Staff;
import fr.trame.contracts.privacy.Technical;
import java.util.List;

/** Others follow an open referral from then on. It counts for those who were its mediators when it was proposed. */
@Staff
@Announcement(name = "referral-handed-over", topic = Topics.REFERRALS)
public record ReferralHandedOver(@Technical String referralId, String author, List<String> mediators) {}

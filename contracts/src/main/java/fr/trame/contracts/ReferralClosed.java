package fr.trame.contracts;

/** A referral came to its end, with the outcome code of the list MER_STATUT. */
@Announcement(name = "referral-closed", topic = Topics.REFERRALS)
public record ReferralClosed(String referralId, String author, String date, String outcome) {}

package fr.trame.contracts.referral;

import fr.trame.contracts.Announcement;
import fr.trame.contracts.ListedIn;
import fr.trame.contracts.Topics;
import fr.trame.contracts.privacy.Anonymous;
import fr.trame.contracts.privacy.Staff;
import fr.trame.contracts.privacy.Technical;

/** What the partner, the person or the mediator says of a referral. It moves nothing. */
@Anonymous
@Announcement(name = "referral-voice-heard", topic = Topics.REFERRALS)
public record ReferralVoiceHeard(
        @Technical String referralId,
        @Staff String author,
        String date,
        @ListedIn("MER_VOIX") String voice,
        @ListedIn("MER_PAROLE") String word,
        @ListedIn("MER_CONNU") String known) {}

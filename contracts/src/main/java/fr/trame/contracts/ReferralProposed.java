package fr.trame.contracts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A referral was proposed during an intervention. Team, territory and mediators are those of the intervention. */
@Announcement(name = "referral-proposed", topic = Topics.REFERRALS)
public record ReferralProposed(
        String referralId,
        String interventionId,
        String author,
        String date,
        String level,
        String partnerType,
        @Nullable String partner,
        String team,
        @Nullable String territory,
        List<String> mediators) {}

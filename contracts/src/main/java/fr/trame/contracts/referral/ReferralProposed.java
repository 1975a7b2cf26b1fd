package fr.trame.contracts.referral;

import fr.trame.contracts.Announcement;
import fr.trame.contracts.ListedIn;
import fr.trame.contracts.Topics;
import fr.trame.contracts.privacy.Anonymous;
import fr.trame.contracts.privacy.Staff;
import fr.trame.contracts.privacy.Technical;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A referral was proposed during an intervention. Team, territory and mediators are those of the intervention. */
@Anonymous
@Announcement(name = "referral-proposed", topic = Topics.REFERRALS)
public record ReferralProposed(
        @Technical String referralId,
        @Technical String interventionId,
        @Staff String author,
        String date,
        @ListedIn("MER_FORME") String level,
        @ListedIn("TYPE_PART") String partnerType,
        @Nullable String partner,
        String team,
        @Nullable String territory,
        @Staff List<String> mediators) {}

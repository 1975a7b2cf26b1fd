package fr.trame.contracts.referral;

import fr.trame.contracts.Announcement;
import fr.trame.contracts.ListedIn;
import fr.trame.contracts.Topics;
import fr.trame.contracts.privacy.Anonymous;
import fr.trame.contracts.privacy.Staff;
import fr.trame.contracts.privacy.Technical;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A referral was proposed during an intervention. Team, territory and mediators are those of the intervention.
 *
 * @param level how far it is to go
 * @param status how far it went on that day, of the list MER_STATUT; nothing in what was sent before its life was followed
 * @param parentId the referral that was redirected to this one
 */
@Anonymous
@Announcement(name = "referral-proposed", version = 2, topic = Topics.REFERRALS)
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
        @Staff List<String> mediators,
        @Nullable @ListedIn("MER_STATUT") String status,
        @Technical @Nullable String parentId) {

    /** Whether the partner was contacted that day. What was sent before said so by its level. */
    public boolean contactMade() {
        return status == null ? !level.equals("ORIENTATION") : status.equals("CONTACT_PRIS");
    }
}

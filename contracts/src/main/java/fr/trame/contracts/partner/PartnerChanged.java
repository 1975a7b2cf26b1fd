package fr.trame.contracts.partner;

import fr.trame.contracts.Announcement;
import fr.trame.contracts.ListedIn;
import fr.trame.contracts.Topics;
import fr.trame.contracts.privacy.Anonymous;
import fr.trame.contracts.privacy.Staff;
import fr.trame.contracts.privacy.Technical;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is told of a partner is now this, all of it. */
@Anonymous
@Announcement(name = "partner-changed", topic = Topics.REFERRALS)
public record PartnerChanged(
        @Technical String partnerId,
        @Staff String author,
        String name,
        List<String> formerNames,
        @ListedIn("TYPE_PART") String kind,
        @Nullable String town,
        @Nullable String phone,
        List<String> territories) {}

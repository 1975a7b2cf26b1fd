package fr.trame.contracts.partner;

import fr.trame.contracts.Announcement;
import fr.trame.contracts.ListedIn;
import fr.trame.contracts.Topics;
import fr.trame.contracts.privacy.Anonymous;
import fr.trame.contracts.privacy.Staff;
import fr.trame.contracts.privacy.Technical;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A partner is in the directory from now on; referrals name it by its id.
 *
 * @param author null where it was taken over from the reference files
 * @param confirmedOn day on which somebody knew it to be so; null if nobody said
 */
@Anonymous
@Announcement(name = "partner-registered", topic = Topics.REFERRALS)
public record PartnerRegistered(
        @Technical String partnerId,
        @Staff @Nullable String author,
        @Nullable String confirmedOn,
        String name,
        List<String> formerNames,
        @ListedIn("TYPE_PART") String kind,
        @Nullable String town,
        @Nullable String phone,
        List<String> territories) {}

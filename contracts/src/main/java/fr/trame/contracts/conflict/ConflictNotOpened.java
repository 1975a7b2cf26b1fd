package fr.trame.contracts.conflict;

import fr.trame.contracts.Announcement;
import fr.trame.contracts.ListedIn;
import fr.trame.contracts.Topics;
import fr.trame.contracts.privacy.Anonymous;
import fr.trame.contracts.privacy.Staff;
import fr.trame.contracts.privacy.Technical;

/** No mediation was opened, for a reason of the list CF_NON_OUV. */
@Anonymous
@Announcement(name = "conflict-not-opened", topic = Topics.CONFLICTS)
public record ConflictNotOpened(
        @Technical String caseId,
        @Staff String author,
        String date,
        @ListedIn("CF_NON_OUV") String reason) {}

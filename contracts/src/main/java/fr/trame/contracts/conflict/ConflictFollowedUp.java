package fr.trame.contracts.conflict;

import fr.trame.contracts.Announcement;
import fr.trame.contracts.ListedIn;
import fr.trame.contracts.Topics;
import fr.trame.contracts.privacy.Anonymous;
import fr.trame.contracts.privacy.Staff;
import fr.trame.contracts.privacy.Technical;
import org.jspecify.annotations.Nullable;

/** An agreement was checked with the parties; standing is how it stands as a whole, check which of the planned checks it was. */
@Anonymous
@Announcement(name = "conflict-followed-up", topic = Topics.CONFLICTS)
public record ConflictFollowedUp(
        @Technical String caseId,
        @Staff String author,
        String date,
        int check,
        @Nullable String next,
        @ListedIn("CF_SUIVI") String standing) {}

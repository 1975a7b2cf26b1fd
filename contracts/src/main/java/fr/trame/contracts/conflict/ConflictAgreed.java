package fr.trame.contracts.conflict;

import fr.trame.contracts.Announcement;
import fr.trame.contracts.ListedIn;
import fr.trame.contracts.Topics;
import fr.trame.contracts.privacy.Anonymous;
import fr.trame.contracts.privacy.Staff;
import fr.trame.contracts.privacy.Technical;
import org.jspecify.annotations.Nullable;

/** The parties agreed, orally or in writing, on all or on a part; the agreement is checked next on that day, and the last time by endsOn. */
@Anonymous
@Announcement(name = "conflict-agreed", topic = Topics.CONFLICTS)
public record ConflictAgreed(
        @Technical String caseId,
        @Staff String author,
        String date,
        @ListedIn("CF_ACCORD") String form,
        boolean partial,
        int commitments,
        @Nullable String next,
        String endsOn) {}

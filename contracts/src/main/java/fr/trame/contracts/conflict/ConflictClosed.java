package fr.trame.contracts.conflict;

import fr.trame.contracts.Announcement;
import fr.trame.contracts.ListedIn;
import fr.trame.contracts.Topics;
import fr.trame.contracts.privacy.Anonymous;
import fr.trame.contracts.privacy.Staff;
import fr.trame.contracts.privacy.Technical;
import org.jspecify.annotations.Nullable;

/** A case was closed, with the outcome code of the list CF_ISSUE. */
@Anonymous
@Announcement(name = "conflict-closed", topic = Topics.CONFLICTS)
public record ConflictClosed(
        @Technical String caseId,
        @Staff String author,
        String date,
        @ListedIn("CF_ISSUE") String outcome,
        @Nullable String keptUntil) {}

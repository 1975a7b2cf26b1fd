package fr.trame.contracts.conflict;

import fr.trame.contracts.Announcement;
import fr.trame.contracts.ListedIn;
import fr.trame.contracts.Topics;
import fr.trame.contracts.privacy.Anonymous;
import fr.trame.contracts.privacy.Staff;
import fr.trame.contracts.privacy.Technical;
import org.jspecify.annotations.Nullable;

/** A party, known by its letter only, was named, contacted, consented, refused or was forgotten; keptUntil is the last day for which its identity is kept, if that is settled. */
@Anonymous
@Announcement(name = "conflict-party-changed", topic = Topics.CONFLICTS)
public record ConflictPartyChanged(
        @Technical String caseId,
        @Staff String author,
        String date,
        String letter,
        @ListedIn("CF_PARTIE") String change,
        @Nullable String keptUntil) {}

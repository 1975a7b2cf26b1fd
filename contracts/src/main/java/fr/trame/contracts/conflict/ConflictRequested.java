package fr.trame.contracts.conflict;

import fr.trame.contracts.Announcement;
import fr.trame.contracts.ListedIn;
import fr.trame.contracts.Topics;
import fr.trame.contracts.privacy.Anonymous;
import fr.trame.contracts.privacy.Staff;
import fr.trame.contracts.privacy.Technical;
import org.jspecify.annotations.Nullable;

/** Somebody asked for a mediation in deferred time; nothing is opened yet. The place is no finer than a building. */
@Anonymous
@Announcement(name = "conflict-requested", topic = Topics.CONFLICTS)
public record ConflictRequested(
        @Technical String caseId,
        @Staff String author,
        String date,
        @ListedIn("CF_NATURE") String kind,
        @ListedIn("ORIGINE") String origin,
        @ListedIn("CF_CANAL") String channel,
        @ListedIn("THEME") @Nullable String theme,
        String team,
        String territory,
        @Nullable String place) {}

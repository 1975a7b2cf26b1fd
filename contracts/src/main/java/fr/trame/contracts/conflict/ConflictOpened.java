package fr.trame.contracts.conflict;

import fr.trame.contracts.Announcement;
import fr.trame.contracts.Topics;
import fr.trame.contracts.privacy.Anonymous;
import fr.trame.contracts.privacy.Staff;
import fr.trame.contracts.privacy.Technical;

/** A mediation was opened; it is limited in time. */
@Anonymous
@Announcement(name = "conflict-opened", topic = Topics.CONFLICTS)
public record ConflictOpened(
        @Technical String caseId, @Staff String author, String date, String warnOn, String limitOn) {}

package fr.trame.contracts.conflict;

import fr.trame.contracts.Announcement;
import fr.trame.contracts.Topics;
import fr.trame.contracts.privacy.Anonymous;
import fr.trame.contracts.privacy.Staff;
import fr.trame.contracts.privacy.Technical;

/** A closed case was opened again; it is limited in time. */
@Anonymous
@Announcement(name = "conflict-reopened", topic = Topics.CONFLICTS)
public record ConflictReopened(
        @Technical String caseId, @Staff String author, String date, String warnOn, String limitOn) {}

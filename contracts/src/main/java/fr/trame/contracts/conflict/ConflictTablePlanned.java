package fr.trame.contracts.conflict;

import fr.trame.contracts.Announcement;
import fr.trame.contracts.Topics;
import fr.trame.contracts.privacy.Anonymous;
import fr.trame.contracts.privacy.Staff;
import fr.trame.contracts.privacy.Technical;

/** A round table is prepared for a day. */
@Anonymous
@Announcement(name = "conflict-table-planned", topic = Topics.CONFLICTS)
public record ConflictTablePlanned(
        @Technical String caseId, @Staff String author, String date, String plannedOn) {}

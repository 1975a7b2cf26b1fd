package fr.trame.contracts.conflict;

import fr.trame.contracts.Announcement;
import fr.trame.contracts.Topics;
import fr.trame.contracts.privacy.Anonymous;
import fr.trame.contracts.privacy.Staff;
import fr.trame.contracts.privacy.Technical;
import java.util.List;

/** A case is from now on with these mediators; with nobody, if there are none. */
@Anonymous
@Announcement(name = "conflict-assigned", topic = Topics.CONFLICTS)
public record ConflictAssigned(
        @Technical String caseId,
        @Staff String author,
        String date,
        @Staff List<String> mediators) {}

package fr.trame.contracts.conflict;

import fr.trame.contracts.Announcement;
import fr.trame.contracts.Topics;
import fr.trame.contracts.privacy.Anonymous;
import fr.trame.contracts.privacy.Staff;
import fr.trame.contracts.privacy.Technical;

/** A manager gave a mediation more time. */
@Anonymous
@Announcement(name = "conflict-renewed", topic = Topics.CONFLICTS)
public record ConflictRenewed(
        @Technical String caseId, @Staff String author, String date, String limitOn) {}

package fr.trame.contracts.conflict;

import fr.trame.contracts.Announcement;
import fr.trame.contracts.ListedIn;
import fr.trame.contracts.Topics;
import fr.trame.contracts.privacy.Anonymous;
import fr.trame.contracts.privacy.Staff;
import fr.trame.contracts.privacy.Technical;

/** A shuttle or a round table took place; it was recorded as an intervention, too, which is not named. */
@Anonymous
@Announcement(name = "conflict-step-held", topic = Topics.CONFLICTS)
public record ConflictStepHeld(
        @Technical String caseId,
        @Staff String author,
        String date,
        @ListedIn("CF_ETAPE") String step) {}

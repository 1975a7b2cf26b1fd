package fr.trame.contracts.intervention;

import fr.trame.contracts.Announcement;
import fr.trame.contracts.Topics;
import fr.trame.contracts.privacy.Staff;
import fr.trame.contracts.privacy.Technical;

/** A manager gave an intervention back to be completed; it counts all the same. The reason is not announced (it was, in version 1). */
@Announcement(name = "intervention-returned", version = 2, topic = Topics.INTERVENTIONS)
public record InterventionReturned(
        @Technical String interventionId, @Staff String author) {}

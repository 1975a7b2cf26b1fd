package fr.trame.contracts;

import fr.trame.contracts.privacy.Anonymous;
import fr.trame.contracts.privacy.Staff;
import fr.trame.contracts.privacy.Technical;

/** A manager gave an intervention back to be completed; it counts all the same. */
@Announcement(name = "intervention-returned", topic = Topics.INTERVENTIONS)
public record InterventionReturned(
        @Technical String interventionId,
        @Staff String author,
        @Anonymous String reason) {}

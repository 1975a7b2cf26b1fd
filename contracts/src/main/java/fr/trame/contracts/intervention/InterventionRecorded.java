package fr.trame.contracts.intervention;

import fr.trame.contracts.Announcement;
import fr.trame.contracts.Topics;
import fr.trame.contracts.privacy.Staff;
import fr.trame.contracts.privacy.Technical;

/** An intervention was recorded; it counts from now on, on the date of its facts. */
@Announcement(name = "intervention-recorded", topic = Topics.INTERVENTIONS)
public record InterventionRecorded(
        @Technical String interventionId, @Staff String author, InterventionFacts facts) {}

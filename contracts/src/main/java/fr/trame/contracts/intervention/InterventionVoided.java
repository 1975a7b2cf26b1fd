package fr.trame.contracts.intervention;

import fr.trame.contracts.Announcement;
import fr.trame.contracts.Topics;
import fr.trame.contracts.privacy.Staff;
import fr.trame.contracts.privacy.Technical;

/** An intervention was withdrawn: it no longer counts anywhere. The reason is not announced (it was, in version 1). */
@Announcement(name = "intervention-voided", version = 2, topic = Topics.INTERVENTIONS)
public record InterventionVoided(
        @Technical String interventionId, @Staff String author) {}

package fr.trame.contracts.intervention;

import fr.trame.contracts.Announcement;
import fr.trame.contracts.Topics;
import fr.trame.contracts.privacy.Staff;
import fr.trame.contracts.privacy.Technical;

/** A manager gave its mediators more time to complete an intervention that was returned to them; nothing else changes. */
@Announcement(name = "intervention-prolonged", topic = Topics.INTERVENTIONS)
public record InterventionProlonged(
        @Technical String interventionId, @Staff String author) {}

package fr.trame.contracts.intervention;

import fr.trame.contracts.Announcement;
import fr.trame.contracts.Topics;
import fr.trame.contracts.privacy.Staff;
import fr.trame.contracts.privacy.Technical;

/** A manager validated an intervention. */
@Announcement(name = "intervention-validated", topic = Topics.INTERVENTIONS)
public record InterventionValidated(
        @Technical String interventionId, @Staff String author) {}

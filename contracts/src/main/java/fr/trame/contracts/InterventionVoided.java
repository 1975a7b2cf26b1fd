package fr.trame.contracts;

import fr.trame.contracts.privacy.Anonymous;
import fr.trame.contracts.privacy.Staff;
import fr.trame.contracts.privacy.Technical;

/** An intervention was withdrawn: it no longer counts anywhere. */
@Announcement(name = "intervention-voided", topic = Topics.INTERVENTIONS)
public record InterventionVoided(
        @Technical String interventionId,
        @Staff String author,
        @Anonymous String reason) {}

package fr.trame.contracts.intervention;

import fr.trame.contracts.Announcement;
import fr.trame.contracts.Topics;
import fr.trame.contracts.privacy.Staff;
import fr.trame.contracts.privacy.Technical;

/** A manager took back a validation: the intervention stands as recorded and awaits validation again, and nobody has to complete it. */
@Announcement(name = "validation-withdrawn", topic = Topics.INTERVENTIONS)
public record ValidationWithdrawn(
        @Technical String interventionId, @Staff String author) {}

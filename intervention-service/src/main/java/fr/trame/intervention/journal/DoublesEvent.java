package fr.trame.intervention.journal;

import fr.trame.contracts.privacy.Staff;
import fr.trame.contracts.privacy.Technical;
import fr.trame.platform.eventstore.StoredEvent;
import java.time.Instant;

/** What was said of two entries that may be the same act. */
public sealed interface DoublesEvent {

    /** They are two acts: nobody is asked again. */
    @StoredEvent(name = "interventions-told-apart")
    record InterventionsToldApart(
            @Technical String one,
            @Technical String other,
            @Staff String author,
            @Technical Instant at) implements DoublesEvent {}
}

package fr.trame.intervention.journal;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import fr.trame.intervention.journal.DoublesEvent.InterventionsToldApart;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** Two entries that look like the same act and are two. Said once; said again, nothing changes. */
@Aggregate
class ToldApart {

    @AggregateIdentifier
    private @Nullable String pair;

    ToldApart() {}

    /** The stream of a pair, whichever of the two is named first. */
    static String pair(String one, String other) {
        return one.compareTo(other) < 0 ? "pair-" + one + "-" + other : "pair-" + other + "-" + one;
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(TellApart command) {
        if (pair == null) {
            apply(new InterventionsToldApart(command.one(), command.other(), command.author(), command.now()));
        }
    }

    @EventSourcingHandler
    void evolve(InterventionsToldApart event) {
        pair = pair(event.one(), event.other());
    }
}

package fr.trame.platform.privacy.guests;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import fr.trame.platform.privacy.guests.GuestEvent.GuestWelcomed;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;

@Aggregate
class Guest {

    /** Read by Axon alone. */
    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable")
    private String id;

    Guest() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    void decide(WelcomeGuest command) {
        apply(new GuestWelcomed(
                command.guestId(), command.name(), command.remarks(), command.table(), command.seats()));
    }

    @EventSourcingHandler
    void evolve(GuestWelcomed event) {
        id = event.guestId();
    }
}

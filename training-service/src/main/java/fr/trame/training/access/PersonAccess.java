package fr.trame.training.access;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import fr.trame.training.access.AccessEvent.OtherSessionsClosed;
import fr.trame.training.access.AccessEvent.SessionsClosed;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;

/** The sessions of one person, whether of the staff or not. They may be closed as often as anybody finds it necessary. */
@Aggregate
class PersonAccess {

    /** Read by Axon alone. */
    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable")
    private String stream;

    PersonAccess() {}

    /** The stream of a person's sessions, beside the stream of the person. */
    static String stream(String person) {
        return "sessions-" + person;
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(CloseSessions command) {
        apply(
                command.kept() == null
                        ? new SessionsClosed(command.person(), command.author(), command.now())
                        : new OtherSessionsClosed(command.person(), command.author(), command.now(), command.kept()));
    }

    @EventSourcingHandler
    void evolve(SessionsClosed event) {
        stream = stream(event.person());
    }

    @EventSourcingHandler
    void evolve(OtherSessionsClosed event) {
        stream = stream(event.person());
    }
}

package fr.trame.intervention.privacy;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import fr.trame.intervention.privacy.PrivacyEvent.PersonForgotten;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;

/** That a person was forgotten: once, and for good. */
@Aggregate
class ForgottenPerson {

    @SuppressWarnings("UnusedVariable") // Axon reads it
    @AggregateIdentifier
    private String stream;

    ForgottenPerson() {}

    static String stream(String person) {
        return "forgotten-" + person;
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    void decide(RecordForgetting command) {
        apply(recorded(command));
    }

    static PersonForgotten recorded(RecordForgetting command) {
        return new PersonForgotten(command.person(), command.by(), command.at(), command.cause());
    }

    @EventSourcingHandler
    void evolve(PersonForgotten event) {
        stream = stream(event.personId());
    }
}

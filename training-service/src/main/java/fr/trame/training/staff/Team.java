package fr.trame.training.staff;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import fr.trame.training.staff.StaffCommand.OpenTeam;
import fr.trame.training.staff.StaffEvent.TeamOpened;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;

/** A mediation team. Its code is its name for ever. */
@Aggregate
class Team {

    /** Read by Axon alone. */
    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable")
    private String stream;

    Team() {}

    /** The stream of a team: teams have codes of their own, and so cannot be taken for anything else. */
    static String stream(String code) {
        return "team-" + code;
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    void decide(OpenTeam command) {
        apply(opened(command));
    }

    static TeamOpened opened(OpenTeam command) {
        return new TeamOpened(command.author(), command.code(), command.label(), command.service());
    }

    @EventSourcingHandler
    void evolve(TeamOpened event) {
        stream = stream(event.code());
    }
}

package fr.trame.training.team;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import fr.trame.training.team.TeamCommand.CloseTeam;
import fr.trame.training.team.TeamCommand.OpenTeam;
import fr.trame.training.team.TeamEvent.TeamClosed;
import fr.trame.training.team.TeamEvent.TeamOpened;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;

/** A mediation team. Its code is its name for ever, also when it is closed. */
@Aggregate
class Team {

    /** Read by Axon alone. */
    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable")
    private String stream;

    private String code;
    private boolean closed;

    Team() {}

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
        stream = new TeamId(event.code()).stream();
        code = event.code();
    }

    @CommandHandler
    void decide(CloseTeam command) {
        if (closed) {
            throw TeamRefusal.TEAM_CLOSED.on("code");
        }
        apply(new TeamClosed(command.author(), code, command.until()));
    }

    @EventSourcingHandler
    void evolve(TeamClosed event) {
        closed = true;
    }
}

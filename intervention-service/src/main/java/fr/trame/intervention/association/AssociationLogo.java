package fr.trame.intervention.association;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import fr.trame.intervention.association.AssociationCommand.ChooseLogo;
import fr.trame.intervention.association.AssociationEvent.LogoChosen;
import fr.trame.platform.refusal.CommonRefusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** The logos of the association, each from a day on; from a day on it may have none. */
@Aggregate
class AssociationLogo {

    static final String STREAM = "association-logo";

    /** Read by Axon alone. */
    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable")
    private String stream;

    private List<LogoChosen> versions = new ArrayList<>();

    AssociationLogo() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(ChooseLogo command) {
        if (command.version() != versions.size() - 1) {
            throw CommonRefusal.STALE_VERSION.refusal();
        }
        @Nullable String held =
                InTime.holdingOn(versions, command.since()).map(LogoChosen::picture).orElse(null);
        if (Objects.equals(held, command.picture())) {
            throw AssociationRefusal.NOTHING_CHANGES.refusal();
        }
        apply(new LogoChosen(command.since(), command.author(), command.now(), command.picture()));
    }

    @EventSourcingHandler
    void evolve(LogoChosen event) {
        stream = STREAM;
        versions.add(event);
    }
}

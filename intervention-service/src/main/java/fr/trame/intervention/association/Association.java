package fr.trame.intervention.association;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import fr.trame.intervention.association.AssociationCommand.DescribeAssociation;
import fr.trame.intervention.association.AssociationEvent.AssociationDescribed;
import fr.trame.platform.refusal.CommonRefusal;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;

/** The one association of an installation: what it said of itself, version by version. A later one never overwrites an earlier one. */
@Aggregate
class Association {

    static final String STREAM = "association";

    /** Read by Axon alone. */
    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable")
    private String stream;

    private List<AssociationDescribed> versions = new ArrayList<>();

    Association() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(DescribeAssociation command) {
        if (command.version() != versions.size() - 1) {
            throw CommonRefusal.STALE_VERSION.refusal();
        }
        InTime.holdingOn(versions, command.since())
                .filter(held -> held.profile().equals(command.profile()))
                .ifPresent(held -> {
                    throw AssociationRefusal.NOTHING_CHANGES.refusal();
                });
        apply(new AssociationDescribed(command.since(), command.author(), command.now(), command.profile()));
    }

    @EventSourcingHandler
    void evolve(AssociationDescribed event) {
        stream = STREAM;
        versions.add(event);
    }
}

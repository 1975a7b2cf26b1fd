package fr.trame.intervention.partner;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import fr.trame.intervention.partner.PartnerAction.State;
import fr.trame.intervention.partner.PartnerCommand.ChangePartner;
import fr.trame.intervention.partner.PartnerCommand.ConfirmPartner;
import fr.trame.intervention.partner.PartnerCommand.InactivatePartner;
import fr.trame.intervention.partner.PartnerCommand.MergePartner;
import fr.trame.intervention.partner.PartnerCommand.ReactivatePartner;
import fr.trame.intervention.partner.PartnerCommand.RegisterPartner;
import fr.trame.intervention.partner.PartnerCommand.SeparatePartner;
import fr.trame.intervention.partner.PartnerEvent.PartnerChanged;
import fr.trame.intervention.partner.PartnerEvent.PartnerConfirmed;
import fr.trame.intervention.partner.PartnerEvent.PartnerInactivated;
import fr.trame.intervention.partner.PartnerEvent.PartnerMerged;
import fr.trame.intervention.partner.PartnerEvent.PartnerReactivated;
import fr.trame.intervention.partner.PartnerEvent.PartnerRegistered;
import fr.trame.intervention.partner.PartnerEvent.PartnerSeparated;
import java.time.LocalDate;
import java.time.ZoneId;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;

/**
 * An organisation one works with. Merged, it is read under the one that stays, and may be taken apart again; inactive, it is proposed
 * to nobody; it is never gone.
 */
@Aggregate
class Partner {

    /** Read by Axon alone. */
    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable")
    private String stream;

    private String id;
    private State state;

    /** What it is again once it is taken apart. */
    private State beforeMerging;

    Partner() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    void decide(RegisterPartner command) {
        apply(registered(command));
    }

    /** What an accepted registration becomes; also what its answer is made of. */
    static PartnerRegistered registered(RegisterPartner command) {
        return new PartnerRegistered(
                command.id().value(),
                command.author(),
                command.now(),
                command.confirmedOn(),
                command.profile(),
                command.contacts());
    }

    @EventSourcingHandler
    void evolve(PartnerRegistered event) {
        id = event.partnerId();
        stream = new PartnerId(id).stream();
        state = State.ACTIVE;
        beforeMerging = State.ACTIVE;
    }

    @CommandHandler
    void decide(ConfirmPartner command, ZoneId zone) {
        PartnerAction.CONFIRM.check(state, command.caller());
        if (command.on().isAfter(LocalDate.ofInstant(command.now(), zone))) {
            throw PartnerRefusal.DATE_IN_FUTURE.on("date");
        }
        apply(new PartnerConfirmed(id, command.author(), command.now(), command.on()));
    }

    @CommandHandler
    void decide(ChangePartner command) {
        PartnerAction.CHANGE.check(state, command.caller());
        apply(new PartnerChanged(id, command.author(), command.now(), command.profile(), command.contacts()));
    }

    @CommandHandler
    void decide(MergePartner command) {
        PartnerAction.MERGE.check(state, command.caller());
        if (command.into().value().equals(id)) {
            throw PartnerRefusal.SAME_PARTNER.on("into");
        }
        apply(new PartnerMerged(
                id, command.author(), command.now(), command.into().value()));
    }

    @EventSourcingHandler
    void evolve(PartnerMerged event) {
        beforeMerging = state;
        state = State.MERGED;
    }

    @CommandHandler
    void decide(SeparatePartner command) {
        PartnerAction.SEPARATE.check(state, command.caller());
        apply(new PartnerSeparated(id, command.author(), command.now()));
    }

    @EventSourcingHandler
    void evolve(PartnerSeparated event) {
        state = beforeMerging;
    }

    @CommandHandler
    void decide(InactivatePartner command) {
        PartnerAction.INACTIVATE.check(state, command.caller());
        apply(new PartnerInactivated(id, command.author(), command.now()));
    }

    @EventSourcingHandler
    void evolve(PartnerInactivated event) {
        state = State.INACTIVE;
    }

    @CommandHandler
    void decide(ReactivatePartner command) {
        PartnerAction.REACTIVATE.check(state, command.caller());
        apply(new PartnerReactivated(id, command.author(), command.now()));
    }

    @EventSourcingHandler
    void evolve(PartnerReactivated event) {
        state = State.ACTIVE;
    }
}

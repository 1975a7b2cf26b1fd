package fr.trame.intervention.referral;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import fr.trame.intervention.referral.ReferralCommand.AgreeSharing;
import fr.trame.intervention.referral.ReferralCommand.CloseReferral;
import fr.trame.intervention.referral.ReferralCommand.Decide;
import fr.trame.intervention.referral.ReferralCommand.HandOverReferral;
import fr.trame.intervention.referral.ReferralCommand.HearVoice;
import fr.trame.intervention.referral.ReferralCommand.ProposeReferral;
import fr.trame.intervention.referral.ReferralCommand.ReopenReferral;
import fr.trame.intervention.referral.ReferralCommand.TakeStep;
import fr.trame.intervention.referral.ReferralStanding.Step;
import fr.trame.intervention.referral.event.ReferralEvent;
import fr.trame.intervention.referral.event.ReferralEvent.ReferralClosed;
import fr.trame.intervention.referral.event.ReferralEvent.ReferralDecided;
import fr.trame.intervention.referral.event.ReferralEvent.ReferralHandedOver;
import fr.trame.intervention.referral.event.ReferralEvent.ReferralProposed;
import fr.trame.intervention.referral.event.ReferralEvent.ReferralReopened;
import fr.trame.intervention.referral.event.ReferralEvent.ReferralSharingAgreed;
import fr.trame.intervention.referral.event.ReferralEvent.ReferralStepTaken;
import fr.trame.intervention.referral.event.ReferralEvent.ReferralVoiceHeard;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * One mise en relation from its proposal to its end. Steps are passed over where the field does so, never taken back but by a decision;
 * what partner, person and mediator say of it moves nothing. {@link ReferralStanding} says where it stands.
 */
@Aggregate
class Referral {

    @AggregateIdentifier
    private String id;

    private ReferralStanding standing;

    Referral() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    void decide(ProposeReferral command, ZoneId zone) {
        ReferralRules.check(command, zone);
        apply(new ReferralProposed(
                command.id().value(),
                command.author(),
                command.now(),
                command.proposal(),
                command.origin(),
                command.start().step().name(),
                command.start().parentId()));
        agreed(command, command.proposal().date(), command.start().shared());
    }

    @EventSourcingHandler
    void evolve(ReferralEvent event) {
        id = event.referralId();
        standing = event instanceof ReferralProposed first ? ReferralStanding.of(first) : standing.after(event);
    }

    /** What the person agreed to share, if that was asked with a step. */
    private void agreed(ReferralCommand by, LocalDate date, @Nullable List<String> shared) {
        if (shared != null) {
            apply(new ReferralSharingAgreed(by.id().value(), by.author(), by.now(), date, shared));
        }
    }

    @CommandHandler
    void decide(TakeStep command, ZoneId zone) {
        ReferralRules.check(command, standing, zone);
        var said = command.said();
        boolean appoints = command.step() == Step.RDV_FIXE;
        apply(new ReferralStepTaken(
                id,
                command.author(),
                command.now(),
                command.date(),
                command.step().name(),
                level(command),
                appoints ? said.appointmentOn() : null,
                appoints ? said.appointmentAt() : null,
                command.step() == Step.PRISE_EN_CHARGE ? said.proof() : null));
        agreed(command, command.date(), said.shared());
    }

    /** Who goes there with the person accompanies, however it began; otherwise how it was begun stands. */
    private @Nullable String level(TakeStep command) {
        if (command.step() == Step.ACCOMPAGNEE) {
            return "ACCOMP";
        }
        return standing.contacted() || command.step().isBefore(Step.CONTACT_PRIS)
                ? null
                : command.said().level();
    }

    @CommandHandler
    void decide(AgreeSharing command, ZoneId zone) {
        ReferralRules.check(command, standing, zone);
        agreed(command, command.date(), command.shared());
    }

    @CommandHandler
    void decide(HearVoice command, ZoneId zone) {
        ReferralRules.check(command, standing, zone);
        apply(new ReferralVoiceHeard(
                id, command.author(), command.now(), command.date(), command.voice(), command.word(), command.known()));
    }

    @CommandHandler
    void decide(Decide command, ZoneId zone) {
        ReferralRules.check(command, standing, zone);
        apply(new ReferralDecided(
                id,
                command.author(),
                command.now(),
                command.date(),
                command.voice(),
                standing.decidedFor(command.voice())));
    }

    @CommandHandler
    void decide(CloseReferral command, ZoneId zone) {
        ReferralRules.check(command, standing, zone);
        boolean cared = command.outcome().equals(ReferralStanding.CARED);
        if (cared && standing.step() != Step.PRISE_EN_CHARGE) {
            apply(new ReferralStepTaken(
                    id,
                    command.author(),
                    command.now(),
                    command.date(),
                    ReferralStanding.CARED,
                    null,
                    null,
                    null,
                    command.proof()));
        }
        boolean refused = command.outcome().equals("REFUS_PARTENAIRE");
        apply(new ReferralClosed(
                id,
                command.author(),
                command.now(),
                command.date(),
                command.outcome(),
                refused ? command.reason() : null,
                command.childId()));
    }

    @CommandHandler
    void decide(ReopenReferral command, ZoneId zone) {
        ReferralRules.check(command, standing, zone);
        apply(new ReferralReopened(id, command.author(), command.now(), command.date()));
    }

    @CommandHandler
    void decide(HandOverReferral command) {
        ReferralAction.HAND_OVER.check(standing, command.caller());
        if (!command.mediators().equals(standing.mediators())) {
            apply(new ReferralHandedOver(id, command.author(), command.now(), command.mediators()));
        }
    }
}

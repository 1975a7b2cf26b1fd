package fr.trame.intervention.referral;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import fr.trame.contracts.referral.ReferralWords;
import fr.trame.intervention.referral.ReferralCommand.AgreeSharing;
import fr.trame.intervention.referral.ReferralCommand.CloseReferral;
import fr.trame.intervention.referral.ReferralCommand.Decide;
import fr.trame.intervention.referral.ReferralCommand.GiveUp;
import fr.trame.intervention.referral.ReferralCommand.HandOverReferral;
import fr.trame.intervention.referral.ReferralCommand.HearPartner;
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
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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

    /** Answers of the partner that have moved it. */
    private Set<String> heard = new HashSet<>();

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
        PartnerWord.answer(event.author()).ifPresent(heard::add);
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

    /** Whoever answers has been contacted, however it was begun; what is said is the partner's voice, too, in writing. */
    @CommandHandler
    void decide(HearPartner command) {
        var said = command.said();
        if (heard.contains(said.answer())) {
            return;
        }
        said.word().check(standing);
        boolean contact = !standing.contacted();
        switch (said.word()) {
            case QUESTION -> {}
            case ACCEPTE -> {
                if (contact) {
                    heard(command, Step.CONTACT_PRIS, null);
                }
            }
            case RDV -> heard(command, Step.RDV_FIXE, null);
            case RECUE -> {
                heard(command, Step.RECUE, null);
                said(command, "RECUE");
            }
            case PRISE_EN_CHARGE -> {
                heard(command, Step.PRISE_EN_CHARGE, ReferralWords.PARTNER);
                said(command, ReferralStanding.CARED);
            }
            case REFUS -> {
                if (contact) {
                    heard(command, Step.CONTACT_PRIS, null);
                }
                apply(new ReferralClosed(
                        id, command.author(), command.now(), command.date(), "REFUS_PARTENAIRE", said.reason(), null));
            }
        }
    }

    /** Whatever was noted meanwhile goes before the rule. The link was the contact, whether that was noted or not. */
    @CommandHandler
    void decide(GiveUp command) {
        if (standing.isOpen() && !standing.isBefore(Step.ACCEPTEE) && standing.isBefore(Step.RDV_FIXE)) {
            apply(new ReferralClosed(id, command.author(), command.now(), command.date(), "SANS_NOUVELLE", null, null));
        }
    }

    private void heard(HearPartner command, Step step, @Nullable String proof) {
        boolean appoints = step == Step.RDV_FIXE;
        apply(new ReferralStepTaken(
                id,
                command.author(),
                command.now(),
                command.date(),
                step.name(),
                standing.contacted() ? null : command.level(),
                appoints ? command.said().on() : null,
                appoints ? command.said().at() : null,
                proof));
    }

    private void said(HearPartner command, String word) {
        apply(new ReferralVoiceHeard(
                id, command.author(), command.now(), command.date(), ReferralWords.PARTNER, word, "ECRIT"));
    }
}

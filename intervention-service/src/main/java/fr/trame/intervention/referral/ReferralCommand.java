package fr.trame.intervention.referral;

import fr.trame.intervention.referral.ReferralStanding.Step;
import fr.trame.intervention.referral.event.ReferralEvent.Origin;
import fr.trame.intervention.referral.event.ReferralEvent.Proposal;
import fr.trame.intervention.referral.event.ReferralId;
import fr.trame.platform.security.Caller;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.modelling.command.TargetAggregateVersion;
import org.jspecify.annotations.Nullable;

/** What can be asked of a referral. */
sealed interface ReferralCommand {

    ReferralId id();

    Caller caller();

    Instant now();

    default String author() {
        return caller().person();
    }

    /** A command on what the caller has seen at a version, of a fact of that day. */
    sealed interface Gesture extends ReferralCommand {

        LocalDate date();

        ReferralAction action();
    }

    /**
     * Links somebody met during an intervention with a partner.
     *
     * @param interventionDate day of the intervention, before which nothing can have been proposed
     * @param start how far it went at once
     */
    record ProposeReferral(
            @TargetAggregateIdentifier ReferralId id,
            Caller caller,
            Instant now,
            Proposal proposal,
            Origin origin,
            LocalDate interventionDate,
            Start start)
            implements ReferralCommand {}

    /**
     * What a proposal says of its first day.
     *
     * @param step proposed, accepted, or the partner contacted
     * @param shared what the person agreed to share, codes of the list MER_PARTAGE; null if that was not asked
     * @param parentId the referral that it is redirected from
     */
    record Start(
            Step step,
            @Nullable List<String> shared,
            @Nullable String parentId) {}

    /** Others follow it from now on; said again, nothing changes. */
    record HandOverReferral(
            @TargetAggregateIdentifier ReferralId id,
            @TargetAggregateVersion long version,
            Caller caller,
            Instant now,
            List<String> mediators)
            implements ReferralCommand {

        public HandOverReferral {
            mediators = List.copyOf(mediators);
        }
    }

    /** It went on, over any number of steps that nobody noted. */
    record TakeStep(
            @TargetAggregateIdentifier ReferralId id,
            @TargetAggregateVersion long version,
            Caller caller,
            Instant now,
            LocalDate date,
            Step step,
            Said said)
            implements Gesture {

        @Override
        public ReferralAction action() {
            return ReferralAction.of(step);
        }
    }

    /**
     * What is said with a step.
     *
     * @param level how the partner is contacted, a code of the list MER_FORME
     * @param proof of an effective care, a code of the list MER_PREUVE
     * @param shared as in {@link Start}
     */
    record Said(
            @Nullable String level,
            @Nullable LocalDate appointmentOn,
            @Nullable LocalTime appointmentAt,
            @Nullable String proof,
            @Nullable List<String> shared) {}

    /** It came to its end, one way or another. */
    record CloseReferral(
            @TargetAggregateIdentifier ReferralId id,
            @TargetAggregateVersion long version,
            Caller caller,
            Instant now,
            LocalDate date,
            String outcome,
            @Nullable String reason,
            @Nullable String proof,
            @Nullable String childId)
            implements Gesture {

        @Override
        public ReferralAction action() {
            return childId == null ? ReferralAction.CLOSE : ReferralAction.REDIRECT;
        }
    }

    record ReopenReferral(
            @TargetAggregateIdentifier ReferralId id,
            @TargetAggregateVersion long version,
            Caller caller,
            Instant now,
            LocalDate date)
            implements Gesture {

        @Override
        public ReferralAction action() {
            return ReferralAction.REOPEN;
        }
    }

    /** Somebody says what became of it. */
    record HearVoice(
            @TargetAggregateIdentifier ReferralId id,
            @TargetAggregateVersion long version,
            Caller caller,
            Instant now,
            LocalDate date,
            String voice,
            String word,
            String known)
            implements Gesture {

        @Override
        public ReferralAction action() {
            return ReferralAction.VOICE;
        }
    }

    /** Of two who disagree the mediator goes by one. */
    record Decide(
            @TargetAggregateIdentifier ReferralId id,
            @TargetAggregateVersion long version,
            Caller caller,
            Instant now,
            LocalDate date,
            String voice)
            implements Gesture {

        @Override
        public ReferralAction action() {
            return ReferralAction.DECIDE;
        }
    }

    record AgreeSharing(
            @TargetAggregateIdentifier ReferralId id,
            @TargetAggregateVersion long version,
            Caller caller,
            Instant now,
            LocalDate date,
            List<String> shared)
            implements Gesture {

        public AgreeSharing {
            shared = List.copyOf(shared);
        }

        @Override
        public ReferralAction action() {
            return ReferralAction.SHARE;
        }
    }

    /**
     * The partner says by its link what moves it. Of who says so nothing is asked: the link was looked at before.
     *
     * @param level how the partner is met by that, if it was not yet, a code of the list MER_FORME
     */
    record HearPartner(
            @TargetAggregateIdentifier ReferralId id,
            Instant now,
            LocalDate date,
            String level,
            ReferralMoves.Said said)
            implements ReferralCommand {

        /** Nobody of the staff, with no right at all. */
        @Override
        public Caller caller() {
            return new Caller(PartnerWord.author(said.answer()), List.of());
        }
    }

    /** The partner was reminded for long enough: nothing is expected any more. Nobody decides it, the rule does. */
    record GiveUp(@TargetAggregateIdentifier ReferralId id, Instant now, LocalDate date) implements ReferralCommand {

        @Override
        public Caller caller() {
            return new Caller(ReferralMoves.BY_RULE, List.of());
        }
    }
}

package fr.trame.intervention.referral;

import static fr.trame.intervention.referral.ReferralRefusal.BEFORE_INTERVENTION;
import static fr.trame.intervention.referral.ReferralRefusal.BEFORE_PROPOSAL;
import static fr.trame.intervention.referral.ReferralRefusal.DATE_IN_FUTURE;
import static fr.trame.intervention.referral.ReferralRefusal.NOT_AN_END;
import static fr.trame.intervention.referral.ReferralRefusal.NOT_YOURS;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import fr.trame.intervention.referral.ReferralAction.Standing;
import fr.trame.intervention.referral.ReferralCommand.CloseReferral;
import fr.trame.intervention.referral.ReferralCommand.HandOverReferral;
import fr.trame.intervention.referral.ReferralCommand.ProposeReferral;
import fr.trame.intervention.referral.ReferralEvent.Origin;
import fr.trame.intervention.referral.ReferralEvent.ReferralClosed;
import fr.trame.intervention.referral.ReferralEvent.ReferralHandedOver;
import fr.trame.intervention.referral.ReferralEvent.ReferralProposed;
import fr.trame.platform.refusal.Rules;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;

/**
 * One mise en relation from its proposal to its end. Between the two lie the steps of the list MER_STATUT (accepted,
 * contact made, appointment, seen); each will be a further {@link State}, without touching these.
 */
@Aggregate
class Referral {

    /** The statuses of the list MER_STATUT after which nothing more is expected. */
    static final List<String> ENDS =
            List.of("PRISE_EN_CHARGE", "REFUSEE", "NON_VENUE", "PERDUE_VUE", "REFUS_PARTENAIRE", "SANS_NOUVELLE");

    private static final Rules<Proposing> PROPOSING = Rules.of(Proposing.class)
            .require(
                    NOT_YOURS,
                    asked -> asked.command().allowedFor(asked.command().origin()))
            .require(
                    "date",
                    DATE_IN_FUTURE,
                    asked -> isPast(asked.on(), asked.command().now(), asked.zone()))
            .require(
                    "date",
                    BEFORE_INTERVENTION,
                    asked -> !asked.on().isBefore(asked.command().interventionDate()));

    private static final Rules<Closing> CLOSING = Rules.of(Closing.class)
            .require(
                    "outcome",
                    NOT_AN_END,
                    asked -> ENDS.contains(asked.command().outcome()))
            .require(
                    "date",
                    DATE_IN_FUTURE,
                    asked -> isPast(asked.command().date(), asked.command().now(), asked.zone()))
            .require("date", BEFORE_PROPOSAL, asked -> !asked.command().date().isBefore(asked.proposedOn()));

    private record Proposing(ProposeReferral command, ZoneId zone) {

        LocalDate on() {
            return command.proposal().date();
        }
    }

    private record Closing(CloseReferral command, LocalDate proposedOn, ZoneId zone) {}

    /** Where it stands. */
    private sealed interface State {

        record Proposed() implements State {}

        record Closed() implements State {}
    }

    @AggregateIdentifier
    private String id;

    private Origin origin;
    private LocalDate proposedOn;
    private List<String> mediators;
    private State state;

    Referral() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    void decide(ProposeReferral command, ZoneId zone) {
        PROPOSING.check(new Proposing(command, zone));
        apply(proposed(command));
    }

    /** What an accepted proposal becomes; also what its answer is made of. */
    static ReferralProposed proposed(ProposeReferral command) {
        return new ReferralProposed(
                command.id().value(), command.author(), command.now(), command.proposal(), command.origin());
    }

    @EventSourcingHandler
    void evolve(ReferralProposed event) {
        id = event.referralId();
        origin = event.origin();
        proposedOn = event.proposal().date();
        mediators = event.origin().mediators();
        state = new State.Proposed();
    }

    @CommandHandler
    void decide(HandOverReferral command) {
        ReferralAction.HAND_OVER.check(standing(), command);
        if (!command.mediators().equals(mediators)) {
            apply(new ReferralHandedOver(id, command.author(), command.now(), command.mediators()));
        }
    }

    @EventSourcingHandler
    void evolve(ReferralHandedOver event) {
        mediators = event.mediators();
    }

    @CommandHandler
    void decide(CloseReferral command, ZoneId zone) {
        ReferralAction.CLOSE.check(standing(), command);
        CLOSING.check(new Closing(command, proposedOn, zone));
        apply(new ReferralClosed(id, command.author(), command.now(), command.date(), command.outcome()));
    }

    @EventSourcingHandler
    void evolve(ReferralClosed event) {
        state = new State.Closed();
    }

    private Standing standing() {
        return new Standing(state instanceof State.Closed, origin.team(), mediators);
    }

    private static boolean isPast(LocalDate date, Instant now, ZoneId zone) {
        return !date.isAfter(LocalDate.ofInstant(now, zone));
    }
}

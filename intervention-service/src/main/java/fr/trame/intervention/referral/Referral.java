package fr.trame.intervention.referral;

import static fr.trame.intervention.referral.ReferralRefusal.ALREADY_CLOSED;
import static fr.trame.intervention.referral.ReferralRefusal.BEFORE_INTERVENTION;
import static fr.trame.intervention.referral.ReferralRefusal.BEFORE_PROPOSAL;
import static fr.trame.intervention.referral.ReferralRefusal.DATE_IN_FUTURE;
import static fr.trame.intervention.referral.ReferralRefusal.NOT_AN_END;
import static fr.trame.intervention.referral.ReferralRefusal.NOT_YOURS;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import fr.trame.intervention.referral.ReferralCommand.CloseReferral;
import fr.trame.intervention.referral.ReferralCommand.ProposeReferral;
import fr.trame.intervention.referral.ReferralEvent.Origin;
import fr.trame.intervention.referral.ReferralEvent.ReferralClosed;
import fr.trame.intervention.referral.ReferralEvent.ReferralProposed;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
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
    private static final Set<String> ENDS =
            Set.of("PRISE_EN_CHARGE", "REFUSEE", "NON_VENUE", "PERDUE_VUE", "REFUS_PARTENAIRE", "SANS_NOUVELLE");

    /** Where it stands. */
    private sealed interface State {

        record Proposed(LocalDate on) implements State {}

        record Closed() implements State {}
    }

    @AggregateIdentifier
    private String id;

    private Origin origin;
    private State state;

    Referral() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    void decide(ProposeReferral command, ZoneId zone) {
        if (!command.allowedFor(command.origin())) {
            throw NOT_YOURS.refusal();
        }
        requirePast(command.proposal().date(), command.now(), zone);
        if (command.proposal().date().isBefore(command.interventionDate())) {
            throw BEFORE_INTERVENTION.on("date");
        }
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
        state = new State.Proposed(event.proposal().date());
    }

    @CommandHandler
    void decide(CloseReferral command, ZoneId zone) {
        if (!command.allowedFor(origin)) {
            throw NOT_YOURS.refusal();
        }
        switch (state) {
            case State.Proposed proposed -> close(command, proposed, zone);
            case State.Closed _ -> throw ALREADY_CLOSED.refusal();
        }
    }

    @EventSourcingHandler
    void evolve(ReferralClosed event) {
        state = new State.Closed();
    }

    private void close(CloseReferral command, State.Proposed proposed, ZoneId zone) {
        if (!ENDS.contains(command.outcome())) {
            throw NOT_AN_END.on("outcome");
        }
        requirePast(command.date(), command.now(), zone);
        if (command.date().isBefore(proposed.on())) {
            throw BEFORE_PROPOSAL.on("date");
        }
        apply(new ReferralClosed(id, command.author(), command.now(), command.date(), command.outcome()));
    }

    private static void requirePast(LocalDate date, Instant now, ZoneId zone) {
        if (date.isAfter(LocalDate.ofInstant(now, zone))) {
            throw DATE_IN_FUTURE.on("date");
        }
    }
}

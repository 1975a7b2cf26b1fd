package fr.trame.intervention.intervention;

import static fr.trame.intervention.intervention.InterventionRefusal.REASON_REQUIRED;
import static fr.trame.intervention.intervention.InterventionRefusal.REASON_TOO_LONG;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import fr.trame.intervention.intervention.InterventionCommand.AmendIntervention;
import fr.trame.intervention.intervention.InterventionCommand.ProlongIntervention;
import fr.trame.intervention.intervention.InterventionCommand.RecordIntervention;
import fr.trame.intervention.intervention.InterventionCommand.ReturnIntervention;
import fr.trame.intervention.intervention.InterventionCommand.ValidateIntervention;
import fr.trame.intervention.intervention.InterventionCommand.VoidIntervention;
import fr.trame.intervention.intervention.InterventionCommand.WithdrawValidation;
import fr.trame.intervention.intervention.InterventionEvent.Facts;
import fr.trame.intervention.intervention.InterventionEvent.InterventionAmended;
import fr.trame.intervention.intervention.InterventionEvent.InterventionProlonged;
import fr.trame.intervention.intervention.InterventionEvent.InterventionRecorded;
import fr.trame.intervention.intervention.InterventionEvent.InterventionReturned;
import fr.trame.intervention.intervention.InterventionEvent.InterventionValidated;
import fr.trame.intervention.intervention.InterventionEvent.InterventionVoided;
import fr.trame.intervention.intervention.InterventionEvent.ValidationWithdrawn;
import fr.trame.intervention.intervention.InterventionStanding.Status;
import fr.trame.platform.refusal.CommonRefusal;
import fr.trame.platform.refusal.Rules;
import fr.trame.platform.text.Signs;
import java.time.Instant;
import java.time.ZoneId;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;

/**
 * One intervention from its recording to its validation. Its mediators, and whoever recorded it, complete and correct it
 * for a week, or until a manager of the team who is none of them validates it; from then on only a manager changes it, which opens it
 * again. Voiding is final. What is allowed depends on the state and on who asks, never on how complete the facts are.
 */
@Aggregate
class Intervention {

    static final int LONGEST_REASON = 500;

    private static final Rules<String> REASON = Rules.of(String.class)
            .require("reason", REASON_REQUIRED, reason -> !reason.isBlank())
            .require("reason", REASON_TOO_LONG, reason -> Signs.fit(reason, LONGEST_REASON));

    @AggregateIdentifier
    private String id;

    private Status status;
    private Facts facts;
    private String recordedBy;
    private Instant recordedAt;
    private Instant openedAt;

    Intervention() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    void decide(RecordIntervention command, ZoneId zone) {
        if (!command.allowedFor(command.facts().team(), command.facts().mediators())) {
            throw CommonRefusal.OUTSIDE_SCOPE.on("team");
        }
        FactsRules.check(command.facts(), command.now(), zone);
        apply(recorded(command, zone));
    }

    /** What an accepted command becomes; also what its answer is made of, without reading it back. */
    static InterventionRecorded recorded(RecordIntervention command, ZoneId zone) {
        return new InterventionRecorded(
                command.id().value(),
                command.author(),
                command.now(),
                command.facts(),
                FactsRules.late(command.facts().date(), command.now(), zone),
                FactsRules.missing(command.facts()));
    }

    @EventSourcingHandler
    void evolve(InterventionRecorded event) {
        id = event.interventionId();
        status = Status.RECORDED;
        facts = event.facts();
        recordedBy = event.author();
        recordedAt = event.at();
        openedAt = event.at();
    }

    @CommandHandler
    void decide(AmendIntervention command, ZoneId zone) {
        InterventionAction.check(standing(), command, zone);
        REASON.check(command.reason());
        requireTeam(command);
        FactsRules.check(command.facts(), command.now(), zone);
        if (command.facts().equals(facts)) {
            return;
        }
        apply(new InterventionAmended(
                id,
                command.author(),
                command.now(),
                command.reason(),
                command.facts(),
                FactsRules.late(command.facts().date(), recordedAt, zone),
                FactsRules.missing(command.facts())));
    }

    @EventSourcingHandler
    void evolve(InterventionAmended event) {
        status = Status.RECORDED;
        facts = event.facts();
    }

    @CommandHandler
    void decide(ValidateIntervention command, ZoneId zone) {
        InterventionAction.check(standing(), command, zone);
        apply(new InterventionValidated(id, command.author(), command.now()));
    }

    @EventSourcingHandler
    void evolve(InterventionValidated event) {
        status = Status.VALIDATED;
    }

    @CommandHandler
    void decide(WithdrawValidation command, ZoneId zone) {
        InterventionAction.check(standing(), command, zone);
        apply(new ValidationWithdrawn(id, command.author(), command.now()));
    }

    @EventSourcingHandler
    void evolve(ValidationWithdrawn event) {
        status = Status.RECORDED;
    }

    @CommandHandler
    void decide(ReturnIntervention command, ZoneId zone) {
        InterventionAction.check(standing(), command, zone);
        REASON.check(command.reason());
        apply(new InterventionReturned(id, command.author(), command.now(), command.reason()));
    }

    @EventSourcingHandler
    void evolve(InterventionReturned event) {
        status = Status.RETURNED;
        openedAt = event.at();
    }

    @CommandHandler
    void decide(ProlongIntervention command, ZoneId zone) {
        InterventionAction.check(standing(), command, zone);
        apply(new InterventionProlonged(id, command.author(), command.now()));
    }

    @EventSourcingHandler
    void evolve(InterventionProlonged event) {
        openedAt = event.at();
    }

    @CommandHandler
    void decide(VoidIntervention command, ZoneId zone) {
        InterventionAction.check(standing(), command, zone);
        REASON.check(command.reason());
        apply(new InterventionVoided(id, command.author(), command.now(), command.reason()));
    }

    @EventSourcingHandler
    void evolve(InterventionVoided event) {
        status = Status.VOIDED;
    }

    /** What one may not change, one may not make another team's either. */
    private void requireTeam(AmendIntervention command) {
        String team = command.facts().team();
        if (!team.equals(facts.team()) && !command.allowedFor(team)) {
            throw CommonRefusal.OUTSIDE_SCOPE.on("team");
        }
    }

    private InterventionStanding standing() {
        return InterventionStanding.of(status, facts.team(), facts.mediators(), recordedBy, openedAt);
    }
}

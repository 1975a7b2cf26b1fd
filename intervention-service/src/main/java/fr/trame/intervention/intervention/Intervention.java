package fr.trame.intervention.intervention;

import static fr.trame.intervention.intervention.InterventionRefusal.ALREADY_RETURNED;
import static fr.trame.intervention.intervention.InterventionRefusal.ALREADY_VALIDATED;
import static fr.trame.intervention.intervention.InterventionRefusal.ALREADY_VOIDED;
import static fr.trame.intervention.intervention.InterventionRefusal.MANAGERS_ONLY;
import static fr.trame.intervention.intervention.InterventionRefusal.NOT_YOURS;
import static fr.trame.intervention.intervention.InterventionRefusal.REASON_REQUIRED;
import static fr.trame.intervention.intervention.InterventionRefusal.REASON_TOO_LONG;
import static fr.trame.intervention.intervention.InterventionRefusal.TOO_LATE_TO_AMEND;
import static fr.trame.intervention.intervention.InterventionRefusal.VALIDATED_FROZEN;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import fr.trame.intervention.intervention.InterventionCommand.AmendIntervention;
import fr.trame.intervention.intervention.InterventionCommand.Change;
import fr.trame.intervention.intervention.InterventionCommand.RecordIntervention;
import fr.trame.intervention.intervention.InterventionCommand.ReturnIntervention;
import fr.trame.intervention.intervention.InterventionCommand.ValidateIntervention;
import fr.trame.intervention.intervention.InterventionCommand.VoidIntervention;
import fr.trame.intervention.intervention.InterventionEvent.Facts;
import fr.trame.intervention.intervention.InterventionEvent.InterventionAmended;
import fr.trame.intervention.intervention.InterventionEvent.InterventionRecorded;
import fr.trame.intervention.intervention.InterventionEvent.InterventionReturned;
import fr.trame.intervention.intervention.InterventionEvent.InterventionValidated;
import fr.trame.intervention.intervention.InterventionEvent.InterventionVoided;
import fr.trame.platform.refusal.CommonRefusal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;

/**
 * One intervention from its recording to its validation. Its mediators, and whoever recorded it, complete and correct it
 * for a week, or until a manager of the team validates it; from then on only a manager changes it, which opens it again. Voiding is
 * final. What is allowed depends on the state and on who asks, never on how complete the facts are.
 */
@Aggregate
class Intervention {

    /** Where it stands. */
    enum Status {
        RECORDED,
        RETURNED,
        VALIDATED,
        VOIDED
    }

    static final int LONGEST_REASON = 500;

    /** Days in which mediators change what they recorded, or what was returned to them; then it is the manager's. */
    private static final int DAYS_FOR_THE_OWN = 7;

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
        if (!command.allowedFor(command.facts().team())) {
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
        requireMayAmend(command, zone);
        requireReason(command.reason());
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
    void decide(ValidateIntervention command) {
        requireManager(command);
        switch (status) {
            case RECORDED, RETURNED -> apply(new InterventionValidated(id, command.author(), command.now()));
            case VALIDATED -> throw ALREADY_VALIDATED.refusal();
            case VOIDED -> throw ALREADY_VOIDED.refusal();
        }
    }

    @EventSourcingHandler
    void evolve(InterventionValidated event) {
        status = Status.VALIDATED;
    }

    @CommandHandler
    void decide(ReturnIntervention command) {
        requireManager(command);
        requireReason(command.reason());
        switch (status) {
            case RECORDED, VALIDATED ->
                apply(new InterventionReturned(id, command.author(), command.now(), command.reason()));
            case RETURNED -> throw ALREADY_RETURNED.refusal();
            case VOIDED -> throw ALREADY_VOIDED.refusal();
        }
    }

    @EventSourcingHandler
    void evolve(InterventionReturned event) {
        status = Status.RETURNED;
        openedAt = event.at();
    }

    @CommandHandler
    void decide(VoidIntervention command, ZoneId zone) {
        requireMayAmend(command, zone);
        requireReason(command.reason());
        apply(new InterventionVoided(id, command.author(), command.now(), command.reason()));
    }

    @EventSourcingHandler
    void evolve(InterventionVoided event) {
        status = Status.VOIDED;
    }

    private void requireManager(Change command) {
        if (!command.allowedFor(facts.team())) {
            throw MANAGERS_ONLY.refusal();
        }
    }

    private void requireMayAmend(Change command, ZoneId zone) {
        boolean manager = command.allowedFor(facts.team());
        if (!manager && !command.allowedFor(facts.team(), authors())) {
            throw NOT_YOURS.refusal();
        }
        LocalDate last = LocalDate.ofInstant(openedAt, zone).plusDays(DAYS_FOR_THE_OWN);
        if (!manager && LocalDate.ofInstant(command.now(), zone).isAfter(last)) {
            throw TOO_LATE_TO_AMEND.refusal();
        }
        switch (status) {
            case RECORDED, RETURNED -> {}
            case VALIDATED -> {
                if (!manager) {
                    throw VALIDATED_FROZEN.refusal();
                }
            }
            case VOIDED -> throw ALREADY_VOIDED.refusal();
        }
    }

    /** What one may not change, one may not make another team's either. */
    private void requireTeam(AmendIntervention command) {
        String team = command.facts().team();
        if (!team.equals(facts.team()) && !command.allowedFor(team)) {
            throw CommonRefusal.OUTSIDE_SCOPE.on("team");
        }
    }

    private Set<String> authors() {
        Set<String> authors = new HashSet<>(facts.mediators());
        authors.add(recordedBy);
        return authors;
    }

    private static void requireReason(String reason) {
        if (reason.isBlank()) {
            throw REASON_REQUIRED.on("reason");
        }
        if (reason.length() > LONGEST_REASON) {
            throw REASON_TOO_LONG.on("reason");
        }
    }
}

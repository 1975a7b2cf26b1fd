package fr.trame.intervention.conflict;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import fr.trame.intervention.conflict.ConflictCommand.Agree;
import fr.trame.intervention.conflict.ConflictCommand.AnswerTie;
import fr.trame.intervention.conflict.ConflictCommand.AssignMediators;
import fr.trame.intervention.conflict.ConflictCommand.Change;
import fr.trame.intervention.conflict.ConflictCommand.CloseCase;
import fr.trame.intervention.conflict.ConflictCommand.ContactParty;
import fr.trame.intervention.conflict.ConflictCommand.FollowUp;
import fr.trame.intervention.conflict.ConflictCommand.ForgetParty;
import fr.trame.intervention.conflict.ConflictCommand.HoldStep;
import fr.trame.intervention.conflict.ConflictCommand.NameParty;
import fr.trame.intervention.conflict.ConflictCommand.PlanTable;
import fr.trame.intervention.conflict.ConflictCommand.Qualify;
import fr.trame.intervention.conflict.ConflictCommand.RecordConsent;
import fr.trame.intervention.conflict.ConflictCommand.RecordRefusal;
import fr.trame.intervention.conflict.ConflictCommand.Renew;
import fr.trame.intervention.conflict.ConflictCommand.ReopenCase;
import fr.trame.intervention.conflict.ConflictCommand.RequestMediation;
import fr.trame.intervention.conflict.event.ConflictEvent;
import fr.trame.intervention.conflict.event.ConflictEvent.ConflictAssigned;
import fr.trame.intervention.conflict.event.ConflictEvent.ConflictNotOpened;
import fr.trame.intervention.conflict.event.ConflictEvent.ConflictRenewed;
import fr.trame.intervention.conflict.event.ConflictEvent.ConflictRequested;
import fr.trame.intervention.conflict.event.ConflictEvent.ConflictStepHeld;
import fr.trame.intervention.conflict.event.ConflictEvent.ConflictTablePlanned;
import fr.trame.intervention.conflict.event.PartyEvent.PartyConsented;
import fr.trame.intervention.conflict.event.PartyEvent.PartyForgotten;
import fr.trame.intervention.conflict.event.PartyEvent.PartyRefused;
import fr.trame.intervention.conflict.standing.ConflictParty;
import fr.trame.intervention.conflict.standing.ConflictStanding;
import fr.trame.intervention.conflict.standing.ConflictStanding.State;
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
 * A mediation in deferred time. Its life is no line: one goes from party to party as often as it needs, a table may fall back to that,
 * each party may stop it on any day, and what was agreed is looked after. {@link ConflictStanding} says where it stands.
 */
@Aggregate
class ConflictCase {

    @AggregateIdentifier
    private String id;

    private ConflictStanding standing;

    ConflictCase() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    void decide(RequestMediation command, ZoneId zone) {
        ConflictRules.checkRequest(command, zone);
        apply(new ConflictRequested(
                command.id().value(),
                command.author(),
                command.now(),
                command.date(),
                link(command.id().value()),
                command.demand()));
    }

    /** Names the key of the link between a case and its interventions. */
    static String link(String id) {
        return "link-" + id;
    }

    @EventSourcingHandler
    void evolve(ConflictEvent event) {
        id = event.caseId();
        standing = event instanceof ConflictRequested first ? ConflictStanding.of(first) : standing.after(event);
    }

    /** Whoever may not is refused, and so is a day that cannot be. */
    private void check(Change command, ZoneId zone) {
        command.action().check(standing, command.by().caller());
        ConflictRules.checkDay(standing, command, zone);
    }

    @CommandHandler
    void decide(AssignMediators command, ZoneId zone) {
        check(command, zone);
        ConflictRules.checkMediators(command);
        List<String> before = standing.people().declared();
        assign(
                command,
                command.mediators(),
                command.mediators().stream()
                        .filter(each -> before.contains(each) || (command.noTie() && each.equals(command.author())))
                        .toList(),
                command.note());
    }

    @CommandHandler
    void decide(AnswerTie command, ZoneId zone) {
        check(command, zone);
        var people = standing.people();
        if (command.tie()) {
            List<String> others = people.without(command.author());
            assign(
                    command,
                    others,
                    people.declared().stream().filter(others::contains).toList(),
                    null);
        } else {
            assign(command, people.mediators(), people.declaredWith(command.author()), null);
        }
    }

    private void assign(Change by, List<String> mediators, List<String> declared, @Nullable String note) {
        apply(new ConflictAssigned(id, by.author(), by.now(), by.date(), mediators, declared, note));
    }

    @CommandHandler
    void decide(NameParty command, ZoneId zone, ConflictTerms terms) {
        check(command, zone);
        ConflictRules.checkNaming(standing, standing.byPerson(command.personId()));
        apply(terms.named(standing, command));
    }

    @CommandHandler
    void decide(Qualify command, ZoneId zone, ConflictTerms terms) {
        check(command, zone);
        if (command.reason() != null) {
            apply(new ConflictNotOpened(id, command.author(), command.now(), command.date(), command.reason()));
            return;
        }
        ConflictRules.checkOpening(standing);
        apply(terms.opened(id, command));
    }

    @CommandHandler
    void decide(ContactParty command, ZoneId zone, ConflictTerms terms) {
        check(command, zone);
        ConflictRules.checkContact(standing.parties().get(command.letter()), command.told());
        apply(terms.contacted(id, command));
    }

    @CommandHandler
    void decide(RecordConsent command, ZoneId zone, ConflictTerms terms) {
        check(command, zone);
        ConflictRules.checkConsent(standing.parties().get(command.letter()));
        apply(new PartyConsented(
                id,
                command.author(),
                command.now(),
                command.date(),
                command.letter(),
                command.form(),
                terms.consentText(),
                command.author()));
    }

    @CommandHandler
    void decide(RecordRefusal command, ZoneId zone, ConflictTerms terms) {
        check(command, zone);
        ConflictRules.checkParty(standing.parties().get(command.letter()));
        apply(new PartyRefused(id, command.author(), command.now(), command.date(), command.letter()));
        apply(terms.closed(id, command, "REFUS_" + command.letter(), null, null));
    }

    @CommandHandler
    void decide(PlanTable command, ZoneId zone) {
        check(command, zone);
        ConflictRules.checkPlan(command, zone);
        apply(new ConflictTablePlanned(id, command.author(), command.now(), command.date(), command.plannedOn()));
    }

    @CommandHandler
    void decide(HoldStep command, ZoneId zone) {
        ConflictRules.checkStep(standing, command, zone);
        apply(new ConflictStepHeld(
                id,
                command.author(),
                command.now(),
                command.date(),
                command.table() ? "TABLE_RONDE" : "NAVETTE",
                standing.request().link(),
                command.interventionId(),
                command.letters()));
    }

    @CommandHandler
    void decide(Agree command, ZoneId zone, ConflictTerms terms) {
        check(command, zone);
        ConflictRules.checkAgreement(standing, command);
        apply(terms.agreed(id, command));
    }

    @CommandHandler
    void decide(FollowUp command, ZoneId zone) {
        check(command, zone);
        if (standing.state() instanceof State.Agreed(var agreement)) {
            ConflictRules.checkWords(standing, agreement, command.words());
            apply(ConflictTerms.followedUp(id, command, agreement));
        }
    }

    @CommandHandler
    void decide(Renew command, ZoneId zone, ConflictTerms terms) {
        check(command, zone);
        ConflictRules.checkRenewal(command, terms);
        apply(new ConflictRenewed(
                id, command.author(), command.now(), command.date(), command.limitOn(), command.reason()));
    }

    @CommandHandler
    void decide(CloseCase command, ZoneId zone, ConflictTerms terms) {
        check(command, zone);
        ConflictRules.checkOutcome(standing, command);
        apply(terms.closed(id, command, command.outcome(), command.reason(), command.relay()));
    }

    @CommandHandler
    void decide(ReopenCase command, ZoneId zone, ConflictTerms terms) {
        check(command, zone);
        apply(terms.reopened(id, command));
    }

    @CommandHandler
    void decide(ForgetParty command) {
        ConflictParty party = standing.parties().get(command.letter());
        if (party != null && party.known()) {
            apply(new PartyForgotten(id, command.author(), command.now(), command.date(), command.letter()));
        }
    }
}

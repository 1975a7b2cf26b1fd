package fr.trame.intervention.conflict;

import fr.trame.contracts.rights.Permission;
import fr.trame.intervention.conflict.ConflictCommand.Change;
import fr.trame.intervention.conflict.ConflictCommand.ForgetParty;
import fr.trame.intervention.conflict.ConflictCommand.HoldStep;
import fr.trame.intervention.conflict.ConflictCommand.RequestMediation;
import fr.trame.intervention.conflict.event.ConflictEvent.ConflictRequested;
import fr.trame.intervention.conflict.event.ConflictEvent.ConflictStepHeld;
import fr.trame.intervention.conflict.event.ConflictEvent.Demand;
import fr.trame.intervention.conflict.event.ConflictId;
import fr.trame.intervention.conflict.event.PartyEvent.Identity;
import fr.trame.intervention.conflict.standing.CaseStream;
import fr.trame.intervention.conflict.standing.CaseStream.Known;
import fr.trame.intervention.conflict.standing.ConflictAction;
import fr.trame.intervention.conflict.standing.ConflictParty;
import fr.trame.intervention.conflict.standing.ConflictRefusal;
import fr.trame.intervention.conflict.standing.ConflictStanding;
import fr.trame.intervention.conflict.standing.ConflictStanding.State;
import fr.trame.intervention.intervention.InterventionEvent.InterventionRecorded;
import fr.trame.intervention.intervention.InterventionEvent.InterventionVoided;
import fr.trame.platform.command.Commands;
import fr.trame.platform.command.Creations;
import fr.trame.platform.eventstore.EventStreams;
import fr.trame.platform.privacy.Forgetting;
import fr.trame.platform.privacy.access.Access.Kind;
import fr.trame.platform.privacy.access.AccessLog;
import fr.trame.platform.refusal.CommonRefusal;
import fr.trame.platform.security.Caller;
import fr.trame.platform.text.Signs;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where cases are asked for, changed and shown; and where identities are given out, which is noted first, or end. */
@Component
class CaseDesk {

    private static final Kind IDENTITY = new Kind("case.identity", "qui est une partie d’un dossier de conflit");
    private static final Kind OPENED =
            new Kind("case.opened", "qui est une partie d’un dossier, hors de son périmètre");

    private final Commands commands;
    private final Creations creations;
    private final CaseStream cases;
    private final EventStreams streams;
    private final Forgetting forgetting;
    private final AccessLog log;
    private final ZoneId zone;

    CaseDesk(
            Commands commands,
            Creations creations,
            CaseStream cases,
            EventStreams streams,
            Forgetting forgetting,
            AccessLog log,
            ZoneId zone) {
        this.commands = commands;
        this.creations = creations;
        this.cases = cases;
        this.streams = streams;
        this.forgetting = forgetting;
        this.log = log;
        this.zone = zone;
    }

    /** Notes the request; the same one sent again gets the case as it stands now. */
    CaseSheet request(ConflictId id, Caller caller, LocalDate date, Demand demand, Instant now) {
        var command = new RequestMediation(id, caller, now, date, demand);
        creations.create(
                command,
                id.value(),
                ConflictRequested.class,
                first -> first.demand().equals(demand) && first.date().equals(date));
        return shown(known(id), caller);
    }

    /** Does it, ends the identities that end with it, and shows what became of the case. */
    CaseSheet change(Change command) {
        commands.send(command);
        Known known = known(command.id());
        boolean ended = forgetDue(command.id(), known.standing(), command.now()) > 0;
        return shown(ended ? known(command.id()) : known, command.by().caller());
    }

    /** The same for a step that was sent again: it is there. */
    CaseSheet step(HoldStep command) {
        Known known = known(command.id());
        return known.standing().acts().contains(command.interventionId())
                ? shown(known, command.by().caller())
                : change(command);
    }

    /** As much of it as the caller may see. */
    CaseSheet get(ConflictId id, Caller caller) {
        Known known = known(id);
        known.require(caller, Permission.CASE_READ);
        return shown(known, caller);
    }

    Known known(ConflictId id) {
        return cases.known(id);
    }

    private CaseSheet shown(Known known, Caller caller) {
        ConflictStanding standing = known.standing();
        var people = standing.people();
        boolean asked = people.assigned()
                && people.mediators().contains(caller.person())
                && !people.declared().contains(caller.person());
        return CaseSheet.of(known.events(), standing, voided(known)::contains)
                .shown(
                        known.lets(caller, Permission.CASE_IDENTITY),
                        known.lets(caller, Permission.INTERVENTION_PEOPLE),
                        asked,
                        ConflictAction.offer(standing, caller));
    }

    /** Of the interventions that the steps are, those that count no more. */
    private Set<String> voided(Known known) {
        if (known.standing().anybodyGone()) {
            return Set.of();
        }
        List<String> acts = known.events().stream()
                .filter(ConflictStepHeld.class::isInstance)
                .map(event -> ((ConflictStepHeld) event).interventionId())
                .toList();
        Set<String> voided = new HashSet<>();
        streams.read(acts).forEach((act, recorded) -> {
            if (recorded.getLast().event() instanceof InterventionVoided) {
                voided.add(act);
            }
        });
        return voided;
    }

    /** Is there such an intervention of that team, led in that way if one is named? */
    boolean isActOf(String act, String team, @Nullable String mode) {
        var stored = streams.read(act);
        return !stored.isEmpty()
                && stored.getFirst().event() instanceof InterventionRecorded first
                && first.facts().team().equals(team)
                && (mode == null || mode.equals(first.facts().mode()));
    }

    /** Who a party is, for those who follow the case; noted before it is given. */
    PartyController.PartyIdentity identity(ConflictId id, String letter, Caller caller) {
        Known known = known(id);
        known.require(caller, Permission.CASE_IDENTITY);
        ConflictParty party = party(known, letter);
        log.note(caller, IDENTITY, id.value() + " " + letter);
        return identity(known, party);
    }

    /** The same for who says why (bris de glace). */
    PartyController.PartyIdentity open(ConflictId id, String letter, String reason, Caller caller) {
        Known known = known(id);
        caller.require(Permission.CASE_OPEN, known.standing().request().team());
        ConflictParty party = party(known, letter);
        if (Signs.count(reason) < ConflictRules.SHORTEST_REASON || !Signs.fit(reason, ConflictRules.LONGEST_REASON)) {
            throw ConflictRefusal.REASON_NOT_FITTING.on("reason");
        }
        log.note(caller, OPENED, id.value() + " " + letter, reason);
        return identity(known, party);
    }

    private static ConflictParty party(Known known, String letter) {
        ConflictParty party = known.standing().parties().get(letter);
        if (party == null) {
            throw CommonRefusal.NOT_FOUND.refusal();
        }
        if (party.gone()) {
            throw ConflictRefusal.IDENTITY_GONE.refusal();
        }
        return party;
    }

    private static PartyController.PartyIdentity identity(Known known, ConflictParty party) {
        Identity said = known.identity(party);
        return new PartyController.PartyIdentity(
                party.personId(),
                party.letter(),
                said.alias(),
                said.name(),
                said.phone(),
                said.email(),
                said.address());
    }

    /** By the DPO: a party asked to be forgotten, or is by rule. Again is as good as once. */
    PartyController.ForgottenParty forget(ConflictId id, String letter, Caller caller, Instant now) {
        forget(id, party(known(id), letter), caller.person(), now);
        endLink(id);
        return new PartyController.ForgottenParty(id.value(), letter);
    }

    /** Ends what is not kept any more on that day; a run that was cut off is done by the next. Returns how many. */
    int forgetDue(ConflictId id, Instant now) {
        return forgetDue(id, known(id).standing(), now);
    }

    private int forgetDue(ConflictId id, ConflictStanding standing, Instant now) {
        List<ConflictParty> due = standing.dueBy(LocalDate.ofInstant(now, zone));
        due.forEach(party -> forget(id, party, "retention", now));
        if (!due.isEmpty()) {
            endLink(id);
        }
        return due.size();
    }

    private void forget(ConflictId id, ConflictParty party, String author, Instant now) {
        forgetting.forget(party.personId());
        commands.send(new ForgetParty(id, author, now, LocalDate.ofInstant(now, zone), party.letter()));
    }

    /** Where nobody is known any more, neither is which interventions it were. */
    private void endLink(ConflictId id) {
        ConflictStanding standing = known(id).standing();
        boolean ended = standing.state() instanceof State.NotOpened || standing.state() instanceof State.Closed;
        if (ended && standing.parties().values().stream().noneMatch(ConflictParty::known)) {
            forgetting.forget(standing.request().link());
        }
    }

    /** What was agreed is not kept any more. */
    void forgetAgreement(ConflictId id) {
        forgetting.forget(id.value());
    }
}

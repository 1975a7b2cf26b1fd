package fr.trame.intervention.conflict;

import static fr.trame.intervention.conflict.standing.ConflictRefusal.ALREADY_CONSENTED;
import static fr.trame.intervention.conflict.standing.ConflictRefusal.ALREADY_CONTACTED;
import static fr.trame.intervention.conflict.standing.ConflictRefusal.BEFORE_REQUEST;
import static fr.trame.intervention.conflict.standing.ConflictRefusal.COMMITMENT_NOT_WHOLE;
import static fr.trame.intervention.conflict.standing.ConflictRefusal.CONSUMER_DISPUTE;
import static fr.trame.intervention.conflict.standing.ConflictRefusal.DATE_IN_FUTURE;
import static fr.trame.intervention.conflict.standing.ConflictRefusal.IDENTITY_GONE;
import static fr.trame.intervention.conflict.standing.ConflictRefusal.LIMIT_OUT_OF_RANGE;
import static fr.trame.intervention.conflict.standing.ConflictRefusal.LIMIT_REACHED;
import static fr.trame.intervention.conflict.standing.ConflictRefusal.NOT_CONTACTED;
import static fr.trame.intervention.conflict.standing.ConflictRefusal.NOT_TOLD;
import static fr.trame.intervention.conflict.standing.ConflictRefusal.NO_CONSENT;
import static fr.trame.intervention.conflict.standing.ConflictRefusal.ONE_OR_TWO_MEDIATORS;
import static fr.trame.intervention.conflict.standing.ConflictRefusal.OUTCOME_NOT_FITTING;
import static fr.trame.intervention.conflict.standing.ConflictRefusal.REASON_NOT_FITTING;
import static fr.trame.intervention.conflict.standing.ConflictRefusal.TABLE_IN_THE_PAST;
import static fr.trame.intervention.conflict.standing.ConflictRefusal.TEXT_TOO_LONG;
import static fr.trame.intervention.conflict.standing.ConflictRefusal.TOO_MANY_COMMITMENTS;
import static fr.trame.intervention.conflict.standing.ConflictRefusal.TOO_MANY_PARTIES;
import static fr.trame.intervention.conflict.standing.ConflictRefusal.UNKNOWN_PARTY;
import static fr.trame.intervention.conflict.standing.ConflictRefusal.WORDS_NOT_WHOLE;

import fr.trame.contracts.rights.Permission;
import fr.trame.intervention.conflict.ConflictCommand.Agree;
import fr.trame.intervention.conflict.ConflictCommand.AssignMediators;
import fr.trame.intervention.conflict.ConflictCommand.Change;
import fr.trame.intervention.conflict.ConflictCommand.CloseCase;
import fr.trame.intervention.conflict.ConflictCommand.HoldStep;
import fr.trame.intervention.conflict.ConflictCommand.PlanTable;
import fr.trame.intervention.conflict.ConflictCommand.Renew;
import fr.trame.intervention.conflict.ConflictCommand.RequestMediation;
import fr.trame.intervention.conflict.event.AgreementEvent.Commitment;
import fr.trame.intervention.conflict.event.AgreementEvent.Word;
import fr.trame.intervention.conflict.standing.ConflictAction;
import fr.trame.intervention.conflict.standing.ConflictParty;
import fr.trame.intervention.conflict.standing.ConflictParty.Stage;
import fr.trame.intervention.conflict.standing.ConflictStanding;
import fr.trame.intervention.conflict.standing.ConflictStanding.Agreement;
import fr.trame.intervention.conflict.standing.ConflictStanding.State;
import fr.trame.platform.refusal.CommonRefusal;
import fr.trame.platform.refusal.Refusal;
import fr.trame.platform.text.Signs;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What has to hold of what is said, beside of who says it and when ({@link ConflictAction}). */
final class ConflictRules {

    static final int SHORTEST_REASON = 10;
    static final int LONGEST_REASON = 500;
    static final int LONGEST_COMMITMENT = 200;
    static final int MOST_COMMITMENTS = 20;

    private static final String DATE = "date";
    private static final String LETTER = "letter";
    private static final Set<String> AGREEMENTS = Set.of("ACC_ECRIT", "ACC_ORAL", "ACC_PARTIEL");

    private ConflictRules() {}

    private static void require(boolean holds, Refusal otherwise, String field) {
        if (!holds) {
            throw otherwise.on(field);
        }
    }

    static void checkRequest(RequestMediation command, ZoneId zone) {
        if (!command.caller().may(Permission.CASE_REQUEST, command.demand().team())) {
            throw CommonRefusal.OUTSIDE_SCOPE.on("team");
        }
        checkPast(command.date(), command.now(), zone);
    }

    private static void checkPast(LocalDate date, Instant now, ZoneId zone) {
        require(!date.isAfter(LocalDate.ofInstant(now, zone)), DATE_IN_FUTURE, DATE);
    }

    static void checkDay(ConflictStanding standing, Change command, ZoneId zone) {
        checkPast(command.date(), command.now(), zone);
        require(!command.date().isBefore(standing.request().on()), BEFORE_REQUEST, DATE);
    }

    static void checkMediators(AssignMediators command) {
        List<String> mediators = command.mediators();
        require(!mediators.isEmpty() && mediators.size() <= 2, ONE_OR_TWO_MEDIATORS, "mediators");
        require(command.note() == null || Signs.fit(command.note(), LONGEST_REASON), TEXT_TOO_LONG, "note");
    }

    static void checkOpening(ConflictStanding standing) {
        if (standing.request().kind().equals("CONSO")) {
            throw CONSUMER_DISPUTE.refusal();
        }
    }

    static void checkNaming(ConflictStanding standing, @Nullable ConflictParty before) {
        if (before == null) {
            if (standing.parties().size() >= ConflictStanding.MOST_PARTIES) {
                throw TOO_MANY_PARTIES.refusal();
            }
        } else {
            checkParty(before);
        }
    }

    static void checkParty(@Nullable ConflictParty party) {
        require(party != null, UNKNOWN_PARTY, LETTER);
        require(party == null || !party.gone(), IDENTITY_GONE, LETTER);
    }

    static void checkContact(@Nullable ConflictParty party, boolean told) {
        checkParty(party);
        if (party != null) {
            require(party.stage() == Stage.NAMED, ALREADY_CONTACTED, LETTER);
            require(told || party.givenByItself() || !party.known(), NOT_TOLD, "told");
        }
    }

    static void checkConsent(@Nullable ConflictParty party) {
        checkParty(party);
        if (party != null) {
            require(party.stage() != Stage.NAMED, NOT_CONTACTED, LETTER);
            require(party.stage() == Stage.CONTACTED, ALREADY_CONSENTED, LETTER);
        }
    }

    static void checkPlan(PlanTable command, ZoneId zone) {
        LocalDate today = LocalDate.ofInstant(command.now(), zone);
        boolean whenSaid = !command.plannedOn().isBefore(command.date());
        require(whenSaid && !command.plannedOn().isAfter(today.plusYears(1)), TABLE_IN_THE_PAST, "plannedOn");
    }

    /** All that has to hold of a step: asked before its intervention is recorded, and again when it is decided. */
    static void checkStep(ConflictStanding standing, HoldStep command, ZoneId zone) {
        command.action().check(standing, command.by().caller());
        checkDay(standing, command, zone);
        require(standing.parties().keySet().containsAll(command.letters()), UNKNOWN_PARTY, "letters");
        require(standing.haveConsented(command.letters()), NO_CONSENT, "letters");
        checkLimit(standing, command);
    }

    /** The follow-up of an agreement is outside of the time of a mediation. */
    private static void checkLimit(ConflictStanding standing, Change command) {
        LocalDate limit = standing.limitOn();
        boolean mediating = standing.state() instanceof State.Mediating;
        require(!mediating || limit == null || !command.date().isAfter(limit), LIMIT_REACHED, DATE);
    }

    static void checkAgreement(ConflictStanding standing, Agree command) {
        checkLimit(standing, command);
        require(command.promised().size() <= MOST_COMMITMENTS, TOO_MANY_COMMITMENTS, "commitments");
        for (Commitment promise : command.promised()) {
            boolean whole = standing.parties().containsKey(promise.letter())
                    && !promise.what().isBlank()
                    && Signs.fit(promise.what(), LONGEST_COMMITMENT)
                    && (promise.until() == null || !promise.until().isBefore(command.date()));
            require(whole, COMMITMENT_NOT_WHOLE, "commitments[" + (promise.number() - 1) + "]");
        }
    }

    /** Each party's word of each commitment, once. */
    static void checkWords(ConflictStanding standing, Agreement agreement, List<Word> words) {
        Set<String> asked = new HashSet<>();
        for (int number : agreement.numbers()) {
            standing.parties().keySet().forEach(letter -> asked.add(number + letter));
        }
        Set<String> said = new HashSet<>();
        words.forEach(word -> said.add(word.number() + word.letter()));
        require(said.equals(asked) && words.size() == asked.size(), WORDS_NOT_WHOLE, "words");
    }

    /** As bad as the worst word; what nobody could be asked about is not kept. */
    static String asAWhole(List<Word> words) {
        List<String> said = words.stream().map(Word::word).toList();
        for (String word : List.of("ROMPU", "TENU_PARTIEL", "NON_JOINT")) {
            if (said.contains(word)) {
                return word;
            }
        }
        return said.contains("TENU") ? "TENU" : "CADUC";
    }

    static void checkRenewal(Renew command, ConflictTerms terms) {
        boolean fits = command.limitOn().isAfter(command.date())
                && !command.limitOn().isAfter(command.date().plusDays(terms.limit()));
        require(fits, LIMIT_OUT_OF_RANGE, "limitOn");
        boolean said = Signs.count(command.reason()) >= SHORTEST_REASON && Signs.fit(command.reason(), LONGEST_REASON);
        require(said, REASON_NOT_FITTING, "reason");
    }

    static void checkOutcome(ConflictStanding standing, CloseCase command) {
        String outcome = command.outcome();
        boolean fits = switch (standing.state()) {
            case State.Agreed(var agreement) -> !AGREEMENTS.contains(outcome) || outcome.equals(of(agreement));
            case State.Mediating _ -> !AGREEMENTS.contains(outcome);
            case State.Requested _, State.NotOpened _, State.Closed _ -> false;
        };
        require(fits && !outcome.startsWith("REFUS_"), OUTCOME_NOT_FITTING, "outcome");
        require(command.relay() == null || outcome.equals("RELAIS"), OUTCOME_NOT_FITTING, "relay");
        require(
                command.reason() == null || Set.of("HORS", "RELAIS", "ECHEC").contains(outcome),
                OUTCOME_NOT_FITTING,
                "reason");
    }

    private static String of(Agreement agreement) {
        return agreement.partial() ? "ACC_PARTIEL" : "ACC_" + agreement.form();
    }
}

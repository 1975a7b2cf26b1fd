package fr.trame.intervention.conflict;

import static fr.trame.intervention.Cast.AS_NADIA;
import static fr.trame.intervention.Cast.AS_PAULA;
import static fr.trame.intervention.Cast.EVENING;
import static fr.trame.intervention.Cast.ID;
import static fr.trame.intervention.Cast.NADIA;
import static fr.trame.intervention.Cast.OTHER_ID;
import static fr.trame.intervention.conflict.ConflictFixture.AGREED;
import static fr.trame.intervention.conflict.ConflictFixture.CASE;
import static fr.trame.intervention.conflict.ConflictFixture.CLOSED;
import static fr.trame.intervention.conflict.ConflictFixture.CONSENTED_A;
import static fr.trame.intervention.conflict.ConflictFixture.CONTACTED_A;
import static fr.trame.intervention.conflict.ConflictFixture.FOLLOWED_UP;
import static fr.trame.intervention.conflict.ConflictFixture.LATEST;
import static fr.trame.intervention.conflict.ConflictFixture.PROMISES;
import static fr.trame.intervention.conflict.ConflictFixture.SHUTTLE;
import static fr.trame.intervention.conflict.ConflictFixture.START;
import static fr.trame.intervention.conflict.ConflictFixture.THE_CASE;
import static fr.trame.intervention.conflict.ConflictFixture.by;
import static fr.trame.intervention.conflict.ConflictFixture.byNadia;
import static fr.trame.intervention.conflict.ConflictFixture.fixture;
import static fr.trame.intervention.conflict.ConflictFixture.opened;
import static fr.trame.intervention.conflict.ConflictFixture.underWay;
import static fr.trame.intervention.conflict.ConflictFixture.words;

import fr.trame.intervention.Refused;
import fr.trame.intervention.conflict.ConflictCommand.Agree;
import fr.trame.intervention.conflict.ConflictCommand.CloseCase;
import fr.trame.intervention.conflict.ConflictCommand.FollowUp;
import fr.trame.intervention.conflict.ConflictCommand.HoldStep;
import fr.trame.intervention.conflict.ConflictCommand.PlanTable;
import fr.trame.intervention.conflict.ConflictCommand.Renew;
import fr.trame.intervention.conflict.ConflictCommand.ReopenCase;
import fr.trame.intervention.conflict.event.AgreementEvent.Commitment;
import fr.trame.intervention.conflict.event.AgreementEvent.ConflictFollowedUp;
import fr.trame.intervention.conflict.event.AgreementEvent.Word;
import fr.trame.intervention.conflict.event.ConflictEvent.ConflictOpened;
import fr.trame.intervention.conflict.event.ConflictEvent.ConflictRenewed;
import fr.trame.intervention.conflict.event.ConflictEvent.ConflictReopened;
import fr.trame.intervention.conflict.event.ConflictEvent.ConflictStepHeld;
import fr.trame.intervention.conflict.event.ConflictEvent.ConflictTablePlanned;
import fr.trame.intervention.conflict.event.PartyEvent.PartyForgotten;
import fr.trame.intervention.conflict.standing.ConflictRefusal;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Shuttles, tables, what is agreed and what becomes of it, and the end. */
class StepsTest {

    private static final ConflictTablePlanned PLANNED =
            new ConflictTablePlanned(CASE, NADIA, EVENING, START.plusDays(12), START.plusDays(20));

    @Test
    void goesToOnePartyAfterTheOther() {
        fixture().given(underWay()).when(hold(false, 10, ID, List.of("A"))).expectEvents(SHUTTLE);
        fixture()
                .given(underWay(SHUTTLE))
                .when(hold(false, 11, OTHER_ID, List.of("B")))
                .expectEvents(new ConflictStepHeld(
                        CASE, NADIA, EVENING, START.plusDays(11), "NAVETTE", "link-" + CASE, OTHER_ID, List.of("B")));
    }

    @Test
    void goesToNobodyWhoDidNotConsent() {
        fixture()
                .given(opened(CONTACTED_A, CONSENTED_A))
                .when(hold(false, 10, ID, List.of("B")))
                .expectException(Refused.because(ConflictRefusal.NO_CONSENT, "letters"));
        fixture()
                .given(opened(CONTACTED_A))
                .when(hold(false, 10, ID, List.of("A")))
                .expectException(Refused.because(ConflictRefusal.NO_CONSENT));
        fixture()
                .given(underWay())
                .when(hold(false, 10, ID, List.of("E")))
                .expectException(Refused.because(ConflictRefusal.UNKNOWN_PARTY, "letters"));
        fixture()
                .given(underWay())
                .when(hold(false, 10, ID, List.of()))
                .expectException(Refused.because(ConflictRefusal.NO_CONSENT, "letters"));
    }

    @Test
    void preparesATableAndHoldsItOrFallsBackToShuttles() {
        fixture().given(underWay()).when(plan(12, 20)).expectEvents(PLANNED);
        fixture()
                .given(underWay(PLANNED))
                .when(hold(true, 20, ID, List.of("A", "B")))
                .expectEvents(new ConflictStepHeld(
                        CASE,
                        NADIA,
                        EVENING,
                        START.plusDays(20),
                        "TABLE_RONDE",
                        "link-" + CASE,
                        ID,
                        List.of("A", "B")));
        fixture()
                .given(underWay(PLANNED))
                .when(hold(false, 10, ID, List.of("A")))
                .expectEvents(SHUTTLE);
    }

    @Test
    void setsNoTableWithoutEverybodysConsentNorInThePast() {
        fixture()
                .given(opened(CONTACTED_A, CONSENTED_A))
                .when(plan(12, 20))
                .expectException(Refused.because(ConflictRefusal.NO_CONSENT));
        fixture()
                .given(opened(CONTACTED_A, CONSENTED_A))
                .when(hold(true, 20, ID, List.of("A", "B")))
                .expectException(Refused.because(ConflictRefusal.NO_CONSENT));
        fixture()
                .given(underWay())
                .when(plan(12, 11))
                .expectException(Refused.because(ConflictRefusal.TABLE_IN_THE_PAST, "plannedOn"));
        fixture()
                .given(underWay(AGREED))
                .when(plan(25, 26))
                .expectException(Refused.because(ConflictRefusal.NOT_UNDER_WAY));
    }

    @Test
    void agreesOnCommitmentsThatAreCheckedThreeTimes() {
        fixture().given(underWay(SHUTTLE)).when(agree("ECRIT", PROMISES)).expectEvents(AGREED);
    }

    @Test
    void agreesOnlyWhereAllConsentAndPromisesAreWhole() {
        fixture()
                .given(opened(CONTACTED_A, CONSENTED_A))
                .when(agree("ORAL", List.of()))
                .expectException(Refused.because(ConflictRefusal.NO_CONSENT));
        for (Commitment wrong : List.of(
                new Commitment(1, "E", "Baisser le son", null),
                new Commitment(1, "A", " ", null),
                new Commitment(1, "A", "x".repeat(201), null),
                new Commitment(1, "A", "Baisser le son", START))) {
            fixture()
                    .given(underWay())
                    .when(agree("ORAL", List.of(wrong)))
                    .expectException(Refused.because(ConflictRefusal.COMMITMENT_NOT_WHOLE, "commitments[0]"));
        }
        fixture()
                .given(underWay())
                .when(agree("ORAL", Collections.nCopies(21, PROMISES.getFirst())))
                .expectException(Refused.because(ConflictRefusal.TOO_MANY_COMMITMENTS, "commitments"));
    }

    @ParameterizedTest
    @CsvSource({
        "TENU, TENU, TENU",
        "TENU, CADUC, TENU",
        "CADUC, CADUC, CADUC",
        "TENU, NON_JOINT, NON_JOINT",
        "NON_JOINT, TENU_PARTIEL, TENU_PARTIEL",
        "TENU_PARTIEL, ROMPU, ROMPU"
    })
    void isFollowedUpByWhatEachPartySaysOfEachCommitment(String first, String second, String standing) {
        fixture()
                .given(underWay(AGREED))
                .when(followUp(35, words(first, second)))
                .expectEvents(new ConflictFollowedUp(
                        CASE,
                        NADIA,
                        EVENING,
                        START.plusDays(35),
                        1,
                        START.plusDays(50),
                        standing,
                        words(first, second)));
    }

    @Test
    void asksOfAnOralAgreementAsAWhole() {
        List<Word> words = List.of(new Word(0, "A", "TENU"), new Word(0, "B", "TENU"));
        fixture()
                .given(underWay(ConflictFixture.agreed(START.plusDays(20), "ORAL", List.of())))
                .when(followUp(35, words))
                .expectEvents(new ConflictFollowedUp(
                        CASE, NADIA, EVENING, START.plusDays(35), 1, START.plusDays(50), "TENU", words));
    }

    @Test
    void refusesWordsThatAreNotWholeAndChecksThatNobodyPlanned() {
        fixture()
                .given(underWay(AGREED))
                .when(followUp(35, words("TENU", "TENU").subList(0, 3)))
                .expectException(Refused.because(ConflictRefusal.WORDS_NOT_WHOLE, "words"));
        fixture()
                .given(underWay(AGREED))
                .when(followUp(35, Collections.nCopies(4, new Word(1, "A", "TENU"))))
                .expectException(Refused.because(ConflictRefusal.WORDS_NOT_WHOLE, "words"));
        fixture()
                .given(underWay(AGREED, FOLLOWED_UP, check(2), check(3)))
                .when(followUp(60, words("TENU", "TENU")))
                .expectException(Refused.because(ConflictRefusal.NO_CHECK_LEFT));
        fixture()
                .given(underWay())
                .when(followUp(35, List.of()))
                .expectException(Refused.because(ConflictRefusal.NO_CHECK_LEFT));
    }

    @Test
    void isLimitedInTimeUntilThereIsAnOutcomeUnlessAManagerRenewsIt() {
        var short_ = new ConflictOpened(CASE, NADIA, EVENING, START, START.plusDays(5), START.plusDays(9));
        fixture()
                .given(underWay(short_))
                .when(hold(false, 10, ID, List.of("A")))
                .expectException(Refused.because(ConflictRefusal.LIMIT_REACHED, "date"));
        fixture()
                .given(underWay(short_, renewed(40)))
                .when(hold(false, 10, ID, List.of("A")))
                .expectEvents(SHUTTLE);
        fixture()
                .given(underWay(short_, AGREED))
                .when(hold(false, 10, ID, List.of("A")))
                .expectEvents(SHUTTLE);
    }

    @Test
    void isRenewedByAManagerWithAReasonForHalfAYearAtMost() {
        fixture()
                .given(underWay())
                .when(renew(true, 40, "Travaux attendus en mai"))
                .expectEvents(renewed(40));
        fixture()
                .given(underWay())
                .when(renew(false, 40, "Travaux attendus en mai"))
                .expectException(Refused.because(ConflictRefusal.MANAGERS_RENEW));
        fixture()
                .given(underWay())
                .when(renew(true, 40, "bref"))
                .expectException(Refused.because(ConflictRefusal.REASON_NOT_FITTING, "reason"));
        fixture()
                .given(underWay())
                .when(renew(true, 12 + 181, "Travaux attendus en mai"))
                .expectException(Refused.because(ConflictRefusal.LIMIT_OUT_OF_RANGE, "limitOn"));
        fixture()
                .given(underWay(AGREED))
                .when(renew(true, 40, "Travaux attendus en mai"))
                .expectException(Refused.because(ConflictRefusal.NOT_UNDER_WAY));
    }

    @ParameterizedTest
    @CsvSource({"DIALOGUE, false", "TECHNIQUE, false", "ECHEC, true", "ACC_ECRIT, true", "DEPART, true"})
    void closesWithAnOutcomeThatFits(String outcome, boolean agreed) {
        fixture()
                .given(agreed ? underWay(AGREED) : underWay())
                .when(close(outcome, null, null))
                .expectEvents(ConflictFixture.closed(START.plusDays(60), outcome));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "ACC_ECRIT, -, -, false, outcome",
                "ACC_ORAL, -, -, true, outcome",
                "REFUS_A, -, -, false, outcome",
                "DIALOGUE, -, CCAS, false, relay",
                "DIALOGUE, ANCIEN, -, false, reason"
            })
    void refusesAnOutcomeThatDoesNotFit(
            String outcome, @Nullable String reason, @Nullable String relay, boolean agreed, String field) {
        fixture()
                .given(agreed ? underWay(AGREED) : underWay())
                .when(close(outcome, reason, relay))
                .expectException(Refused.because(ConflictRefusal.OUTCOME_NOT_FITTING, field));
    }

    @Test
    void closesOnceAndIsReopenedAsLongAsItsPartiesAreKnown() {
        fixture()
                .given(underWay(CLOSED))
                .when(close("ECHEC", null, null))
                .expectException(Refused.because(ConflictRefusal.NOT_UNDER_WAY));
        fixture()
                .given(underWay(CLOSED))
                .when(reopen())
                .expectEvents(new ConflictReopened(
                        CASE, NADIA, EVENING, START.plusDays(61), START.plusDays(151), START.plusDays(241)));
        fixture()
                .given(underWay(CLOSED, new PartyForgotten(CASE, "emp-dora", EVENING, START.plusDays(61), "A")))
                .when(reopen())
                .expectException(Refused.because(ConflictRefusal.IDENTITY_GONE));
        fixture().given(underWay()).when(reopen()).expectException(Refused.because(ConflictRefusal.NOT_CLOSED));
    }

    private static HoldStep hold(boolean table, int day, String act, List<String> letters) {
        return new HoldStep(THE_CASE, LATEST, EVENING, byNadia(day), table, act, letters);
    }

    private static PlanTable plan(int day, int planned) {
        return new PlanTable(THE_CASE, LATEST, EVENING, byNadia(day), START.plusDays(planned));
    }

    private static Agree agree(String form, List<Commitment> promises) {
        return new Agree(THE_CASE, LATEST, EVENING, byNadia(20), form, false, promises);
    }

    private static FollowUp followUp(int day, List<Word> words) {
        return new FollowUp(THE_CASE, LATEST, EVENING, byNadia(day), words);
    }

    private static ConflictFollowedUp check(int number) {
        return new ConflictFollowedUp(
                CASE, NADIA, EVENING, START.plusDays(50), number, null, "TENU", words("TENU", "TENU"));
    }

    private static Renew renew(boolean byManager, int limit, String reason) {
        return new Renew(
                THE_CASE, LATEST, EVENING, by(byManager ? AS_PAULA : AS_NADIA, 12), START.plusDays(limit), reason);
    }

    private static ConflictRenewed renewed(int limit) {
        return new ConflictRenewed(
                CASE, "emp-paula", EVENING, START.plusDays(12), START.plusDays(limit), "Travaux attendus en mai");
    }

    private static CloseCase close(String outcome, @Nullable String reason, @Nullable String relay) {
        return new CloseCase(THE_CASE, LATEST, EVENING, byNadia(60), outcome, reason, relay);
    }

    private static ReopenCase reopen() {
        return new ReopenCase(THE_CASE, LATEST, EVENING, byNadia(61));
    }
}

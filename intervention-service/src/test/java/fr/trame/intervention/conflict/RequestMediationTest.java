package fr.trame.intervention.conflict;

import static fr.trame.intervention.Cast.AS_HUGO;
import static fr.trame.intervention.Cast.AS_NADIA;
import static fr.trame.intervention.Cast.AS_PAULA;
import static fr.trame.intervention.Cast.AS_YANN;
import static fr.trame.intervention.Cast.EVENING;
import static fr.trame.intervention.Cast.KARIM;
import static fr.trame.intervention.Cast.NADIA;
import static fr.trame.intervention.conflict.ConflictFixture.ASSIGNED;
import static fr.trame.intervention.conflict.ConflictFixture.CASE;
import static fr.trame.intervention.conflict.ConflictFixture.LATEST;
import static fr.trame.intervention.conflict.ConflictFixture.NAMED_A;
import static fr.trame.intervention.conflict.ConflictFixture.NAMED_B;
import static fr.trame.intervention.conflict.ConflictFixture.NOISE;
import static fr.trame.intervention.conflict.ConflictFixture.OPENED;
import static fr.trame.intervention.conflict.ConflictFixture.REQUESTED;
import static fr.trame.intervention.conflict.ConflictFixture.START;
import static fr.trame.intervention.conflict.ConflictFixture.THE_CASE;
import static fr.trame.intervention.conflict.ConflictFixture.byNadia;
import static fr.trame.intervention.conflict.ConflictFixture.fixture;
import static fr.trame.intervention.conflict.ConflictFixture.opened;

import fr.trame.intervention.Refused;
import fr.trame.intervention.conflict.ConflictCommand.AnswerTie;
import fr.trame.intervention.conflict.ConflictCommand.AssignMediators;
import fr.trame.intervention.conflict.ConflictCommand.Gesture;
import fr.trame.intervention.conflict.ConflictCommand.Qualify;
import fr.trame.intervention.conflict.ConflictCommand.RequestMediation;
import fr.trame.intervention.conflict.event.ConflictEvent.ConflictAssigned;
import fr.trame.intervention.conflict.event.ConflictEvent.ConflictNotOpened;
import fr.trame.intervention.conflict.event.ConflictEvent.ConflictRequested;
import fr.trame.intervention.conflict.event.ConflictEvent.Demand;
import fr.trame.intervention.conflict.standing.ConflictRefusal;
import fr.trame.platform.refusal.CommonRefusal;
import fr.trame.platform.security.Caller;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** From the request to its qualification, and whose case it is. */
class RequestMediationTest {

    @Test
    void notesARequestWithoutAnyName() {
        fixture().givenNoPriorActivity().when(request(AS_NADIA, START)).expectEvents(REQUESTED);
    }

    @Test
    void refusesARequestOfAnotherTeamAndOneOfTomorrow() {
        fixture()
                .givenNoPriorActivity()
                .when(request(AS_YANN, START))
                .expectException(Refused.because(CommonRefusal.OUTSIDE_SCOPE, "team"));
        fixture()
                .givenNoPriorActivity()
                .when(request(AS_NADIA, LocalDate.of(2018, 3, 6)))
                .expectException(Refused.because(ConflictRefusal.DATE_IN_FUTURE, "date"));
    }

    @Test
    void isTakenUpByWhoDeclaresToHaveNoTie() {
        fixture().given(REQUESTED).when(assign(AS_NADIA, List.of(NADIA), true)).expectEvents(ASSIGNED);
    }

    @Test
    void isConfidedToOneOrTwo() {
        fixture()
                .given(REQUESTED, ASSIGNED)
                .when(assign(AS_PAULA, List.of(NADIA, KARIM), true))
                .expectEvents(new ConflictAssigned(
                        CASE, "emp-paula", EVENING, START, List.of(NADIA, KARIM), List.of(NADIA), null));
        fixture()
                .given(REQUESTED)
                .when(assign(AS_NADIA, List.of(), false))
                .expectException(Refused.because(ConflictRefusal.ONE_OR_TWO_MEDIATORS, "mediators"));
        fixture()
                .given(REQUESTED)
                .when(assign(AS_NADIA, List.of(NADIA, KARIM, "emp-lea"), false))
                .expectException(Refused.because(ConflictRefusal.ONE_OR_TWO_MEDIATORS, "mediators"));
    }

    @Test
    void refusesToConfideWhatIsOthersOrOver() {
        fixture()
                .given(REQUESTED)
                .when(assign(AS_HUGO, List.of(NADIA), false))
                .expectException(Refused.because(ConflictRefusal.NOT_YOUR_CASE));
        fixture()
                .given(REQUESTED, notOpened("ANCIEN"))
                .when(assign(AS_NADIA, List.of(NADIA), false))
                .expectException(Refused.because(ConflictRefusal.CASE_ENDED));
    }

    @Test
    void isHandedBackByWhoKnowsAPartyWithoutAReason() {
        fixture()
                .given(REQUESTED, unanswered())
                .when(tie(AS_NADIA, true))
                .expectEvents(new ConflictAssigned(CASE, NADIA, EVENING, START, List.of(), List.of(), null));
        fixture().given(REQUESTED, unanswered()).when(tie(AS_NADIA, false)).expectEvents(ASSIGNED);
    }

    @Test
    void refusesAnAnswerOfWhoIsNotItsMediatorOrHasGivenIt() {
        fixture()
                .given(REQUESTED)
                .when(tie(AS_NADIA, false))
                .expectException(Refused.because(ConflictRefusal.NOT_ITS_MEDIATOR));
        fixture()
                .given(REQUESTED, ASSIGNED)
                .when(tie(AS_NADIA, false))
                .expectException(Refused.because(ConflictRefusal.ALREADY_DECLARED));
        fixture()
                .given(REQUESTED, ASSIGNED)
                .when(tie(AS_PAULA, true))
                .expectException(Refused.because(ConflictRefusal.NOT_ITS_MEDIATOR));
    }

    @Test
    void opensForHalfAYearOnceThereAreTwoParties() {
        fixture()
                .given(REQUESTED, ASSIGNED, NAMED_A, NAMED_B)
                .when(qualify(AS_NADIA, null))
                .expectEvents(OPENED);
        fixture()
                .given(REQUESTED, ASSIGNED, NAMED_A)
                .when(qualify(AS_NADIA, null))
                .expectException(Refused.because(ConflictRefusal.NOT_TWO_PARTIES));
    }

    @Test
    void waitsForItsMediatorToDeclare() {
        fixture()
                .given(REQUESTED, unanswered(), NAMED_A, NAMED_B)
                .when(qualify(AS_NADIA, null))
                .expectException(Refused.because(ConflictRefusal.TIE_NOT_DECLARED));
    }

    @Test
    void isNotOpenedForAReasonOfTheList() {
        fixture().given(REQUESTED).when(qualify(AS_NADIA, "SECURITE")).expectEvents(notOpened("SECURITE"));
    }

    @Test
    void opensNoCaseForAConsumerDispute() {
        Demand dispute = new Demand("CONSO", "HAB_DIRECT", "TEL", null, "TER", "LY8-EUS", null, null);
        fixture()
                .given(new ConflictRequested(CASE, NADIA, EVENING, START, "link-" + CASE, dispute), NAMED_A, NAMED_B)
                .when(qualify(AS_NADIA, null))
                .expectException(Refused.because(ConflictRefusal.CONSUMER_DISPUTE));
    }

    @Test
    void isQualifiedOnce() {
        fixture()
                .given(opened())
                .when(new Qualify(THE_CASE, LATEST, EVENING, byNadia(0), "ANCIEN"))
                .expectException(Refused.because(ConflictRefusal.NOT_A_REQUEST));
    }

    @Test
    void refusesADayBeforeTheRequest() {
        fixture()
                .given(REQUESTED)
                .when(new Qualify(THE_CASE, LATEST, EVENING, byNadia(-1), "ANCIEN"))
                .expectException(Refused.because(ConflictRefusal.BEFORE_REQUEST, "date"));
    }

    private static RequestMediation request(Caller caller, LocalDate date) {
        return new RequestMediation(THE_CASE, caller, EVENING, date, NOISE);
    }

    private static AssignMediators assign(Caller caller, List<String> mediators, boolean noTie) {
        return new AssignMediators(THE_CASE, LATEST, EVENING, new Gesture(caller, START), mediators, noTie, null);
    }

    private static ConflictAssigned unanswered() {
        return new ConflictAssigned(CASE, "emp-paula", EVENING, START, List.of(NADIA), List.of(), null);
    }

    private static ConflictNotOpened notOpened(String reason) {
        return new ConflictNotOpened(CASE, NADIA, EVENING, START, reason);
    }

    private static AnswerTie tie(Caller caller, boolean tie) {
        return new AnswerTie(THE_CASE, LATEST, EVENING, new Gesture(caller, START), tie);
    }

    private static Qualify qualify(Caller caller, @Nullable String reason) {
        return new Qualify(THE_CASE, LATEST, EVENING, new Gesture(caller, START), reason);
    }
}

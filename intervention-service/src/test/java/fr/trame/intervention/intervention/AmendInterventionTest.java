package fr.trame.intervention.intervention;

import static fr.trame.intervention.Cast.AS_HUGO;
import static fr.trame.intervention.Cast.AS_NADIA;
import static fr.trame.intervention.Cast.AS_PAULA;
import static fr.trame.intervention.Cast.AS_YANN;
import static fr.trame.intervention.Cast.EVENING;
import static fr.trame.intervention.Cast.ID;
import static fr.trame.intervention.Cast.NEXT_MORNING;
import static fr.trame.intervention.intervention.InterventionFixture.BARELY_RECORDED;
import static fr.trame.intervention.intervention.InterventionFixture.RECORDED;
import static fr.trame.intervention.intervention.InterventionFixture.RETURNED;
import static fr.trame.intervention.intervention.InterventionFixture.THE_ONE;
import static fr.trame.intervention.intervention.InterventionFixture.VALIDATED;
import static fr.trame.intervention.intervention.InterventionFixture.VOIDED;
import static fr.trame.intervention.intervention.InterventionFixture.fixture;
import static fr.trame.intervention.intervention.SomeFacts.facts;
import static java.time.temporal.ChronoUnit.DAYS;

import fr.trame.intervention.Cast;
import fr.trame.intervention.Refused;
import fr.trame.intervention.intervention.InterventionCommand.AmendIntervention;
import fr.trame.intervention.intervention.InterventionEvent.Facts;
import fr.trame.intervention.intervention.InterventionEvent.InterventionAmended;
import fr.trame.platform.refusal.CommonRefusal;
import fr.trame.platform.security.Caller;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class AmendInterventionTest {

    private static final String REASON = "Durée oubliée";

    @Test
    void storesTheWholeNewFacts() {
        fixture()
                .given(BARELY_RECORDED)
                .when(amend(0, AS_NADIA, REASON, Cast.talkInTheHall()))
                .expectEvents(amended(AS_NADIA, Cast.talkInTheHall(), false));
    }

    @Test
    void letsTheOtherOfThePairAmend() {
        Caller karim = new Caller(Cast.KARIM, AS_NADIA.roles(), "TER");
        fixture()
                .given(RECORDED)
                .when(amend(0, karim, REASON, facts().durationMinutes(20).done()))
                .expectEvents(amended(karim, facts().durationMinutes(20).done(), false));
    }

    @Test
    void acceptsWhatWasAskedForWhenItWasReturned() {
        fixture()
                .given(RECORDED, RETURNED)
                .when(amend(1, AS_NADIA, REASON, facts().durationMinutes(20).done()))
                .expectEvents(amended(AS_NADIA, facts().durationMinutes(20).done(), false));
    }

    @Test
    void opensAValidatedEntryAgainForItsManager() {
        fixture()
                .given(RECORDED, VALIDATED)
                .when(amend(1, AS_PAULA, REASON, facts().durationMinutes(20).done()))
                .expectEvents(amended(AS_PAULA, facts().durationMinutes(20).done(), false));
    }

    @Test
    void measuresLatenessFromTheDayItWasFirstRecorded() {
        Facts january = facts().date(LocalDate.of(2018, 1, 15)).done();
        fixture()
                .given(RECORDED)
                .when(amend(0, AS_NADIA, REASON, january))
                .expectEvents(amended(AS_NADIA, january, true));
    }

    @Test
    void changesNothingIfTheFactsAreTheSame() {
        fixture()
                .given(RECORDED)
                .when(amend(0, AS_NADIA, REASON, Cast.talkInTheHall()))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void refusesToAmendWithoutReason() {
        fixture()
                .given(RECORDED)
                .when(amend(0, AS_NADIA, " ", Cast.barely()))
                .expectException(Refused.because(InterventionRefusal.REASON_REQUIRED, "reason"));
    }

    @Test
    void refusesAnOversizedReason() {
        fixture()
                .given(RECORDED)
                .when(amend(0, AS_NADIA, "x".repeat(501), Cast.barely()))
                .expectException(Refused.because(InterventionRefusal.REASON_TOO_LONG, "reason"));
    }

    @Test
    void refusesFactsThatBreakARule() {
        fixture()
                .given(RECORDED)
                .when(amend(0, AS_NADIA, REASON, facts().peopleMet(4).done()))
                .expectException(Refused.because(InterventionRefusal.PUBLICS_EXCEED_PEOPLE_MET, "publics.age"));
    }

    @Test
    void refusesSomebodyElsesEntry() {
        fixture()
                .given(RECORDED)
                .when(amend(0, AS_YANN, REASON, Cast.barely()))
                .expectException(Refused.because(InterventionRefusal.NOT_YOURS));
    }

    @Test
    void refusesTheManagerOfAnotherTeam() {
        fixture()
                .given(RECORDED)
                .when(amend(0, AS_HUGO, REASON, Cast.barely()))
                .expectException(Refused.because(InterventionRefusal.NOT_YOURS));
    }

    @Test
    void letsTheMediatorsAmendForSevenDays() {
        fixture()
                .given(RECORDED)
                .when(amendAt(EVENING.plus(7, DAYS), 0, AS_NADIA))
                .expectSuccessfulHandlerExecution();
        fixture()
                .given(RECORDED)
                .when(amendAt(EVENING.plus(8, DAYS), 0, AS_NADIA))
                .expectException(Refused.because(InterventionRefusal.TOO_LATE_TO_AMEND));
        fixture()
                .given(RECORDED)
                .when(amendAt(EVENING.plus(8, DAYS), 0, AS_PAULA))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void countsTheSevenDaysAgainFromTheReturn() {
        fixture()
                .given(RECORDED, RETURNED)
                .when(amendAt(NEXT_MORNING.plus(7, DAYS), 1, AS_NADIA))
                .expectSuccessfulHandlerExecution();
        fixture()
                .given(RECORDED, RETURNED)
                .when(amendAt(NEXT_MORNING.plus(8, DAYS), 1, AS_NADIA))
                .expectException(Refused.because(InterventionRefusal.TOO_LATE_TO_AMEND));
    }

    @Test
    void refusesToMoveItToATeamThatIsNotTheCallers() {
        fixture()
                .given(RECORDED)
                .when(amend(0, AS_PAULA, REASON, facts().team("STE").done()))
                .expectException(Refused.because(CommonRefusal.OUTSIDE_SCOPE, "team"));
    }

    @Test
    void refusesAMediatorOnceItIsValidated() {
        fixture()
                .given(RECORDED, VALIDATED)
                .when(amend(1, AS_NADIA, REASON, Cast.barely()))
                .expectException(Refused.because(InterventionRefusal.VALIDATED_FROZEN));
    }

    @Test
    void refusesOnceItIsVoided() {
        fixture()
                .given(RECORDED, VOIDED)
                .when(amend(1, AS_PAULA, REASON, Cast.barely()))
                .expectException(Refused.because(InterventionRefusal.ALREADY_VOIDED));
    }

    private static AmendIntervention amendAt(Instant now, long version, Caller caller) {
        return new AmendIntervention(
                THE_ONE,
                version,
                caller,
                now,
                REASON,
                facts().durationMinutes(20).done());
    }

    private static AmendIntervention amend(long version, Caller caller, String reason, Facts facts) {
        return new AmendIntervention(THE_ONE, version, caller, NEXT_MORNING, reason, facts);
    }

    private static InterventionAmended amended(Caller caller, Facts facts, boolean late) {
        return new InterventionAmended(ID, caller.person(), NEXT_MORNING, REASON, facts, late, List.of());
    }
}

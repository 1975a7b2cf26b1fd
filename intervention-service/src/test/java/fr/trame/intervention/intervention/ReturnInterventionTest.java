package fr.trame.intervention.intervention;

import static fr.trame.intervention.Cast.AS_NADIA;
import static fr.trame.intervention.Cast.AS_PAULA;
import static fr.trame.intervention.Cast.NEXT_MORNING;
import static fr.trame.intervention.intervention.InterventionFixture.RECORDED;
import static fr.trame.intervention.intervention.InterventionFixture.RETURNED;
import static fr.trame.intervention.intervention.InterventionFixture.THE_ONE;
import static fr.trame.intervention.intervention.InterventionFixture.VALIDATED;
import static fr.trame.intervention.intervention.InterventionFixture.VOIDED;
import static fr.trame.intervention.intervention.InterventionFixture.fixture;

import fr.trame.intervention.Refused;
import fr.trame.intervention.intervention.InterventionCommand.ReturnIntervention;
import fr.trame.platform.security.Caller;
import org.junit.jupiter.api.Test;

class ReturnInterventionTest {

    @Test
    void givesTheEntryBackWithWhatToComplete() {
        fixture()
                .given(RECORDED)
                .when(giveBack(0, AS_PAULA, "Ajouter la durée"))
                .expectEvents(RETURNED);
    }

    @Test
    void opensAValidatedEntryAgain() {
        fixture()
                .given(RECORDED, VALIDATED)
                .when(giveBack(1, AS_PAULA, "Ajouter la durée"))
                .expectEvents(RETURNED);
    }

    @Test
    void refusesAMediator() {
        fixture()
                .given(RECORDED)
                .when(giveBack(0, AS_NADIA, "Ajouter la durée"))
                .expectException(Refused.because(InterventionRefusal.MANAGERS_ONLY));
    }

    @Test
    void refusesToReturnWithoutSayingWhy() {
        fixture()
                .given(RECORDED)
                .when(giveBack(0, AS_PAULA, ""))
                .expectException(Refused.because(InterventionRefusal.REASON_REQUIRED, "reason"));
    }

    @Test
    void refusesAnOversizedReason() {
        fixture()
                .given(RECORDED)
                .when(giveBack(0, AS_PAULA, "x".repeat(501)))
                .expectException(Refused.because(InterventionRefusal.REASON_TOO_LONG, "reason"));
    }

    @Test
    void refusesToReturnTwice() {
        fixture()
                .given(RECORDED, RETURNED)
                .when(giveBack(1, AS_PAULA, "Encore"))
                .expectException(Refused.because(InterventionRefusal.ALREADY_RETURNED));
    }

    @Test
    void refusesOnceItIsVoided() {
        fixture()
                .given(RECORDED, VOIDED)
                .when(giveBack(1, AS_PAULA, "Encore"))
                .expectException(Refused.because(InterventionRefusal.ALREADY_VOIDED));
    }

    private static ReturnIntervention giveBack(long version, Caller caller, String reason) {
        return new ReturnIntervention(THE_ONE, version, caller, NEXT_MORNING, reason);
    }
}

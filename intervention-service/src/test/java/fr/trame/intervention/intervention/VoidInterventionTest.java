package fr.trame.intervention.intervention;

import static fr.trame.intervention.Cast.AS_NADIA;
import static fr.trame.intervention.Cast.AS_PAULA;
import static fr.trame.intervention.Cast.AS_YANN;
import static fr.trame.intervention.Cast.ID;
import static fr.trame.intervention.Cast.NEXT_MORNING;
import static fr.trame.intervention.intervention.InterventionFixture.RECORDED;
import static fr.trame.intervention.intervention.InterventionFixture.THE_ONE;
import static fr.trame.intervention.intervention.InterventionFixture.VALIDATED;
import static fr.trame.intervention.intervention.InterventionFixture.VOIDED;
import static fr.trame.intervention.intervention.InterventionFixture.fixture;

import fr.trame.intervention.Refused;
import fr.trame.intervention.intervention.InterventionCommand.VoidIntervention;
import fr.trame.intervention.intervention.InterventionEvent.InterventionVoided;
import fr.trame.platform.security.Caller;
import org.junit.jupiter.api.Test;

class VoidInterventionTest {

    private static final String REASON = "Saisie deux fois";

    @Test
    void letsItsMediatorVoidIt() {
        fixture().given(RECORDED).when(cancel(0, AS_NADIA, REASON)).expectEvents(VOIDED);
    }

    @Test
    void letsTheManagerVoidAValidatedEntry() {
        fixture()
                .given(RECORDED, VALIDATED)
                .when(cancel(1, AS_PAULA, REASON))
                .expectEvents(new InterventionVoided(ID, AS_PAULA.person(), NEXT_MORNING, REASON));
    }

    @Test
    void refusesItsMediatorOnceItIsValidated() {
        fixture()
                .given(RECORDED, VALIDATED)
                .when(cancel(1, AS_NADIA, REASON))
                .expectException(Refused.because(InterventionRefusal.VALIDATED_FROZEN));
    }

    @Test
    void refusesSomebodyElse() {
        fixture()
                .given(RECORDED)
                .when(cancel(0, AS_YANN, REASON))
                .expectException(Refused.because(InterventionRefusal.NOT_YOURS));
    }

    @Test
    void refusesToVoidWithoutReason() {
        fixture()
                .given(RECORDED)
                .when(cancel(0, AS_NADIA, ""))
                .expectException(Refused.because(InterventionRefusal.REASON_REQUIRED, "reason"));
    }

    @Test
    void refusesToVoidTwice() {
        fixture()
                .given(RECORDED, VOIDED)
                .when(cancel(1, AS_PAULA, REASON))
                .expectException(Refused.because(InterventionRefusal.ALREADY_VOIDED));
    }

    private static VoidIntervention cancel(long version, Caller caller, String reason) {
        return new VoidIntervention(THE_ONE, version, caller, NEXT_MORNING, reason);
    }
}

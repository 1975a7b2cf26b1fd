package fr.trame.intervention.intervention;

import static fr.trame.intervention.Cast.AS_HUGO;
import static fr.trame.intervention.Cast.AS_NADIA;
import static fr.trame.intervention.Cast.AS_PAULA;
import static fr.trame.intervention.Cast.NEXT_MORNING;
import static fr.trame.intervention.intervention.InterventionFixture.RECORDED;
import static fr.trame.intervention.intervention.InterventionFixture.RETURNED;
import static fr.trame.intervention.intervention.InterventionFixture.THE_ONE;
import static fr.trame.intervention.intervention.InterventionFixture.VALIDATED;
import static fr.trame.intervention.intervention.InterventionFixture.VOIDED;
import static fr.trame.intervention.intervention.InterventionFixture.WITHDRAWN;
import static fr.trame.intervention.intervention.InterventionFixture.fixture;

import fr.trame.intervention.Refused;
import fr.trame.intervention.intervention.InterventionCommand.ValidateIntervention;
import fr.trame.intervention.intervention.InterventionCommand.WithdrawValidation;
import fr.trame.platform.security.Caller;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class WithdrawValidationTest {

    static final InterventionEvent[] NOT_VALIDATED = {RETURNED, VOIDED};

    @Test
    void takesTheValidationBackSoThatItCanBeValidatedAgain() {
        fixture().given(RECORDED, VALIDATED).when(withdraw(1, AS_PAULA)).expectEvents(WITHDRAWN);
        fixture()
                .given(RECORDED, VALIDATED, WITHDRAWN)
                .when(new ValidateIntervention(THE_ONE, 2, AS_PAULA, NEXT_MORNING))
                .expectEvents(VALIDATED);
    }

    @Test
    void refusesWhatIsNotValidated() {
        fixture()
                .given(RECORDED)
                .when(withdraw(0, AS_PAULA))
                .expectException(Refused.because(InterventionRefusal.NOT_VALIDATED));
    }

    @ParameterizedTest
    @FieldSource("NOT_VALIDATED")
    void refusesWhatIsNoLongerValidated(InterventionEvent since) {
        fixture()
                .given(RECORDED, VALIDATED, since)
                .when(withdraw(2, AS_PAULA))
                .expectException(Refused.because(InterventionRefusal.NOT_VALIDATED));
    }

    @Test
    void refusesWhoDoesNotManageTheTeam() {
        for (Caller caller : new Caller[] {AS_NADIA, AS_HUGO}) {
            fixture()
                    .given(RECORDED, VALIDATED)
                    .when(withdraw(1, caller))
                    .expectException(Refused.because(InterventionRefusal.MANAGERS_ONLY));
        }
    }

    private static WithdrawValidation withdraw(long version, Caller caller) {
        return new WithdrawValidation(THE_ONE, version, caller, NEXT_MORNING);
    }
}

package fr.trame.intervention.intervention;

import static fr.trame.intervention.Cast.AS_HUGO;
import static fr.trame.intervention.Cast.AS_NADIA;
import static fr.trame.intervention.Cast.AS_PAULA;
import static fr.trame.intervention.Cast.NEXT_MORNING;
import static fr.trame.intervention.intervention.InterventionFixture.BARELY_RECORDED;
import static fr.trame.intervention.intervention.InterventionFixture.RECORDED;
import static fr.trame.intervention.intervention.InterventionFixture.RETURNED;
import static fr.trame.intervention.intervention.InterventionFixture.THE_ONE;
import static fr.trame.intervention.intervention.InterventionFixture.VALIDATED;
import static fr.trame.intervention.intervention.InterventionFixture.VOIDED;
import static fr.trame.intervention.intervention.InterventionFixture.fixture;

import fr.trame.intervention.Refused;
import fr.trame.intervention.intervention.InterventionCommand.ValidateIntervention;
import fr.trame.platform.security.Caller;
import org.junit.jupiter.api.Test;

class ValidateInterventionTest {

    @Test
    void letsTheManagerOfTheTeamValidate() {
        fixture().given(RECORDED).when(validate(0, AS_PAULA)).expectEvents(VALIDATED);
    }

    @Test
    void acceptsAnIncompleteEntry() {
        fixture().given(BARELY_RECORDED).when(validate(0, AS_PAULA)).expectEvents(VALIDATED);
    }

    @Test
    void acceptsAnEntryThatWasReturned() {
        fixture().given(RECORDED, RETURNED).when(validate(1, AS_PAULA)).expectEvents(VALIDATED);
    }

    @Test
    void refusesAMediator() {
        fixture()
                .given(RECORDED)
                .when(validate(0, AS_NADIA))
                .expectException(Refused.because(InterventionRefusal.MANAGERS_ONLY));
    }

    @Test
    void refusesTheManagerOfAnotherTeam() {
        fixture()
                .given(RECORDED)
                .when(validate(0, AS_HUGO))
                .expectException(Refused.because(InterventionRefusal.MANAGERS_ONLY));
    }

    @Test
    void refusesToValidateTwice() {
        fixture()
                .given(RECORDED, VALIDATED)
                .when(validate(1, AS_PAULA))
                .expectException(Refused.because(InterventionRefusal.ALREADY_VALIDATED));
    }

    @Test
    void refusesOnceItIsVoided() {
        fixture()
                .given(RECORDED, VOIDED)
                .when(validate(1, AS_PAULA))
                .expectException(Refused.because(InterventionRefusal.ALREADY_VOIDED));
    }

    private static ValidateIntervention validate(long version, Caller caller) {
        return new ValidateIntervention(THE_ONE, version, caller, NEXT_MORNING);
    }
}

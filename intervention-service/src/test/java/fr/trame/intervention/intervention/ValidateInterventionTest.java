package fr.trame.intervention.intervention;

import static fr.trame.intervention.Cast.AS_HUGO;
import static fr.trame.intervention.Cast.AS_LUC;
import static fr.trame.intervention.Cast.AS_NADIA;
import static fr.trame.intervention.Cast.AS_PAULA;
import static fr.trame.intervention.Cast.EVENING;
import static fr.trame.intervention.Cast.ID;
import static fr.trame.intervention.Cast.KARIM;
import static fr.trame.intervention.Cast.NADIA;
import static fr.trame.intervention.Cast.NEXT_MORNING;
import static fr.trame.intervention.intervention.InterventionFixture.BARELY_RECORDED;
import static fr.trame.intervention.intervention.InterventionFixture.RECORDED;
import static fr.trame.intervention.intervention.InterventionFixture.RETURNED;
import static fr.trame.intervention.intervention.InterventionFixture.THE_ONE;
import static fr.trame.intervention.intervention.InterventionFixture.VALIDATED;
import static fr.trame.intervention.intervention.InterventionFixture.VOIDED;
import static fr.trame.intervention.intervention.InterventionFixture.fixture;

import fr.trame.intervention.Cast;
import fr.trame.intervention.Refused;
import fr.trame.intervention.intervention.InterventionCommand.ValidateIntervention;
import fr.trame.intervention.intervention.InterventionEvent.InterventionRecorded;
import fr.trame.platform.security.Caller;
import java.util.List;
import java.util.Set;
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
    void leavesOnesOwnToSomebodyElse() {
        for (String own : List.of(NADIA, KARIM)) {
            fixture()
                    .given(RECORDED)
                    .when(validate(0, new Caller(own, Set.of("MED", "MGR"), "TER")))
                    .expectException(Refused.because(InterventionRefusal.OWN_INTERVENTION));
        }
        fixture()
                .given(new InterventionRecorded(ID, AS_PAULA.person(), EVENING, Cast.talkInTheHall(), false, List.of()))
                .when(validate(0, AS_PAULA))
                .expectException(Refused.because(InterventionRefusal.OWN_INTERVENTION));
        fixture().given(RECORDED).when(validate(0, AS_LUC)).expectSuccessfulHandlerExecution();
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

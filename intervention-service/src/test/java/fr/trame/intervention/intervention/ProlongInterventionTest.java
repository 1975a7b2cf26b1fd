package fr.trame.intervention.intervention;

import static fr.trame.intervention.Cast.AS_HUGO;
import static fr.trame.intervention.Cast.AS_NADIA;
import static fr.trame.intervention.Cast.AS_PAULA;
import static fr.trame.intervention.intervention.InterventionFixture.PROLONGED;
import static fr.trame.intervention.intervention.InterventionFixture.RECORDED;
import static fr.trame.intervention.intervention.InterventionFixture.RETURNED;
import static fr.trame.intervention.intervention.InterventionFixture.THE_ONE;
import static fr.trame.intervention.intervention.InterventionFixture.TOO_LATE;
import static fr.trame.intervention.intervention.InterventionFixture.VALIDATED;
import static fr.trame.intervention.intervention.InterventionFixture.VOIDED;
import static fr.trame.intervention.intervention.InterventionFixture.fixture;
import static fr.trame.intervention.intervention.SomeFacts.facts;

import fr.trame.intervention.Refused;
import fr.trame.intervention.intervention.InterventionCommand.AmendIntervention;
import fr.trame.intervention.intervention.InterventionCommand.ProlongIntervention;
import fr.trame.platform.security.Caller;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class ProlongInterventionTest {

    private static final AmendIntervention AMEND = new AmendIntervention(
            THE_ONE,
            2,
            AS_NADIA,
            TOO_LATE.plus(Duration.ofDays(7)),
            "Durée",
            facts().durationMinutes(20).done());

    static final InterventionEvent[] NOT_TO_COMPLETE = {VALIDATED, VOIDED};

    @Test
    void givesAWeekMoreToCompleteWhatWasReturned() {
        fixture().given(RECORDED, RETURNED).when(prolong(1, AS_PAULA)).expectEvents(PROLONGED);
        fixture().given(RECORDED, RETURNED, PROLONGED).when(AMEND).expectSuccessfulHandlerExecution();
    }

    @Test
    void refusesWhatIsNotToBeCompleted() {
        fixture()
                .given(RECORDED)
                .when(prolong(0, AS_PAULA))
                .expectException(Refused.because(InterventionRefusal.NOT_RETURNED));
    }

    @ParameterizedTest
    @FieldSource("NOT_TO_COMPLETE")
    void refusesOnceItWasDecided(InterventionEvent decided) {
        fixture()
                .given(RECORDED, RETURNED, decided)
                .when(prolong(2, AS_PAULA))
                .expectException(Refused.because(InterventionRefusal.NOT_RETURNED));
    }

    @Test
    void refusesWhoDoesNotManageTheTeam() {
        for (Caller caller : new Caller[] {AS_NADIA, AS_HUGO}) {
            fixture()
                    .given(RECORDED, RETURNED)
                    .when(prolong(1, caller))
                    .expectException(Refused.because(InterventionRefusal.MANAGERS_ONLY));
        }
    }

    private static ProlongIntervention prolong(long version, Caller caller) {
        return new ProlongIntervention(THE_ONE, version, caller, TOO_LATE);
    }
}

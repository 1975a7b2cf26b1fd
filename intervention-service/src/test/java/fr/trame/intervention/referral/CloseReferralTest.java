package fr.trame.intervention.referral;

import static fr.trame.intervention.Cast.AS_NADIA;
import static fr.trame.intervention.Cast.AS_YANN;
import static fr.trame.intervention.Cast.DAY;
import static fr.trame.intervention.Cast.NEXT_MORNING;
import static fr.trame.intervention.referral.ReferralFixture.CLOSED;
import static fr.trame.intervention.referral.ReferralFixture.PROPOSED;
import static fr.trame.intervention.referral.ReferralFixture.THE_ONE;
import static fr.trame.intervention.referral.ReferralFixture.fixture;

import fr.trame.intervention.Refused;
import fr.trame.intervention.referral.ReferralCommand.CloseReferral;
import fr.trame.platform.security.Caller;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class CloseReferralTest {

    @Test
    void endsWithTheEffectiveCareByThePartner() {
        fixture()
                .given(PROPOSED)
                .when(close(0, AS_NADIA, DAY.plusDays(1), "PRISE_EN_CHARGE"))
                .expectEvents(CLOSED);
    }

    @Test
    void refusesToCloseTwice() {
        fixture()
                .given(PROPOSED, CLOSED)
                .when(close(1, AS_NADIA, DAY.plusDays(1), "NON_VENUE"))
                .expectException(Refused.because(ReferralRefusal.ALREADY_CLOSED));
    }

    @Test
    void refusesAStepThatIsNoEnd() {
        fixture()
                .given(PROPOSED)
                .when(close(0, AS_NADIA, DAY.plusDays(1), "RDV_FIXE"))
                .expectException(Refused.because(ReferralRefusal.NOT_AN_END, "outcome"));
    }

    @Test
    void refusesADayBeforeItWasProposed() {
        fixture()
                .given(PROPOSED)
                .when(close(0, AS_NADIA, DAY.minusDays(1), "NON_VENUE"))
                .expectException(Refused.because(ReferralRefusal.BEFORE_PROPOSAL, "date"));
    }

    @Test
    void refusesADayInTheFuture() {
        fixture()
                .given(PROPOSED)
                .when(close(0, AS_NADIA, DAY.plusDays(2), "NON_VENUE"))
                .expectException(Refused.because(ReferralRefusal.DATE_IN_FUTURE, "date"));
    }

    @Test
    void refusesWhoWasNotThere() {
        fixture()
                .given(PROPOSED)
                .when(close(0, AS_YANN, DAY.plusDays(1), "NON_VENUE"))
                .expectException(Refused.because(ReferralRefusal.NOT_YOURS));
    }

    private static CloseReferral close(long version, Caller caller, LocalDate day, String outcome) {
        return new CloseReferral(THE_ONE, version, caller, NEXT_MORNING, day, outcome);
    }
}

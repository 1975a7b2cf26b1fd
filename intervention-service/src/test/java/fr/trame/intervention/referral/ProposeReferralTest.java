package fr.trame.intervention.referral;

import static fr.trame.intervention.Cast.AS_NADIA;
import static fr.trame.intervention.Cast.AS_PAULA;
import static fr.trame.intervention.Cast.AS_YANN;
import static fr.trame.intervention.Cast.DAY;
import static fr.trame.intervention.Cast.EVENING;
import static fr.trame.intervention.referral.ReferralFixture.CCAS;
import static fr.trame.intervention.referral.ReferralFixture.HALL;
import static fr.trame.intervention.referral.ReferralFixture.PROPOSED;
import static fr.trame.intervention.referral.ReferralFixture.REFERRAL;
import static fr.trame.intervention.referral.ReferralFixture.THE_ONE;
import static fr.trame.intervention.referral.ReferralFixture.fixture;

import fr.trame.intervention.Refused;
import fr.trame.intervention.referral.ReferralCommand.ProposeReferral;
import fr.trame.intervention.referral.ReferralEvent.Proposal;
import fr.trame.intervention.referral.ReferralEvent.ReferralProposed;
import fr.trame.platform.security.Caller;
import java.time.LocalDate;
import org.axonframework.test.aggregate.ResultValidator;
import org.junit.jupiter.api.Test;

class ProposeReferralTest {

    @Test
    void linksSomebodyWithAPartner() {
        propose(AS_NADIA, CCAS).expectEvents(PROPOSED);
    }

    @Test
    void letsTheManagerProposeForTheTeam() {
        propose(AS_PAULA, CCAS).expectEvents(new ReferralProposed(REFERRAL, AS_PAULA.person(), EVENING, CCAS, HALL));
    }

    @Test
    void refusesWhoWasNotThere() {
        propose(AS_YANN, CCAS).expectException(Refused.because(ReferralRefusal.NOT_YOURS));
    }

    @Test
    void refusesADayInTheFuture() {
        propose(AS_NADIA, on(DAY.plusDays(1))).expectException(Refused.because(ReferralRefusal.DATE_IN_FUTURE, "date"));
    }

    @Test
    void refusesADayBeforeTheIntervention() {
        propose(AS_NADIA, on(DAY.minusDays(1)))
                .expectException(Refused.because(ReferralRefusal.BEFORE_INTERVENTION, "date"));
    }

    private static Proposal on(LocalDate day) {
        return new Proposal(day, "CONTACT", "CCAS", null);
    }

    private static ResultValidator<Referral> propose(Caller caller, Proposal proposal) {
        return fixture()
                .givenNoPriorActivity()
                .when(new ProposeReferral(THE_ONE, caller, EVENING, proposal, HALL, DAY));
    }
}

package fr.trame.intervention.referral;

import static fr.trame.intervention.Cast.AS_NADIA;
import static fr.trame.intervention.Cast.AS_PAULA;
import static fr.trame.intervention.Cast.AS_YANN;
import static fr.trame.intervention.Cast.DAY;
import static fr.trame.intervention.Cast.EVENING;
import static fr.trame.intervention.referral.ReferralFixture.ADDRESS;
import static fr.trame.intervention.referral.ReferralFixture.CALLED;
import static fr.trame.intervention.referral.ReferralFixture.CCAS;
import static fr.trame.intervention.referral.ReferralFixture.CHILD;
import static fr.trame.intervention.referral.ReferralFixture.HALL;
import static fr.trame.intervention.referral.ReferralFixture.PROPOSED;
import static fr.trame.intervention.referral.ReferralFixture.REFERRAL;
import static fr.trame.intervention.referral.ReferralFixture.THE_ONE;
import static fr.trame.intervention.referral.ReferralFixture.fixture;

import fr.trame.intervention.Refused;
import fr.trame.intervention.referral.ReferralCommand.ProposeReferral;
import fr.trame.intervention.referral.ReferralCommand.Start;
import fr.trame.intervention.referral.ReferralStanding.Step;
import fr.trame.intervention.referral.event.ReferralEvent.Proposal;
import fr.trame.intervention.referral.event.ReferralEvent.ReferralProposed;
import fr.trame.intervention.referral.event.ReferralEvent.ReferralSharingAgreed;
import fr.trame.platform.security.Caller;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.test.aggregate.ResultValidator;
import org.junit.jupiter.api.Test;

class ProposeReferralTest {

    private static final Start ONLY = new Start(Step.PROPOSEE, null, null);

    @Test
    void linksSomebodyWithAPartner() {
        propose(AS_NADIA, CCAS, ONLY).expectEvents(PROPOSED);
    }

    @Test
    void isAgreementAndContactAtOnceWhenThePartnerIsCalled() {
        propose(AS_NADIA, CCAS, new Start(Step.CONTACT_PRIS, List.of("OBJET"), null))
                .expectEvents(
                        CALLED, new ReferralSharingAgreed(REFERRAL, AS_NADIA.person(), EVENING, DAY, List.of("OBJET")));
    }

    @Test
    void saysFromWhichOneItWasRedirected() {
        propose(AS_NADIA, CCAS, new Start(Step.ACCEPTEE, null, CHILD))
                .expectEvents(
                        new ReferralProposed(REFERRAL, AS_NADIA.person(), EVENING, CCAS, HALL, "ACCEPTEE", CHILD));
    }

    @Test
    void letsTheManagerProposeForTheTeam() {
        propose(AS_PAULA, CCAS, ONLY)
                .expectEvents(new ReferralProposed(REFERRAL, AS_PAULA.person(), EVENING, CCAS, HALL, "PROPOSEE", null));
    }

    @Test
    void takesNoAddressForAContact() {
        propose(AS_NADIA, ADDRESS, new Start(Step.CONTACT_PRIS, null, null))
                .expectException(Refused.because(ReferralRefusal.ADDRESS_ONLY, "level"));
    }

    @Test
    void refusesWhoWasNotThere() {
        propose(AS_YANN, CCAS, ONLY).expectException(Refused.because(ReferralRefusal.NOT_YOURS));
    }

    @Test
    void refusesADayInTheFuture() {
        propose(AS_NADIA, on(DAY.plusDays(1)), ONLY)
                .expectException(Refused.because(ReferralRefusal.DATE_IN_FUTURE, "date"));
    }

    @Test
    void refusesADayBeforeTheIntervention() {
        propose(AS_NADIA, on(DAY.minusDays(1)), ONLY)
                .expectException(Refused.because(ReferralRefusal.BEFORE_INTERVENTION, "date"));
    }

    private static Proposal on(LocalDate day) {
        return new Proposal(day, "CONTACT", "CCAS", null);
    }

    private static ResultValidator<Referral> propose(Caller caller, Proposal proposal, Start start) {
        return fixture()
                .givenNoPriorActivity()
                .when(new ProposeReferral(THE_ONE, caller, EVENING, proposal, HALL, DAY, start));
    }
}

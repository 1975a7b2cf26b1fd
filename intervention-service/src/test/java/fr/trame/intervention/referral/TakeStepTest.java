package fr.trame.intervention.referral;

import static fr.trame.intervention.Cast.AS_YANN;
import static fr.trame.intervention.Cast.DAY;
import static fr.trame.intervention.Cast.NEXT_MORNING;
import static fr.trame.intervention.referral.ReferralFixture.CALLED;
import static fr.trame.intervention.referral.ReferralFixture.CARED;
import static fr.trame.intervention.referral.ReferralFixture.CLOSED;
import static fr.trame.intervention.referral.ReferralFixture.NEXT_DAY;
import static fr.trame.intervention.referral.ReferralFixture.NOTHING;
import static fr.trame.intervention.referral.ReferralFixture.PROPOSED;
import static fr.trame.intervention.referral.ReferralFixture.RECEIVED;
import static fr.trame.intervention.referral.ReferralFixture.SIGNPOSTED;
import static fr.trame.intervention.referral.ReferralFixture.THE_ONE;
import static fr.trame.intervention.referral.ReferralFixture.fixture;
import static fr.trame.intervention.referral.ReferralFixture.how;
import static fr.trame.intervention.referral.ReferralFixture.shared;
import static fr.trame.intervention.referral.ReferralFixture.step;
import static fr.trame.intervention.referral.ReferralFixture.take;

import fr.trame.intervention.Cast;
import fr.trame.intervention.Refused;
import fr.trame.intervention.referral.ReferralCommand.AgreeSharing;
import fr.trame.intervention.referral.ReferralCommand.Said;
import fr.trame.intervention.referral.ReferralCommand.TakeStep;
import fr.trame.intervention.referral.ReferralStanding.Step;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TakeStepTest {

    private static final Said THURSDAY = new Said("CONTACT", NEXT_DAY.plusDays(2), LocalTime.of(10, 30), null, null);

    @Test
    void isAcceptedByThePersonWhoSaysWhatMayBeTold() {
        var said = new Said(null, null, null, null, List.of("PRENOM", "OBJET"));
        fixture()
                .given(PROPOSED)
                .when(take(0, Step.ACCEPTEE, said))
                .expectEvents(step("ACCEPTEE", null, null, null), shared("PRENOM", "OBJET"));
    }

    @Test
    void raisesAnAddressToAContactThatSaysHow() {
        fixture()
                .given(SIGNPOSTED)
                .when(take(0, Step.CONTACT_PRIS, how("RELAIS")))
                .expectEvents(step("CONTACT_PRIS", "RELAIS", null, null));
    }

    @Test
    void isAgreementContactAndAppointmentInOneGesture() {
        fixture()
                .given(PROPOSED)
                .when(take(0, Step.RDV_FIXE, THURSDAY))
                .expectEvents(step("RDV_FIXE", "CONTACT", NEXT_DAY.plusDays(2), null));
    }

    @Test
    void keepsHowItWasBegunUnlessSomebodyGoesAlong() {
        fixture()
                .given(CALLED)
                .when(take(0, Step.RDV_FIXE, THURSDAY))
                .expectEvents(step("RDV_FIXE", null, NEXT_DAY.plusDays(2), null));
        fixture()
                .given(CALLED)
                .when(take(0, Step.ACCOMPAGNEE, NOTHING))
                .expectEvents(step("ACCOMPAGNEE", "ACCOMP", null, null));
    }

    @Test
    void isAnotherAppointmentAfterOneWhereMoreWasAskedFor() {
        fixture()
                .given(CALLED, RECEIVED)
                .when(take(1, Step.RDV_FIXE, THURSDAY))
                .expectEvents(step("RDV_FIXE", null, NEXT_DAY.plusDays(2), null));
    }

    @Test
    void isReceivedAlsoBySomebodyWhoWentAloneWithTheAddress() {
        fixture().given(SIGNPOSTED).when(take(0, Step.RECUE, NOTHING)).expectEvents(RECEIVED);
    }

    @Test
    void isTakenCareOfWithItsProof() {
        fixture()
                .given(CALLED)
                .when(take(0, Step.PRISE_EN_CHARGE, new Said(null, null, null, "PERSONNE", null)))
                .expectEvents(CARED);
    }

    @Test
    void refusesAContactThatDoesNotSayHow() {
        fixture()
                .given(PROPOSED)
                .when(take(0, Step.CONTACT_PRIS, NOTHING))
                .expectException(Refused.because(ReferralRefusal.HOW_MISSING, "level"));
        fixture()
                .given(PROPOSED)
                .when(take(0, Step.CONTACT_PRIS, how("ORIENTATION")))
                .expectException(Refused.because(ReferralRefusal.ADDRESS_ONLY, "level"));
    }

    @Test
    void refusesAnAppointmentWithoutADayOrBeforeItIsMade() {
        fixture()
                .given(CALLED)
                .when(take(0, Step.RDV_FIXE, NOTHING))
                .expectException(Refused.because(ReferralRefusal.APPOINTMENT_MISSING, "appointmentOn"));
        fixture()
                .given(CALLED)
                .when(take(0, Step.RDV_FIXE, new Said(null, DAY, null, null, null)))
                .expectException(Refused.because(ReferralRefusal.APPOINTMENT_BEFORE, "appointmentOn"));
    }

    @Test
    void refusesACareThatNobodyTells() {
        fixture()
                .given(CALLED)
                .when(take(0, Step.PRISE_EN_CHARGE, NOTHING))
                .expectException(Refused.because(ReferralRefusal.PROOF_MISSING, "proof"));
    }

    @ParameterizedTest
    @EnumSource
    void goesBackToNothing(Step step) {
        fixture()
                .given(CALLED, CARED)
                .when(take(1, step, THURSDAY))
                .expectException(Refused.because(ReferralRefusal.ALREADY_FURTHER));
    }

    @Test
    void refusesAStepOfWhatIsOver() {
        fixture()
                .given(CALLED, CLOSED)
                .when(take(1, Step.RECUE, NOTHING))
                .expectException(Refused.because(ReferralRefusal.ALREADY_CLOSED));
    }

    @Test
    void refusesADayInTheFutureOrBeforeTheLastStep() {
        fixture()
                .given(CALLED)
                .when(new TakeStep(THE_ONE, 0, Cast.AS_NADIA, NEXT_MORNING, NEXT_DAY.plusDays(1), Step.RECUE, NOTHING))
                .expectException(Refused.because(ReferralRefusal.DATE_IN_FUTURE, "date"));
        fixture()
                .given(PROPOSED, step("CONTACT_PRIS", "CONTACT", null, null))
                .when(new TakeStep(THE_ONE, 1, Cast.AS_NADIA, NEXT_MORNING, DAY, Step.RECUE, NOTHING))
                .expectException(Refused.because(ReferralRefusal.BEFORE_LAST_STEP, "date"));
    }

    @Test
    void refusesWhoDoesNotFollowIt() {
        fixture()
                .given(CALLED)
                .when(new TakeStep(THE_ONE, 0, AS_YANN, NEXT_MORNING, NEXT_DAY, Step.RECUE, NOTHING))
                .expectException(Refused.because(ReferralRefusal.NOT_YOURS));
    }

    @Test
    void agreesOnWhatIsSharedAtAnyTimeUntilItIsOver() {
        var nothing = new AgreeSharing(THE_ONE, 0, Cast.AS_NADIA, NEXT_MORNING, NEXT_DAY, List.of());
        fixture().given(CALLED).when(nothing).expectEvents(shared());
        fixture()
                .given(CALLED, CLOSED)
                .when(new AgreeSharing(THE_ONE, 1, Cast.AS_NADIA, NEXT_MORNING, NEXT_DAY, List.of()))
                .expectException(Refused.because(ReferralRefusal.ALREADY_CLOSED));
    }
}

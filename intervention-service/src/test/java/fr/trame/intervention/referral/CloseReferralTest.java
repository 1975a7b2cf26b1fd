package fr.trame.intervention.referral;

import static fr.trame.intervention.Cast.AS_NADIA;
import static fr.trame.intervention.Cast.AS_YANN;
import static fr.trame.intervention.Cast.DAY;
import static fr.trame.intervention.Cast.NADIA;
import static fr.trame.intervention.Cast.NEXT_MORNING;
import static fr.trame.intervention.referral.ReferralFixture.CALLED;
import static fr.trame.intervention.referral.ReferralFixture.CARED;
import static fr.trame.intervention.referral.ReferralFixture.CHILD;
import static fr.trame.intervention.referral.ReferralFixture.CLOSED;
import static fr.trame.intervention.referral.ReferralFixture.NEXT_DAY;
import static fr.trame.intervention.referral.ReferralFixture.PROPOSED;
import static fr.trame.intervention.referral.ReferralFixture.RECEIVED;
import static fr.trame.intervention.referral.ReferralFixture.REFERRAL;
import static fr.trame.intervention.referral.ReferralFixture.THE_ONE;
import static fr.trame.intervention.referral.ReferralFixture.close;
import static fr.trame.intervention.referral.ReferralFixture.closed;
import static fr.trame.intervention.referral.ReferralFixture.fixture;

import fr.trame.intervention.Refused;
import fr.trame.intervention.referral.ReferralCommand.CloseReferral;
import fr.trame.intervention.referral.ReferralCommand.ReopenReferral;
import fr.trame.intervention.referral.event.ReferralEvent.ReferralClosed;
import fr.trame.intervention.referral.event.ReferralEvent.ReferralReopened;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CloseReferralTest {

    private static final ReferralClosed REDIRECTED =
            new ReferralClosed(REFERRAL, NADIA, NEXT_MORNING, NEXT_DAY, "REORIENTEE", null, CHILD);

    @Test
    void endsWithTheEffectiveCareByThePartnerAndItsProof() {
        fixture()
                .given(CALLED)
                .when(saying("PRISE_EN_CHARGE", null, "PERSONNE", null))
                .expectEvents(CARED, closed("PRISE_EN_CHARGE"));
        fixture().given(CALLED, CARED).when(close(1, "PRISE_EN_CHARGE")).expectEvents(closed("PRISE_EN_CHARGE"));
    }

    @Test
    void endsWithTheRefusalOfThePartnerAndWhy() {
        fixture()
                .given(CALLED)
                .when(saying("REFUS_PARTENAIRE", "SATURATION", null, null))
                .expectEvents(new ReferralClosed(
                        REFERRAL, NADIA, NEXT_MORNING, NEXT_DAY, "REFUS_PARTENAIRE", "SATURATION", null));
        fixture()
                .given(CALLED)
                .when(close(0, "REFUS_PARTENAIRE"))
                .expectException(Refused.because(ReferralRefusal.REASON_MISSING, "reason"));
    }

    @Test
    void endsInFavourOfAnotherOne() {
        fixture()
                .given(CALLED, RECEIVED)
                .when(new CloseReferral(THE_ONE, 1, AS_NADIA, NEXT_MORNING, NEXT_DAY, "REORIENTEE", null, null, CHILD))
                .expectEvents(REDIRECTED);
        fixture()
                .given(CALLED)
                .when(close(0, "REORIENTEE"))
                .expectException(Refused.because(ReferralRefusal.NOT_AN_END, "outcome"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"REFUSEE", "PERDUE_VUE"})
    void endsBeforeAnyContactWhenThePersonDoesNotWantIt(String outcome) {
        fixture().given(PROPOSED).when(close(0, outcome)).expectEvents(closed(outcome));
    }

    @ParameterizedTest
    @ValueSource(strings = {"NON_VENUE", "SANS_NOUVELLE", "REFUS_PARTENAIRE"})
    void cannotEndByAPartnerWhoWasNeverContacted(String outcome) {
        fixture()
                .given(PROPOSED)
                .when(close(0, outcome))
                .expectException(Refused.because(ReferralRefusal.NOT_FROM_HERE, "outcome"));
    }

    @Test
    void cannotEndByNotComingOnceReceivedNorByAnythingButCareOnceInCare() {
        fixture()
                .given(CALLED, RECEIVED)
                .when(close(1, "NON_VENUE"))
                .expectException(Refused.because(ReferralRefusal.NOT_FROM_HERE, "outcome"));
        fixture()
                .given(CALLED, CARED)
                .when(close(1, "REFUSEE"))
                .expectException(Refused.because(ReferralRefusal.NOT_FROM_HERE, "outcome"));
    }

    @Test
    void refusesACareThatNobodyTells() {
        fixture()
                .given(CALLED)
                .when(close(0, "PRISE_EN_CHARGE"))
                .expectException(Refused.because(ReferralRefusal.PROOF_MISSING, "proof"));
    }

    @Test
    void refusesToCloseTwice() {
        fixture()
                .given(CALLED, CLOSED)
                .when(close(1, "NON_VENUE"))
                .expectException(Refused.because(ReferralRefusal.ALREADY_CLOSED));
    }

    @Test
    void refusesAStepThatIsNoEnd() {
        fixture()
                .given(CALLED)
                .when(close(0, "RDV_FIXE"))
                .expectException(Refused.because(ReferralRefusal.NOT_AN_END, "outcome"));
    }

    @Test
    void refusesADayBeforeTheLastStepOrInTheFuture() {
        fixture()
                .given(CALLED)
                .when(on(DAY.minusDays(1)))
                .expectException(Refused.because(ReferralRefusal.BEFORE_LAST_STEP, "date"));
        fixture()
                .given(CALLED)
                .when(on(DAY.plusDays(2)))
                .expectException(Refused.because(ReferralRefusal.DATE_IN_FUTURE, "date"));
    }

    @Test
    void refusesWhoDoesNotFollowIt() {
        fixture()
                .given(CALLED)
                .when(new CloseReferral(THE_ONE, 0, AS_YANN, NEXT_MORNING, NEXT_DAY, "NON_VENUE", null, null, null))
                .expectException(Refused.because(ReferralRefusal.NOT_YOURS));
    }

    @Test
    void goesOnWhenSomebodyComesBack() {
        fixture()
                .given(CALLED, CLOSED)
                .when(reopen())
                .expectEvents(new ReferralReopened(REFERRAL, NADIA, NEXT_MORNING, NEXT_DAY));
        fixture().given(CALLED, RECEIVED).when(reopen()).expectException(Refused.because(ReferralRefusal.NOT_CLOSED));
        fixture()
                .given(CALLED, REDIRECTED)
                .when(reopen())
                .expectException(Refused.because(ReferralRefusal.GOES_ON_ELSEWHERE));
    }

    private static ReopenReferral reopen() {
        return new ReopenReferral(THE_ONE, 1, AS_NADIA, NEXT_MORNING, NEXT_DAY);
    }

    private static CloseReferral saying(
            String outcome, @Nullable String reason, @Nullable String proof, @Nullable String child) {
        return new CloseReferral(THE_ONE, 0, AS_NADIA, NEXT_MORNING, NEXT_DAY, outcome, reason, proof, child);
    }

    private static CloseReferral on(LocalDate day) {
        return new CloseReferral(THE_ONE, 0, AS_NADIA, NEXT_MORNING, day, "NON_VENUE", null, null, null);
    }
}

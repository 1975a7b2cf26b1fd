package fr.trame.intervention.referral;

import static fr.trame.intervention.Cast.AS_NADIA;
import static fr.trame.intervention.Cast.AS_YANN;
import static fr.trame.intervention.Cast.DAY;
import static fr.trame.intervention.Cast.NADIA;
import static fr.trame.intervention.Cast.NEXT_MORNING;
import static fr.trame.intervention.referral.ReferralFixture.CALLED;
import static fr.trame.intervention.referral.ReferralFixture.CARED;
import static fr.trame.intervention.referral.ReferralFixture.CLOSED;
import static fr.trame.intervention.referral.ReferralFixture.NEXT_DAY;
import static fr.trame.intervention.referral.ReferralFixture.PARTNER_SAYS_RECEIVED;
import static fr.trame.intervention.referral.ReferralFixture.PERSON_SAYS_NO;
import static fr.trame.intervention.referral.ReferralFixture.RECEIVED;
import static fr.trame.intervention.referral.ReferralFixture.REFERRAL;
import static fr.trame.intervention.referral.ReferralFixture.THE_ONE;
import static fr.trame.intervention.referral.ReferralFixture.closed;
import static fr.trame.intervention.referral.ReferralFixture.fixture;
import static fr.trame.intervention.referral.ReferralFixture.voice;

import fr.trame.intervention.Refused;
import fr.trame.intervention.referral.ReferralCommand.Decide;
import fr.trame.intervention.referral.ReferralCommand.HearVoice;
import fr.trame.intervention.referral.event.ReferralEvent;
import fr.trame.intervention.referral.event.ReferralEvent.ReferralDecided;
import fr.trame.platform.security.Caller;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Partner, person and mediator each say what they say; only deciding moves anything. */
class VoicesTest {

    private static final ReferralEvent PARTNER_SAYS_CARED = voice("PARTENAIRE", "PRISE_EN_CHARGE", "ECRIT");

    @Test
    void hearsEachOfThreeAlsoOfWhatIsOver() {
        fixture().given(CALLED).when(hear(0, AS_NADIA, NEXT_DAY)).expectEvents(PERSON_SAYS_NO);
        fixture().given(CALLED, CLOSED).when(hear(1, AS_NADIA, NEXT_DAY)).expectEvents(PERSON_SAYS_NO);
    }

    @Test
    void refusesWhoDoesNotFollowItAndADayInTheFuture() {
        fixture()
                .given(CALLED)
                .when(hear(0, AS_YANN, NEXT_DAY))
                .expectException(Refused.because(ReferralRefusal.NOT_YOURS));
        fixture()
                .given(CALLED)
                .when(hear(0, AS_NADIA, NEXT_DAY.plusDays(1)))
                .expectException(Refused.because(ReferralRefusal.DATE_IN_FUTURE, "date"));
    }

    @Test
    void goesByThePersonWhoWasNotReceived() {
        decide(List.of(CALLED, RECEIVED, PARTNER_SAYS_RECEIVED, PERSON_SAYS_NO), "PERSONNE", "CONTACT_PRIS");
    }

    @Test
    void goesByThePartnerAndLeavesItWhereItIs() {
        decide(List.of(CALLED, RECEIVED, PARTNER_SAYS_RECEIVED, PERSON_SAYS_NO), "PARTENAIRE", "RECUE");
    }

    @Test
    void takesUpAgainWhatEndedByACareThatThereIsNot() {
        decide(
                List.of(
                        CALLED,
                        CARED,
                        closed("PRISE_EN_CHARGE"),
                        PARTNER_SAYS_CARED,
                        voice("PERSONNE", "NON_PRISE", "DIT")),
                "PERSONNE",
                "RECUE");
        decide(
                List.of(
                        CALLED,
                        CARED,
                        closed("PRISE_EN_CHARGE"),
                        PARTNER_SAYS_CARED,
                        voice("PERSONNE", "NON_PRISE", "DIT")),
                "PARTENAIRE",
                "CLOSE");
    }

    @Test
    void takesUpAgainWhatEndedByNotComingIfSomebodyCame() {
        decide(
                List.of(CALLED, CLOSED, voice("PARTENAIRE", "NON_RECUE", "ECRIT"), voice("PERSONNE", "RECUE", "DIT")),
                "PERSONNE",
                "CONTACT_PRIS");
    }

    @Test
    void refusesToDecideWhereNobodyDisagrees() {
        fixture()
                .given(CALLED, PARTNER_SAYS_RECEIVED)
                .when(deciding(1, "PARTENAIRE"))
                .expectException(Refused.because(ReferralRefusal.NO_DISAGREEMENT));
        fixture()
                .given(CALLED, PARTNER_SAYS_RECEIVED, voice("PERSONNE", "PRISE_EN_CHARGE", "DIT"))
                .when(deciding(2, "PARTENAIRE"))
                .expectException(Refused.because(ReferralRefusal.NO_DISAGREEMENT));
    }

    @Test
    void refusesToDecideTwiceUntilAnotherWordIsSaid() {
        var decided = new ReferralDecided(REFERRAL, NADIA, NEXT_MORNING, NEXT_DAY, "PARTENAIRE", "CONTACT_PRIS");
        fixture()
                .given(CALLED, PARTNER_SAYS_RECEIVED, PERSON_SAYS_NO, decided, PERSON_SAYS_NO)
                .when(deciding(4, "PERSONNE"))
                .expectException(Refused.because(ReferralRefusal.NO_DISAGREEMENT));
        decide(
                List.of(CALLED, PARTNER_SAYS_RECEIVED, PERSON_SAYS_NO, decided, PARTNER_SAYS_CARED),
                "PARTENAIRE",
                "CONTACT_PRIS");
    }

    @Test
    void goesByNobodyElse() {
        fixture()
                .given(CALLED, PARTNER_SAYS_RECEIVED, PERSON_SAYS_NO)
                .when(deciding(2, "MEDIATEUR"))
                .expectException(Refused.because(ReferralRefusal.NOBODY_SAID_SO, "voice"));
    }

    private static void decide(List<ReferralEvent> given, String voice, String status) {
        fixture()
                .given(given)
                .when(deciding(given.size() - 1, voice))
                .expectEvents(new ReferralDecided(REFERRAL, NADIA, NEXT_MORNING, NEXT_DAY, voice, status));
    }

    private static Decide deciding(long version, String voice) {
        return new Decide(THE_ONE, version, AS_NADIA, NEXT_MORNING, NEXT_DAY, voice);
    }

    private static HearVoice hear(long version, Caller caller, LocalDate day) {
        return new HearVoice(THE_ONE, version, caller, NEXT_MORNING, day, "PERSONNE", "NON_RECUE", "DIT");
    }

    @Test
    void mayTellOfADayBeforeTheLastStep() {
        fixture()
                .given(CALLED, RECEIVED)
                .when(hear(1, AS_NADIA, DAY))
                .expectEvents(new ReferralEvent.ReferralVoiceHeard(
                        REFERRAL, NADIA, NEXT_MORNING, DAY, "PERSONNE", "NON_RECUE", "DIT"));
    }
}

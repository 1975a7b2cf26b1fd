package fr.trame.intervention.referral;

import static fr.trame.intervention.Cast.NEXT_MORNING;
import static fr.trame.intervention.referral.ReferralFixture.CALLED;
import static fr.trame.intervention.referral.ReferralFixture.CARED;
import static fr.trame.intervention.referral.ReferralFixture.CLOSED;
import static fr.trame.intervention.referral.ReferralFixture.NEXT_DAY;
import static fr.trame.intervention.referral.ReferralFixture.RECEIVED;
import static fr.trame.intervention.referral.ReferralFixture.REFERRAL;
import static fr.trame.intervention.referral.ReferralFixture.THE_ONE;
import static fr.trame.intervention.referral.ReferralFixture.fixture;
import static fr.trame.intervention.referral.ReferralFixture.step;

import fr.trame.intervention.Refused;
import fr.trame.intervention.referral.ReferralCommand.HearPartner;
import fr.trame.intervention.referral.event.ReferralEvent.ReferralClosed;
import fr.trame.intervention.referral.event.ReferralEvent.ReferralProposed;
import fr.trame.intervention.referral.event.ReferralEvent.ReferralStepTaken;
import fr.trame.intervention.referral.event.ReferralEvent.ReferralVoiceHeard;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a partner answers by its link moves the referral, as far as where it stands lets it; once. */
class HearPartnerTest {

    private static final String ANSWER = "01890a5e-0000-7000-8000-0000000000a1";
    private static final String BY = "lien-" + ANSWER;
    private static final LocalDate THURSDAY = NEXT_DAY.plusDays(2);
    private static final ReferralProposed ACCEPTED = ReferralFixture.proposed(ReferralFixture.CCAS, "ACCEPTEE");

    @Test
    void takesTheRequestWhichIsTheContact() {
        fixture().given(ACCEPTED).when(hears(PartnerWord.ACCEPTE)).expectEvents(by("CONTACT_PRIS", "CONTACT", null));
        fixture().given(CALLED).when(hears(PartnerWord.ACCEPTE)).expectNoEvents();
    }

    @Test
    void endsWithoutNewsByTheRuleWhereItStillWaits() {
        var command = new ReferralCommand.GiveUp(ReferralFixture.THE_ONE, NEXT_MORNING, NEXT_DAY);
        var ended = new fr.trame.intervention.referral.event.ReferralEvent.ReferralClosed(
                REFERRAL, ReferralMoves.BY_RULE, NEXT_MORNING, NEXT_DAY, "SANS_NOUVELLE", null, null);
        fixture().given(CALLED).when(command).expectEvents(ended);
        fixture().given(ACCEPTED).when(command).expectEvents(ended);
        fixture().given(CALLED, ReferralFixture.RECEIVED).when(command).expectNoEvents();
        fixture().given(CALLED, ReferralFixture.CLOSED).when(command).expectNoEvents();
    }

    @Test
    void fixesAnAppointmentAndAnotherOneInItsPlace() {
        var appointment = new ReferralStepTaken(
                REFERRAL, BY, NEXT_MORNING, NEXT_DAY, "RDV_FIXE", "CONTACT", THURSDAY, LocalTime.of(9, 0), null);
        fixture().given(ACCEPTED).when(hears(PartnerWord.RDV)).expectEvents(appointment);
        fixture()
                .given(CALLED, step("RDV_FIXE", null, NEXT_DAY, null))
                .when(hears(PartnerWord.RDV))
                .expectEvents(new ReferralStepTaken(
                        REFERRAL, BY, NEXT_MORNING, NEXT_DAY, "RDV_FIXE", null, THURSDAY, LocalTime.of(9, 0), null));
    }

    @Test
    void hasReceivedThePersonAndSaysSoInWriting() {
        fixture()
                .given(ACCEPTED)
                .when(hears(PartnerWord.RECUE))
                .expectEvents(by("RECUE", "CONTACT", null), says("RECUE"));
    }

    @Test
    void takesCareAndItsWordIsTheProof() {
        fixture()
                .given(CALLED)
                .when(hears(PartnerWord.PRISE_EN_CHARGE))
                .expectEvents(by("PRISE_EN_CHARGE", null, "PARTENAIRE"), says("PRISE_EN_CHARGE"));
    }

    @Test
    void refusesForAReasonAndThatIsTheEnd() {
        var end = new ReferralClosed(REFERRAL, BY, NEXT_MORNING, NEXT_DAY, "REFUS_PARTENAIRE", "SATURATION", null);
        fixture().given(ACCEPTED).when(hears(PartnerWord.REFUS)).expectEvents(by("CONTACT_PRIS", "CONTACT", null), end);
        fixture().given(CALLED).when(hears(PartnerWord.REFUS)).expectEvents(end);
    }

    @Test
    void movesNothingByAQuestion() {
        fixture().given(ACCEPTED).when(hears(PartnerWord.QUESTION)).expectNoEvents();
    }

    @Test
    void isMovedOnceByTheSameAnswer() {
        fixture()
                .given(CALLED, by("RECUE", null, null), says("RECUE"))
                .when(hears(PartnerWord.RECUE))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @ParameterizedTest
    @EnumSource(PartnerWord.class)
    void isOverForAllOfThem(PartnerWord word) {
        fixture()
                .given(CALLED, CLOSED)
                .when(hears(word))
                .expectException(Refused.because(ReferralRefusal.ALREADY_CLOSED));
    }

    @ParameterizedTest
    @EnumSource(names = {"ACCEPTE", "RECUE"})
    void isReceivedAlready(PartnerWord word) {
        fixture()
                .given(CALLED, RECEIVED)
                .when(hears(word))
                .expectException(Refused.because(ReferralRefusal.ALREADY_FURTHER));
    }

    @ParameterizedTest
    @EnumSource(names = "QUESTION", mode = EnumSource.Mode.EXCLUDE)
    void isTakenCareOfAlready(PartnerWord word) {
        fixture()
                .given(CALLED, CARED)
                .when(hears(word))
                .expectException(Refused.because(ReferralRefusal.ALREADY_FURTHER));
    }

    private static HearPartner hears(PartnerWord word) {
        var said = new ReferralMoves.Said(
                ANSWER,
                word,
                word == PartnerWord.REFUS ? "SATURATION" : null,
                word == PartnerWord.RDV ? THURSDAY : null,
                word == PartnerWord.RDV ? LocalTime.of(9, 0) : null);
        return new HearPartner(THE_ONE, NEXT_MORNING, NEXT_DAY, "CONTACT", said);
    }

    private static ReferralStepTaken by(String status, @Nullable String level, @Nullable String proof) {
        return new ReferralStepTaken(REFERRAL, BY, NEXT_MORNING, NEXT_DAY, status, level, null, null, proof);
    }

    private static ReferralVoiceHeard says(String word) {
        return new ReferralVoiceHeard(REFERRAL, BY, NEXT_MORNING, NEXT_DAY, "PARTENAIRE", word, "ECRIT");
    }
}

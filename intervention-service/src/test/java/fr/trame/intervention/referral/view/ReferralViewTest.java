package fr.trame.intervention.referral.view;

import static fr.trame.intervention.Cast.DAY;
import static fr.trame.intervention.Cast.ID;
import static fr.trame.intervention.Cast.KARIM;
import static fr.trame.intervention.Cast.NADIA;
import static fr.trame.intervention.Cast.NEXT_MORNING;
import static fr.trame.intervention.Cast.PARIS;
import static fr.trame.intervention.referral.ReferralFixture.CALLED;
import static fr.trame.intervention.referral.ReferralFixture.CLOSED;
import static fr.trame.intervention.referral.ReferralFixture.NEXT_DAY;
import static fr.trame.intervention.referral.ReferralFixture.PARTNER_SAYS_RECEIVED;
import static fr.trame.intervention.referral.ReferralFixture.PERSON_SAYS_NO;
import static fr.trame.intervention.referral.ReferralFixture.PROPOSED;
import static fr.trame.intervention.referral.ReferralFixture.REFERRAL;
import static fr.trame.intervention.referral.ReferralFixture.SIGNPOSTED;
import static fr.trame.intervention.referral.ReferralFixture.closed;
import static fr.trame.intervention.referral.ReferralFixture.shared;
import static fr.trame.intervention.referral.ReferralFixture.step;
import static org.assertj.core.api.Assertions.assertThat;

import fr.trame.intervention.referral.ReferralFixture;
import fr.trame.intervention.referral.event.ReferralEvent;
import fr.trame.intervention.referral.event.ReferralEvent.ReferralDecided;
import fr.trame.intervention.referral.event.ReferralEvent.ReferralReopened;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** A referral as it is read from its own events. */
class ReferralViewTest {

    @Test
    void showsHowItIsProposed() {
        assertThat(of(CALLED))
                .isEqualTo(new ReferralView(
                        REFERRAL,
                        0,
                        "CONTACT_PRIS",
                        "CONTACT_PRIS",
                        true,
                        ID,
                        DAY,
                        "CONTACT",
                        true,
                        DAY,
                        "CCAS",
                        null,
                        "TER",
                        "LY8-EUS",
                        List.of(NADIA, KARIM),
                        NADIA,
                        DAY,
                        null,
                        null,
                        List.of(),
                        List.of(),
                        false,
                        false,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null));
        assertThat(ReferralView.next(null, CLOSED)).isNull();
    }

    @Test
    void countsFromTheContactOnAndNotBefore() {
        assertThat(of(PROPOSED).counts()).isFalse();
        assertThat(of(PROPOSED, closed("REFUSEE")).counts()).isFalse();
        ReferralView raised = of(SIGNPOSTED, step("CONTACT_PRIS", "RELAIS", null, null));
        assertThat(raised.counts()).isTrue();
        assertThat(raised.contactedOn()).isEqualTo(NEXT_DAY);
        assertThat(raised.level()).isEqualTo("RELAIS");
        assertThat(of(CALLED, closed("REFUSEE")).counts())
                .as("refused later it was made all the same")
                .isTrue();
        ReferralView together = of(CALLED, step("ACCOMPAGNEE", "ACCOMP", null, null));
        assertThat(together.level()).isEqualTo("ACCOMP");
        assertThat(together.contactedOn()).as("since the contact").isEqualTo(DAY);
        assertThat(of(SIGNPOSTED, step("RECUE", null, null, null)).counts())
                .as("went alone")
                .isFalse();
    }

    @Test
    void showsAppointmentSharingProofAndEnd() {
        ReferralView view = of(
                CALLED,
                step("RDV_FIXE", null, NEXT_DAY.plusDays(2), null),
                shared("PRENOM"),
                step("PRISE_EN_CHARGE", null, null, "CONSTAT"),
                closed("PRISE_EN_CHARGE"));
        assertThat(view.appointmentOn()).isEqualTo(NEXT_DAY.plusDays(2));
        assertThat(view.appointmentAt()).isEqualTo("10:30");
        assertThat(view.shared()).containsExactly("PRENOM");
        assertThat(view.proof()).isEqualTo("CONSTAT");
        assertThat(view.status()).isEqualTo("CLOSE");
        assertThat(view.open()).isFalse();
        ReferralView again = view.withoutPeople();
        assertThat(again.mediators()).isEmpty();
        assertThat(again.proposedBy()).isNull();
    }

    @Test
    void goesOnFromWhereItWas() {
        ReferralView view = of(CALLED, CLOSED, new ReferralReopened(REFERRAL, NADIA, NEXT_MORNING, NEXT_DAY));
        assertThat(view.status()).isEqualTo("CONTACT_PRIS");
        assertThat(view.outcome()).isNull();
        assertThat(view.closedOn()).isNull();
    }

    @Test
    void saysThatTwoDisagreeUntilTheMediatorDecides() {
        ReferralView disputed = of(CALLED, step("RECUE", null, null, null), PARTNER_SAYS_RECEIVED, PERSON_SAYS_NO);
        assertThat(disputed.disagreement()).isTrue();
        assertThat(disputed.status()).as("no word moves it").isEqualTo("RECUE");
        ReferralView decided = ReferralView.next(
                disputed, new ReferralDecided(REFERRAL, NADIA, NEXT_MORNING, NEXT_DAY, "PERSONNE", "CONTACT_PRIS"));
        assertThat(Objects.requireNonNull(decided).disagreement()).isFalse();
        assertThat(decided.status()).isEqualTo("CONTACT_PRIS");
        assertThat(decided.voices()).hasSize(2);
    }

    @Test
    void tellsItsHistoryWithWhatEachSays() {
        List<ReferralMomentView> history =
                ReferralMomentView.of(ReferralFixture.all().toList(), PARIS);
        assertThat(history)
                .extracting(ReferralMomentView::what)
                .containsExactly(
                        "PROPOSED",
                        "STEP_TAKEN",
                        "CLOSED",
                        "REOPENED",
                        "VOICE_HEARD",
                        "DECIDED",
                        "SHARING_AGREED",
                        "HANDED_OVER");
        assertThat(history.get(1))
                .isEqualTo(new ReferralMomentView(
                        1, "STEP_TAKEN", NEXT_DAY, NADIA, "RDV_FIXE", "CONTACT", null, NEXT_DAY.plusDays(2), "10:30"));
        assertThat(history.get(4).withoutPeople())
                .isEqualTo(new ReferralMomentView(
                        4, "VOICE_HEARD", NEXT_DAY, null, "PERSONNE", "NON_RECUE", "DIT", null, null));
    }

    private static ReferralView of(ReferralEvent... events) {
        ReferralView view = null;
        for (ReferralEvent event : events) {
            view = ReferralView.next(view, event);
        }
        return Objects.requireNonNull(view);
    }
}

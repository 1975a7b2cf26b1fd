package fr.trame.intervention.referral;

import static fr.trame.intervention.Cast.AS_NADIA;
import static fr.trame.intervention.Cast.AS_PAULA;
import static fr.trame.intervention.Cast.AS_YANN;
import static fr.trame.intervention.Cast.DAY;
import static fr.trame.intervention.Cast.ID;
import static fr.trame.intervention.Cast.KARIM;
import static fr.trame.intervention.Cast.NADIA;
import static fr.trame.intervention.referral.ReferralFixture.CLOSED;
import static fr.trame.intervention.referral.ReferralFixture.PROPOSED;
import static fr.trame.intervention.referral.ReferralFixture.REFERRAL;
import static org.assertj.core.api.Assertions.assertThat;

import fr.trame.intervention.referral.ReferralAction.Standing;
import fr.trame.platform.refusal.Offer;
import fr.trame.platform.refusal.Offer.RefusedAction;
import fr.trame.platform.refusal.Refusal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A referral as it is read from its own events. */
class ReferralViewTest {

    private static final ReferralView OPEN = new ReferralView(
            REFERRAL,
            0,
            "PROPOSEE",
            ID,
            DAY,
            "CONTACT",
            true,
            "CCAS",
            null,
            "TER",
            "LY8-EUS",
            List.of(NADIA, KARIM),
            NADIA,
            null,
            null);

    @Test
    void showsHowItStandsAfterEachEvent() {
        assertThat(ReferralView.next(null, PROPOSED)).isEqualTo(OPEN);
        assertThat(ReferralView.next(OPEN, CLOSED)).isEqualTo(closed(List.of(NADIA, KARIM), NADIA));
        assertThat(ReferralView.next(null, CLOSED)).isNull();
        assertThat(OPEN.after(PROPOSED)).isEqualTo(OPEN);
    }

    @Test
    void namesNobodyToThoseWhoReadWithoutIdentities() {
        assertThat(OPEN.after(CLOSED).withoutPeople()).isEqualTo(closed(List.of(), null));
    }

    @Test
    void offersToCloseWhatIsOpenToItsPeople() {
        Standing open = new Standing(false, "TER", List.of(NADIA, KARIM));
        assertThat(open.offer(AS_NADIA))
                .isEqualTo(
                        new Offer(List.of("close"), List.of(refused("hand-over", ReferralRefusal.ONLY_ITS_MANAGER))));
        assertThat(open.offer(AS_YANN).actions()).isEmpty();
        assertThat(open.offer(AS_YANN).refused()).contains(refused("close", ReferralRefusal.NOT_YOURS));
        assertThat(new Standing(true, "TER", List.of(NADIA, KARIM))
                        .offer(AS_NADIA)
                        .refused())
                .contains(refused("close", ReferralRefusal.ALREADY_CLOSED));
    }

    @Test
    void offersToHandOverWhatIsOpenToItsManager() {
        assertThat(new Standing(false, "TER", List.of(NADIA, KARIM)).offer(AS_PAULA))
                .isEqualTo(new Offer(List.of("close", "hand-over"), List.of()));
    }

    private static RefusedAction refused(String action, Refusal because) {
        return new RefusedAction(action, because.code(), because.message());
    }

    private static ReferralView closed(List<String> mediators, @Nullable String proposedBy) {
        return new ReferralView(
                REFERRAL,
                1,
                "CLOSE",
                ID,
                DAY,
                "CONTACT",
                true,
                "CCAS",
                null,
                "TER",
                "LY8-EUS",
                mediators,
                proposedBy,
                DAY.plusDays(1),
                "PRISE_EN_CHARGE");
    }
}

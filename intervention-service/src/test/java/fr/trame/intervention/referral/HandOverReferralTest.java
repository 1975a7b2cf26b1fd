package fr.trame.intervention.referral;

import static fr.trame.intervention.Cast.AS_HUGO;
import static fr.trame.intervention.Cast.AS_LUC;
import static fr.trame.intervention.Cast.AS_NADIA;
import static fr.trame.intervention.Cast.AS_PAULA;
import static fr.trame.intervention.Cast.DAY;
import static fr.trame.intervention.Cast.KARIM;
import static fr.trame.intervention.Cast.NADIA;
import static fr.trame.intervention.Cast.NEXT_MORNING;
import static fr.trame.intervention.referral.ReferralFixture.CLOSED;
import static fr.trame.intervention.referral.ReferralFixture.PROPOSED;
import static fr.trame.intervention.referral.ReferralFixture.REFERRAL;
import static fr.trame.intervention.referral.ReferralFixture.THE_ONE;
import static fr.trame.intervention.referral.ReferralFixture.fixture;
import static org.assertj.core.api.Assertions.assertThat;

import fr.trame.intervention.Refused;
import fr.trame.intervention.referral.ReferralCommand.CloseReferral;
import fr.trame.intervention.referral.ReferralCommand.HandOverReferral;
import fr.trame.intervention.referral.event.ReferralEvent.ReferralClosed;
import fr.trame.intervention.referral.event.ReferralEvent.ReferralHandedOver;
import fr.trame.intervention.referral.view.ReferralView;
import fr.trame.platform.security.Caller;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

class HandOverReferralTest {

    private static final String LEA = "emp-lea";
    private static final ReferralHandedOver TO_LEA =
            new ReferralHandedOver(REFERRAL, "emp-paula", NEXT_MORNING, List.of(KARIM, LEA));

    @Test
    void givesItToAColleague() {
        fixture().given(PROPOSED).when(handOver(0, AS_PAULA, KARIM, LEA)).expectEvents(TO_LEA);
    }

    @Test
    void changesNothingWhenItIsTheirsAlready() {
        fixture()
                .given(PROPOSED, TO_LEA)
                .when(handOver(1, AS_PAULA, KARIM, LEA))
                .expectNoEvents();
    }

    @Test
    void isOfItsManagerOrHeadNotOfWhoFollowsItNorOfOthers() {
        fixture()
                .given(PROPOSED)
                .when(handOver(0, AS_LUC, LEA))
                .expectEvents(new ReferralHandedOver(REFERRAL, "emp-luc", NEXT_MORNING, List.of(LEA)));
        fixture()
                .given(PROPOSED)
                .when(handOver(0, AS_NADIA, LEA))
                .expectException(Refused.because(ReferralRefusal.ONLY_ITS_MANAGER));
        fixture()
                .given(PROPOSED)
                .when(handOver(0, AS_HUGO, LEA))
                .expectException(Refused.because(ReferralRefusal.ONLY_ITS_MANAGER));
    }

    @Test
    void refusesOneThatIsClosed() {
        fixture()
                .given(PROPOSED, CLOSED)
                .when(handOver(1, AS_PAULA, LEA))
                .expectException(Refused.because(ReferralRefusal.ALREADY_CLOSED));
    }

    @Test
    void isClosedFromThenOnByWhoFollowsItAndByNobodyWhoDid() {
        var close = new CloseReferral(
                THE_ONE,
                1,
                new Caller(LEA, Set.of("MED"), "TER"),
                NEXT_MORNING,
                DAY.plusDays(1),
                "REFUSEE",
                null,
                null,
                null);
        fixture()
                .given(PROPOSED, TO_LEA)
                .when(close)
                .expectEvents(new ReferralClosed(REFERRAL, LEA, NEXT_MORNING, DAY.plusDays(1), "REFUSEE", null, null));
        fixture()
                .given(PROPOSED, TO_LEA)
                .when(new CloseReferral(
                        THE_ONE, 1, AS_NADIA, NEXT_MORNING, DAY.plusDays(1), "REFUSEE", null, null, null))
                .expectException(Refused.because(ReferralRefusal.NOT_YOURS));
    }

    private static HandOverReferral handOver(long version, Caller caller, String... to) {
        return new HandOverReferral(THE_ONE, version, caller, NEXT_MORNING, List.of(to));
    }

    @Test
    void keepsWhoProposedIt() {
        ReferralView handed = Objects.requireNonNull(ReferralView.next(ReferralView.next(null, PROPOSED), TO_LEA));
        assertThat(handed.mediators()).containsExactly(KARIM, LEA);
        assertThat(handed.proposedBy()).isEqualTo(NADIA);
        assertThat(handed.version()).isEqualTo(1);
    }
}

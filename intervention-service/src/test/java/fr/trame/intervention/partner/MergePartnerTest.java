package fr.trame.intervention.partner;

import static fr.trame.intervention.Cast.AS_NADIA;
import static fr.trame.intervention.Cast.AS_PAULA;
import static fr.trame.intervention.Cast.NEXT_MORNING;
import static fr.trame.intervention.partner.PartnerFixture.CENTRE;
import static fr.trame.intervention.partner.PartnerFixture.INACTIVATED;
import static fr.trame.intervention.partner.PartnerFixture.MERGED;
import static fr.trame.intervention.partner.PartnerFixture.OTHER;
import static fr.trame.intervention.partner.PartnerFixture.REGISTERED;
import static fr.trame.intervention.partner.PartnerFixture.SEPARATED;
import static fr.trame.intervention.partner.PartnerFixture.fixture;

import fr.trame.intervention.Refused;
import fr.trame.intervention.partner.PartnerCommand.MergePartner;
import fr.trame.intervention.partner.PartnerCommand.ReactivatePartner;
import fr.trame.intervention.partner.PartnerCommand.SeparatePartner;
import fr.trame.platform.refusal.CommonRefusal;
import fr.trame.platform.security.Caller;
import org.junit.jupiter.api.Test;

/** Two that are the same, and two that were not. */
class MergePartnerTest {

    @Test
    void isReadUnderTheOther() {
        fixture().given(REGISTERED).when(merge(0, AS_PAULA, OTHER)).expectEvents(MERGED);
    }

    @Test
    void isMergedByNoMediator() {
        fixture()
                .given(REGISTERED)
                .when(merge(0, AS_NADIA, OTHER))
                .expectException(Refused.because(CommonRefusal.FORBIDDEN));
    }

    @Test
    void isNotMergedIntoItself() {
        fixture()
                .given(REGISTERED)
                .when(merge(0, AS_PAULA, CENTRE))
                .expectException(Refused.because(PartnerRefusal.SAME_PARTNER, "into"));
    }

    @Test
    void isNotMergedTwice() {
        fixture()
                .given(REGISTERED, MERGED)
                .when(merge(1, AS_PAULA, OTHER))
                .expectException(Refused.because(PartnerRefusal.PARTNER_MERGED));
    }

    @Test
    void isTakenApartAgain() {
        fixture().given(REGISTERED, MERGED).when(separate(1)).expectEvents(SEPARATED);
    }

    @Test
    void isAfterwardsWhatItWasBefore() {
        fixture()
                .given(REGISTERED, INACTIVATED, MERGED, SEPARATED)
                .when(new ReactivatePartner(CENTRE.stream(), 3, AS_PAULA, NEXT_MORNING))
                .expectEvents(PartnerFixture.REACTIVATED);
    }

    @Test
    void isNotTakenApartFromNothing() {
        fixture().given(REGISTERED).when(separate(0)).expectException(Refused.because(PartnerRefusal.NOT_MERGED));
    }

    private static MergePartner merge(long version, Caller caller, PartnerId into) {
        return new MergePartner(CENTRE.stream(), version, caller, NEXT_MORNING, into);
    }

    private static SeparatePartner separate(long version) {
        return new SeparatePartner(CENTRE.stream(), version, AS_PAULA, NEXT_MORNING);
    }
}

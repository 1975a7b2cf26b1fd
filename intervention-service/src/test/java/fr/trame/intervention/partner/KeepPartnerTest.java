package fr.trame.intervention.partner;

import static fr.trame.intervention.Cast.AS_NADIA;
import static fr.trame.intervention.Cast.AS_PAULA;
import static fr.trame.intervention.Cast.AS_ROSE;
import static fr.trame.intervention.Cast.DAY;
import static fr.trame.intervention.Cast.EVENING;
import static fr.trame.intervention.Cast.NADIA;
import static fr.trame.intervention.Cast.NEXT_MORNING;
import static fr.trame.intervention.partner.PartnerFixture.CENTRE;
import static fr.trame.intervention.partner.PartnerFixture.CHANGED;
import static fr.trame.intervention.partner.PartnerFixture.CONFIRMED;
import static fr.trame.intervention.partner.PartnerFixture.DESK;
import static fr.trame.intervention.partner.PartnerFixture.INACTIVATED;
import static fr.trame.intervention.partner.PartnerFixture.MERGED;
import static fr.trame.intervention.partner.PartnerFixture.PROFILE;
import static fr.trame.intervention.partner.PartnerFixture.REACTIVATED;
import static fr.trame.intervention.partner.PartnerFixture.REGISTERED;
import static fr.trame.intervention.partner.PartnerFixture.RENAMED;
import static fr.trame.intervention.partner.PartnerFixture.fixture;

import fr.trame.intervention.Refused;
import fr.trame.intervention.partner.PartnerCommand.ChangePartner;
import fr.trame.intervention.partner.PartnerCommand.ConfirmPartner;
import fr.trame.intervention.partner.PartnerCommand.InactivatePartner;
import fr.trame.intervention.partner.PartnerCommand.ReactivatePartner;
import fr.trame.intervention.partner.PartnerCommand.RegisterPartner;
import fr.trame.platform.refusal.CommonRefusal;
import fr.trame.platform.security.Caller;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Registered, confirmed, changed, put aside and proposed again. */
class KeepPartnerTest {

    @Test
    void isRegisteredAsKnownThatDay() {
        fixture()
                .givenNoPriorActivity()
                .when(new RegisterPartner(CENTRE.stream(), CENTRE, NADIA, EVENING, DAY, PROFILE, List.of(DESK)))
                .expectEvents(REGISTERED);
    }

    @Test
    void isConfirmedByAMediator() {
        fixture().given(REGISTERED).when(confirm(0, AS_NADIA, DAY.plusDays(1))).expectEvents(CONFIRMED);
    }

    @Test
    void isNotConfirmedOfADayToCome() {
        fixture()
                .given(REGISTERED)
                .when(confirm(0, AS_NADIA, DAY.plusDays(2)))
                .expectException(Refused.because(PartnerRefusal.DATE_IN_FUTURE, "date"));
    }

    @Test
    void isNotConfirmedByWhoOnlyReads() {
        fixture()
                .given(REGISTERED)
                .when(confirm(0, AS_ROSE, DAY))
                .expectException(Refused.because(CommonRefusal.FORBIDDEN));
    }

    @Test
    void isNotConfirmedWhileItIsPutAside() {
        fixture()
                .given(REGISTERED, INACTIVATED)
                .when(confirm(1, AS_NADIA, DAY))
                .expectException(Refused.because(PartnerRefusal.PARTNER_INACTIVE));
    }

    @Test
    void isChangedByAManager() {
        fixture().given(REGISTERED).when(change(0, AS_PAULA)).expectEvents(CHANGED);
    }

    @Test
    void isNotChangedByAMediator() {
        fixture().given(REGISTERED).when(change(0, AS_NADIA)).expectException(Refused.because(CommonRefusal.FORBIDDEN));
    }

    @Test
    void isNotChangedOnceItIsReadUnderAnother() {
        fixture()
                .given(REGISTERED, MERGED)
                .when(change(1, AS_PAULA))
                .expectException(Refused.because(PartnerRefusal.PARTNER_MERGED));
    }

    @Test
    void isPutAsideAndProposedAgain() {
        fixture()
                .given(REGISTERED)
                .when(new InactivatePartner(CENTRE.stream(), 0, AS_PAULA, NEXT_MORNING))
                .expectEvents(INACTIVATED);
        fixture()
                .given(REGISTERED, INACTIVATED)
                .when(new ReactivatePartner(CENTRE.stream(), 1, AS_PAULA, NEXT_MORNING))
                .expectEvents(REACTIVATED);
    }

    @Test
    void isNeitherPutAsideTwiceNorProposedTwice() {
        fixture()
                .given(REGISTERED, INACTIVATED)
                .when(new InactivatePartner(CENTRE.stream(), 1, AS_PAULA, NEXT_MORNING))
                .expectException(Refused.because(PartnerRefusal.PARTNER_INACTIVE));
        fixture()
                .given(REGISTERED)
                .when(new ReactivatePartner(CENTRE.stream(), 0, AS_PAULA, NEXT_MORNING))
                .expectException(Refused.because(PartnerRefusal.PARTNER_ACTIVE));
    }

    private static ConfirmPartner confirm(long version, Caller caller, LocalDate on) {
        return new ConfirmPartner(CENTRE.stream(), version, caller, NEXT_MORNING, on);
    }

    private static ChangePartner change(long version, Caller caller) {
        return new ChangePartner(CENTRE.stream(), version, caller, NEXT_MORNING, RENAMED, List.of());
    }
}

package fr.trame.intervention.referral;

import static fr.trame.intervention.Cast.DAY;
import static fr.trame.intervention.Cast.EVENING;
import static fr.trame.intervention.Cast.ID;
import static fr.trame.intervention.Cast.KARIM;
import static fr.trame.intervention.Cast.NADIA;
import static fr.trame.intervention.Cast.NEXT_MORNING;
import static fr.trame.intervention.Cast.PARIS;

import fr.trame.intervention.referral.ReferralEvent.Origin;
import fr.trame.intervention.referral.ReferralEvent.Proposal;
import fr.trame.intervention.referral.ReferralEvent.ReferralClosed;
import fr.trame.intervention.referral.ReferralEvent.ReferralProposed;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;

/** Nadia and Karim put somebody in touch with the CCAS. */
final class ReferralFixture {

    static final String REFERRAL = "01890a5e-0000-7000-8000-000000000001";
    static final ReferralId THE_ONE = new ReferralId(REFERRAL);
    static final Origin HALL = new Origin(ID, "TER", "LY8-EUS", List.of(NADIA, KARIM));
    static final Proposal CCAS = new Proposal(DAY, "CONTACT", "CCAS", null);
    static final ReferralProposed PROPOSED = new ReferralProposed(REFERRAL, NADIA, EVENING, CCAS, HALL);
    static final ReferralClosed CLOSED =
            new ReferralClosed(REFERRAL, NADIA, NEXT_MORNING, DAY.plusDays(1), "PRISE_EN_CHARGE");

    private ReferralFixture() {}

    static AggregateTestFixture<Referral> fixture() {
        var fixture = new AggregateTestFixture<>(Referral.class);
        fixture.registerInjectableResource(PARIS);
        return fixture;
    }
}

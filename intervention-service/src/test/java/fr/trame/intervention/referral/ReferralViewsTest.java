package fr.trame.intervention.referral;

import static fr.trame.intervention.Cast.EVENING;
import static fr.trame.intervention.Cast.ID;
import static fr.trame.intervention.Cast.NADIA;
import static fr.trame.intervention.referral.ReferralFixture.REFERRAL;
import static org.assertj.core.api.Assertions.assertThat;

import fr.trame.contracts.ReferralClosed;
import fr.trame.contracts.ReferralProposed;
import fr.trame.contracts.Topics;
import fr.trame.platform.messaging.Heard;
import fr.trame.platform.projection.Projection;
import fr.trame.platform.projection.ProjectionContract;
import fr.trame.platform.projection.ProjectionInMemory;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

class ReferralViewsTest extends ProjectionContract {

    private static final String ADDRESS = "01890a5e-0000-7000-8000-000000000002";

    @Override
    protected Projection projection() {
        return new ReferralViews(null);
    }

    @Override
    protected List<Heard> facts() {
        return List.of(
                heard(REFERRAL, 0, proposed(REFERRAL, "CONTACT", "2018-03-06")),
                heard(ADDRESS, 0, proposed(ADDRESS, "ORIENTATION", "2018-03-05")),
                heard(REFERRAL, 1, new ReferralClosed(REFERRAL, NADIA, "2018-03-20", "PRISE_EN_CHARGE")));
    }

    @Test
    void listsTheReferralsOfAnInterventionAndSaysWhichCount() {
        var views = new ReferralViews(new ProjectionInMemory(projection()).hear(facts()));
        assertThat(views.of(ID))
                .extracting(it -> it.get("id"), it -> it.get("counts"), it -> it.get("status"), it -> it.get("outcome"))
                .containsExactly(
                        Tuple.tuple(ADDRESS, false, "PROPOSEE", null),
                        Tuple.tuple(REFERRAL, true, "CLOSE", "PRISE_EN_CHARGE"));
        assertThat(views.of("01890a5d-ac96-774b-bcce-b302099a8099")).isEmpty();
    }

    private static ReferralProposed proposed(String id, String level, String date) {
        return new ReferralProposed(id, ID, NADIA, date, level, "CCAS", null, "TER", "LY8-EUS", List.of(NADIA));
    }

    private static Heard heard(String stream, long sequence, Object announcement) {
        return new Heard(Topics.REFERRALS, stream, sequence, EVENING, announcement);
    }
}

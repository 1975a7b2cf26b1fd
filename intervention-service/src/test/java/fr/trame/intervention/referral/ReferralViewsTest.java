package fr.trame.intervention.referral;

import static fr.trame.intervention.Cast.ID;
import static fr.trame.intervention.referral.ReferralFixture.REFERRAL;
import static fr.trame.intervention.referral.ReferralsOfTheCast.ADDRESS;
import static org.assertj.core.api.Assertions.assertThat;

import fr.trame.platform.listening.HeardAnnouncement;
import fr.trame.platform.projection.Projection;
import fr.trame.platform.projection.ProjectionContract;
import fr.trame.platform.projection.ProjectionInMemory;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

class ReferralViewsTest extends ProjectionContract {

    @Override
    protected Projection projection() {
        return new ReferralViews(null);
    }

    @Override
    protected List<HeardAnnouncement> facts() {
        return ReferralsOfTheCast.facts();
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
}

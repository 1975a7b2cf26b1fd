package fr.trame.intervention.referral;

import static fr.trame.intervention.Cast.AS_NADIA;
import static fr.trame.intervention.Cast.ID;
import static fr.trame.intervention.Cast.OTHER_ID;
import static fr.trame.intervention.referral.ReferralFixture.REFERRAL;
import static fr.trame.intervention.referral.ReferralsOfTheCast.ADDRESS;
import static org.assertj.core.api.Assertions.assertThat;

import fr.trame.intervention.ServiceTest;
import fr.trame.platform.view.ViewsOnDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

class ReferralListHttpTest extends ServiceTest {

    private static final String PATH = "/api/referrals";

    @BeforeEach
    void hears(@Autowired ViewsOnDatabase database, @Autowired ReferralViews referrals) {
        database.fill(referrals, ReferralsOfTheCast.facts());
    }

    @Test
    void listsTheReferralsOfAnInterventionTheEarliestFirst() {
        Answer referrals = get(AS_NADIA, PATH + "?intervention=" + ID);

        assertThat(referrals.status()).as(referrals.raw().body()).isEqualTo(200);
        assertThat(items(referrals))
                .extracting(item -> item.path("id").asString())
                .containsExactly(ADDRESS, REFERRAL);
        assertThat(items(referrals).getFirst().path("counts").asBoolean(true)).isFalse();
        assertThat(items(referrals).getLast().toString())
                .isEqualTo("{\"id\":\"" + REFERRAL + "\",\"version\":1,\"status\":\"CLOSE\","
                        + "\"interventionId\":\"" + ID + "\",\"date\":\"2018-03-06\",\"level\":\"CONTACT\","
                        + "\"counts\":true,\"partnerType\":\"CCAS\",\"partner\":null,\"team\":\"TER\","
                        + "\"territory\":\"LY8-EUS\",\"mediators\":[\"emp-nadia\"],\"proposedBy\":\"emp-nadia\","
                        + "\"closedOn\":\"2018-03-20\",\"outcome\":\"PRISE_EN_CHARGE\",\"actions\":[]}");
    }

    @ParameterizedTest
    @ValueSource(strings = {OTHER_ID, "no-id"})
    void listsNothingOfAnInterventionWithoutAnyOrOfNone(String intervention) {
        Answer referrals = get(AS_NADIA, PATH + "?intervention=" + intervention);

        assertThat(referrals.status()).isEqualTo(200);
        assertThat(referrals.raw().body()).isEqualTo("{\"items\":[],\"next\":null,\"total\":0}");
    }

    @Test
    void refusesAQuestionAboutNoIntervention() {
        assertProblem(get(AS_NADIA, PATH), 422, "missing-field", "intervention");
    }

    @Test
    void refusesWhoDoesNotSayWhoTheyAre() {
        assertProblem(get(null, PATH + "?intervention=" + ID), 401, "caller-unknown", "");
    }
}

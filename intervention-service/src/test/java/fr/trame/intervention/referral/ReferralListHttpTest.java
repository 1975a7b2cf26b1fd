package fr.trame.intervention.referral;

import static fr.trame.intervention.Cast.AS_NADIA;
import static fr.trame.intervention.Cast.ID;
import static fr.trame.intervention.Cast.OTHER_ID;
import static fr.trame.intervention.referral.ReferralFixture.REFERRAL;
import static fr.trame.intervention.referral.view.ReferralsOfTheCast.ADDRESS;
import static fr.trame.intervention.referral.view.ReferralsOfTheCast.DISPUTED;
import static org.assertj.core.api.Assertions.assertThat;

import fr.trame.intervention.ServiceTest;
import fr.trame.intervention.referral.view.ReferralViews;
import fr.trame.intervention.referral.view.ReferralsOfTheCast;
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
                .containsExactly(ADDRESS, REFERRAL, DISPUTED);
        assertThat(items(referrals).getFirst().path("counts").asBoolean(true)).isFalse();
        assertThat(items(referrals).get(1).toString())
                .isEqualTo("{\"id\":\"" + REFERRAL + "\",\"version\":2,\"status\":\"CLOSE\","
                        + "\"reached\":\"PRISE_EN_CHARGE\",\"open\":false,"
                        + "\"interventionId\":\"" + ID + "\",\"date\":\"2018-03-06\",\"level\":\"CONTACT\","
                        + "\"counts\":true,\"contactedOn\":\"2018-03-06\",\"partnerType\":\"CCAS\",\"partner\":null,"
                        + "\"team\":\"TER\",\"territory\":\"LY8-EUS\",\"mediators\":[\"emp-nadia\"],"
                        + "\"proposedBy\":\"emp-nadia\",\"since\":\"2018-03-20\",\"appointmentOn\":null,"
                        + "\"appointmentAt\":null,\"shared\":[],\"voices\":[],\"disagreement\":false,"
                        + "\"decided\":false,\"careOn\":\"2018-03-20\",\"proof\":\"PERSONNE\","
                        + "\"closedOn\":\"2018-03-20\",\"outcome\":\"PRISE_EN_CHARGE\",\"reason\":null,"
                        + "\"parentId\":null,\"childId\":null,\"actions\":[\"voice\",\"reopen\"],\"due\":null}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/followed?team=TER&disagreement=true",
                "/followed?team=TER&status=RDV_FIXE&days=45",
                "/own",
                "/own/appointments",
                "/own/quiet",
                "/overdue?team=TER"
            })
    void listsWhatIsToBeFollowed(String list) {
        Answer referrals = get(AS_NADIA, PATH + list);
        assertThat(referrals.status()).as(referrals.raw().body()).isEqualTo(200);
        assertThat(items(referrals))
                .extracting(item -> item.path("id").asString())
                .contains(DISPUTED);
    }

    @Test
    void refusesANumberOfDaysThatIsNone() {
        assertProblem(get(AS_NADIA, PATH + "/own?days=-1"), 422, "invalid-value", "days");
        assertProblem(get(AS_NADIA, PATH + "/followed?team=STE"), 403, "outside-scope", "");
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

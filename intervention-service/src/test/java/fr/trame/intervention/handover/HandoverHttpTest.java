package fr.trame.intervention.handover;

import static fr.trame.intervention.Cast.AS_HUGO;
import static fr.trame.intervention.Cast.AS_LUC;
import static fr.trame.intervention.Cast.AS_NADIA;
import static fr.trame.intervention.Cast.AS_PAULA;
import static fr.trame.intervention.Cast.EVENING;
import static fr.trame.intervention.Cast.KARIM;
import static fr.trame.intervention.Cast.NADIA;
import static fr.trame.intervention.Cast.ODILE;
import static fr.trame.intervention.roster.RosterOfTheCast.LEA;
import static org.assertj.core.api.Assertions.assertThat;

import fr.trame.contracts.Topics;
import fr.trame.contracts.intervention.InterventionFacts;
import fr.trame.contracts.intervention.InterventionRecorded;
import fr.trame.contracts.intervention.InterventionReturned;
import fr.trame.contracts.intervention.Publics;
import fr.trame.contracts.referral.ReferralClosed;
import fr.trame.contracts.referral.ReferralProposed;
import fr.trame.intervention.ServiceTest;
import fr.trame.platform.listening.HeardAnnouncement;
import fr.trame.platform.security.Caller;
import fr.trame.platform.view.Views;
import fr.trame.platform.view.ViewsOnDatabase;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Léa left Territoires on 15 March 2018: two referrals are hers alone, one is Nadia's too, one is closed; one entry was returned to her. */
class HandoverHttpTest extends ServiceTest {

    private static final Caller OF_HR = new Caller("emp-rh", Set.of("RRH"), null);

    @Autowired
    private ViewsOnDatabase database;

    @Autowired
    private List<Views> views;

    @BeforeEach
    void hears() {
        database.fill(views("referrals"), referrals());
        database.fill(views("journal"), returned());
    }

    @Test
    void countsWhatIsOpenOfSomebodyAndWhatNobodyElseSeesTo() {
        assertThat(get(OF_HR, "/api/handover/" + LEA).body().at("/open").toString())
                .isEqualTo("[{\"kind\":\"referrals\",\"label\":\"mises en relation ouvertes\",\"team\":\"TER\","
                        + "\"count\":3,\"alone\":2},"
                        + "{\"kind\":\"returned\",\"label\":\"saisie rendue à compléter\",\"team\":\"TER\","
                        + "\"count\":1,\"alone\":1}]");
        assertThat(get(OF_HR, "/api/handover/" + ODILE).body().at("/open")).isEmpty();
        assertThat(get(AS_HUGO, "/api/handover/" + LEA).body().at("/open")).isEmpty();
    }

    @Test
    void showsItsManagerWhatNobodyOfTheTeamSeesTo() {
        JsonNode people = get(AS_PAULA, "/api/handover?team=TER").body().at("/people");
        assertThat(people).hasSize(1);
        assertThat(people.at("/0/person").asString()).isEqualTo(LEA);
        assertThat(people.at("/0/lastDay").asString()).isEqualTo("2018-03-15");
        assertThat(people.at("/0/open/0/count").asInt()).isEqualTo(2);
        assertThat(people.at("/0/open/1/count").asInt()).isEqualTo(1);
        assertThat(get(AS_LUC, "/api/handover?team=HAB").body().at("/people")).isEmpty();
    }

    @Test
    void handsAllOverToOneColleagueAndDoesNothingTwice() {
        String mine = proposed(AS_NADIA);
        database.fill(views("referrals"), List.of(referral(mine, NADIA)));

        String request = "{\"team\": \"TER\", \"from\": \"%s\", \"to\": \"%s\"}".formatted(NADIA, KARIM);
        assertThat(post(AS_PAULA, "/api/referrals/handover", request).body().toString())
                .isEqualTo("{\"handedOver\":1,\"left\":0}");
        assertThat(get(AS_PAULA, "/api/referrals/" + mine)
                        .body()
                        .at("/mediators")
                        .toString())
                .isEqualTo("[\"" + KARIM + "\"]");
        assertThat(post(AS_PAULA, "/api/referrals/handover", request).body().toString())
                .isEqualTo("{\"handedOver\":0,\"left\":1}");
    }

    @Test
    void givesOneToAMediatorOfTheTeamOnly() {
        String path = "/api/referrals/" + proposed(AS_NADIA) + "/handover";
        String toKarim = "{\"from\": \"%s\", \"to\": \"%s\"}".formatted(NADIA, KARIM);
        assertProblem(
                change(AS_PAULA, "POST", path, toKarim.replace(KARIM, ODILE), "\"0\""),
                422,
                "not-a-mediator-of-the-team",
                "to");
        assertProblem(change(AS_PAULA, "POST", path, "{\"from\": \"x\"}", "\"0\""), 422, "missing-field", "to");
        assertProblem(change(AS_HUGO, "POST", path, toKarim, "\"0\""), 403, "outside-scope", "");
        Answer done = change(AS_PAULA, "POST", path, toKarim, "\"0\"");
        assertThat(done.status()).as(done.raw().body()).isEqualTo(200);
        assertThat(done.tag()).isEqualTo("\"1\"");
        assertProblem(change(AS_PAULA, "POST", path, toKarim, "\"0\""), 412, "stale-version", "");
    }

    @Test
    void listsTheOpenOnesOfSomebody() {
        assertThat(items(get(AS_PAULA, "/api/referrals?team=TER&openOf=" + LEA)))
                .extracting(item -> item.path("id").asString())
                .containsExactlyInAnyOrder("alone-1", "alone-2", "both");
        assertProblem(get(AS_HUGO, "/api/referrals?team=TER&openOf=" + LEA), 403, "outside-scope", "");
    }

    private String proposed(Caller as) {
        String intervention = newId();
        String referral = newId();
        assertThat(post(as, "/api/interventions", entry(intervention, "")).status())
                .isEqualTo(201);
        assertThat(post(as, "/api/referrals", """
            {"id": "%s", "interventionId": "%s", "date": "2018-03-06", "level": "CONTACT", "partnerType": "CCAS"}
            """.formatted(referral, intervention))
                        .status())
                .isEqualTo(201);
        return referral;
    }

    private Views views(String name) {
        return views.stream()
                .filter(one -> one.views().stream().anyMatch(view -> view.name().equals(name)))
                .findFirst()
                .orElseThrow();
    }

    private static List<HeardAnnouncement> referrals() {
        return Stream.concat(
                        Stream.of(
                                referral("alone-1", LEA),
                                referral("alone-2", LEA),
                                referral("both", LEA, NADIA),
                                referral("closed", LEA)),
                        Stream.of(new HeardAnnouncement(
                                Topics.REFERRALS,
                                "closed",
                                1,
                                EVENING,
                                new ReferralClosed("closed", LEA, "2018-03-07", "NON_VENUE", null, null))))
                .toList();
    }

    private static HeardAnnouncement referral(String id, String... mediators) {
        return new HeardAnnouncement(
                Topics.REFERRALS,
                id,
                0,
                EVENING,
                new ReferralProposed(
                        id,
                        "act",
                        mediators[0],
                        "2018-03-05",
                        "CONTACT",
                        "CCAS",
                        null,
                        "TER",
                        null,
                        List.of(mediators),
                        null,
                        null));
    }

    private static List<HeardAnnouncement> returned() {
        return List.of(
                heard(0, new InterventionRecorded("act", LEA, facts())),
                heard(1, new InterventionReturned("act", "emp-paula")));
    }

    private static HeardAnnouncement heard(long sequence, Object announcement) {
        return new HeardAnnouncement(Topics.INTERVENTIONS, "act", sequence, EVENING, announcement);
    }

    private static InterventionFacts facts() {
        return new InterventionFacts(
                "2018-03-05",
                "10:00",
                15,
                List.of(LEA),
                "TER",
                "LY8-EUS",
                null,
                null,
                null,
                null,
                null,
                "D1",
                List.of(),
                null,
                new Publics(Map.of(), Map.of(), Map.of()),
                1,
                null,
                null,
                List.of(),
                null,
                false,
                List.of("mode"));
    }
}

package fr.trame.intervention.partner;

import static fr.trame.intervention.Cast.AS_NADIA;
import static fr.trame.intervention.Cast.AS_PAULA;
import static fr.trame.intervention.Cast.AS_ROSE;
import static org.assertj.core.api.Assertions.assertThat;

import fr.trame.intervention.ServiceTest;
import fr.trame.platform.eventstore.EventStreams;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

class PartnerHttpTest extends ServiceTest {

    private static final String PATH = "/api/partners";
    private static final String CONTACT =
            "{\"service\": \"Accueil\", \"function\": \"Directrice\", \"name\": \"Mme Essai\", \"phone\": \"04 00 00 00 01\"}";

    @Test
    void registersAPartnerThatIsConfirmedThatDay() {
        String id = newId();
        Answer first = post(AS_NADIA, PATH, registration(id, facts("")));
        assertThat(first.status()).as(first.raw().body()).isEqualTo(201);
        assertThat(first.tag()).isEqualTo("\"0\"");
        assertThat(first.text("/state")).isEqualTo("ACTIVE");
        assertThat(first.text("/confirmedOn"))
                .isEqualTo(LocalDate.now(ZoneId.of("Europe/Paris")).toString());
        assertThat(first.text("/confirmedBy")).isEqualTo(AS_NADIA.person());
        assertThat(first.body().path("actions").toString()).isEqualTo("[\"confirm\"]");
        assertThat(post(AS_NADIA, PATH, registration(id, facts(""))).body()).isEqualTo(first.body());
        assertProblem(
                post(AS_NADIA, PATH, registration(id, facts("").replace("essai", "ailleurs"))),
                409,
                "duplicate-id",
                "");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "kind": "CS" | "kind": "LUNE" | unknown-code | facts.kind
            "kind": "CS" | "kind": null | missing-field | facts.kind
            "Centre d'essai" | "  " | missing-field | facts.name
            "kind": "CS" | "kind": "CS", "phone": "appelez" | not-a-phone | facts.phone
            "kind": "CS" | "kind": "CS", "email": "accueil" | not-an-email | facts.email
            "kind": "CS" | "kind": "CS", "website": "javascript:alert(1)" | not-a-website | facts.website
            "kind": "CS" | "kind": "CS", "territories": ["LUNE"] | unknown-territory | facts.territories[0]
            "kind": "CS" | "kind": "CS", "contacts": [{"name": "X"}] | contact-of-nothing | facts.contacts[0].service
            """)
    void refusesWhatIsWrong(String value, String instead, String code, String field) {
        String body = registration(newId(), facts("").replace(value, instead));
        assertProblem(post(AS_NADIA, PATH, body), 422, code, field);
    }

    @Test
    void refusesACodeAsTheIdOfSomethingNew() {
        assertProblem(post(AS_NADIA, PATH, registration("NEUF", facts(""))), 422, "invalid-id", "id");
    }

    @Test
    void takesThePartnersOfTheFilesOverUnderTheirCodes() {
        Answer landlord = get(AS_NADIA, PATH + "/GLH");
        assertThat(landlord.text("/profile/name")).isEqualTo("Grand Lyon Habitat");
        assertThat(landlord.body().path("confirmedOn").isNull()).isTrue();
        assertThat(items(get(AS_NADIA, PATH + "/GLH/history")))
                .extracting(entry -> entry.path("what").asString() + entry.path("author"))
                .containsExactly("partner-registerednull");
    }

    @Test
    void tellsWhatChangedAndWho() {
        String id = registered("");
        Answer changed = change(AS_PAULA, "PUT", PATH + "/" + id, facts(", \"town\": \"Lyon 8e\""), "\"0\"");
        assertThat(changed.text("/profile/town")).isEqualTo("Lyon 8e");
        Answer confirmed =
                change(AS_NADIA, "POST", PATH + "/" + id + "/confirm", "{\"date\": \"2018-03-05\"}", "\"1\"");
        assertThat(confirmed.text("/confirmedOn"))
                .as("known of a later day already")
                .isEqualTo(changed.text("/confirmedOn"));
        Answer history = get(AS_PAULA, PATH + "/" + id + "/history");
        assertThat(items(history))
                .extracting(entry -> entry.path("what").asString())
                .containsExactly("partner-confirmed", "partner-changed", "partner-registered");
        assertThat(history.body().at("/items/1/changes").toString())
                .isEqualTo("[{\"field\":\"town\",\"before\":null,\"after\":\"Lyon 8e\"}]");
        assertThat(items(get(AS_ROSE, PATH + "/" + id + "/history")))
                .allSatisfy(entry -> assertThat(entry.path("author").isNull()).isTrue());
        assertProblem(get(AS_NADIA, PATH + "/" + newId() + "/history"), 404, "not-found", "");
    }

    @Test
    void showsNamesOfContactsToWhoWorksWithThemAndForgetsWhoIsNotThereAnyMore(@Autowired EventStreams streams) {
        String id = registered(", \"contacts\": [" + CONTACT + "]");
        assertThat(get(AS_NADIA, PATH + "/" + id).text("/contacts/0/name")).isEqualTo("Mme Essai");
        Answer nameless = get(AS_ROSE, PATH + "/" + id);
        assertThat(nameless.text("/contacts/0/function")).isEqualTo("Directrice");
        assertThat(nameless.raw().body()).doesNotContain("Mme Essai", "04 00 00 00 01");

        String other = ", \"contacts\": [" + CONTACT.replace("Mme Essai", "M. Exemple") + "]";
        Answer changed = change(AS_PAULA, "PUT", PATH + "/" + id, facts(other), "\"0\"");
        assertThat(changed.text("/contacts/0/name")).isEqualTo("M. Exemple");
        assertThat(streams.read("partner-" + id).toString())
                .contains("M. Exemple")
                .doesNotContain("Mme Essai");
    }

    @Test
    void keepsTheKeyOfWhoStays() {
        String id = registered(", \"contacts\": [" + CONTACT + "]");
        String same = ", \"contacts\": [" + CONTACT.replace("00 01", "00 02") + "]";
        Answer changed = change(AS_PAULA, "PUT", PATH + "/" + id, facts(same), "\"0\"");
        assertThat(changed.text("/contacts/0/name")).isEqualTo("Mme Essai");
        assertThat(changed.text("/contacts/0/phone")).isEqualTo("04 00 00 00 02");
    }

    @Test
    void mergesOnlyIntoOneThatIsProposedAndSaysWhereItIsRead() {
        String one = registered("");
        String other = registered("");
        Answer merged = change(AS_PAULA, "POST", PATH + "/" + one + "/merge", into(other), "\"0\"");
        assertThat(merged.status()).as(merged.raw().body()).isEqualTo(200);
        assertThat(merged.text("/mergedInto")).isEqualTo(other);
        assertThat(merged.body().path("actions").toString()).isEqualTo("[\"separate\"]");
        assertProblem(
                change(AS_PAULA, "POST", PATH + "/" + other + "/merge", into(one), "\"0\""),
                409,
                "not-to-be-kept",
                "into");
        assertProblem(
                change(AS_PAULA, "POST", PATH + "/" + other + "/merge", into(newId()), "\"0\""),
                422,
                "unknown-partner",
                "into");
        assertProblem(
                change(AS_PAULA, "POST", PATH + "/" + other + "/merge", into(other), "\"0\""),
                422,
                "same-partner",
                "into");
    }

    @Test
    void namesInAProposalOnlyWhatIsProposed() {
        String intervention = newId();
        assertThat(post(AS_NADIA, "/api/interventions", entry(intervention, "")).status())
                .isEqualTo(201);
        String partner = registered("");
        assertThat(post(AS_NADIA, "/api/referrals", referral(intervention, partner))
                        .status())
                .isEqualTo(201);
        change(AS_PAULA, "POST", PATH + "/" + partner + "/inactivate", null, "\"0\"");
        assertProblem(
                post(AS_NADIA, "/api/referrals", referral(intervention, partner)),
                409,
                "partner-not-proposed",
                "partner");
    }

    private static String referral(String intervention, String partner) {
        return """
                {"id": "%s", "interventionId": "%s", "date": "2018-03-06", "level": "CONTACT", "partnerType": "CS", \
                "partner": "%s"}""".formatted(newId(), intervention, partner);
    }

    private static String into(String survivor) {
        return "{\"into\": \"" + survivor + "\"}";
    }

    private String registered(String more) {
        String id = newId();
        Answer answer = post(AS_NADIA, PATH, registration(id, facts(more)));
        assertThat(answer.status()).as(answer.raw().body()).isEqualTo(201);
        return id;
    }

    private static String registration(String id, String facts) {
        return "{\"id\": \"" + id + "\", \"facts\": " + facts + "}";
    }

    private static String facts(String more) {
        return "{\"name\": \"Centre d'essai\", \"kind\": \"CS\"" + more + "}";
    }
}

package fr.trame.intervention.referral;

import static fr.trame.intervention.Cast.AS_NADIA;
import static fr.trame.intervention.Cast.AS_ROSE;
import static fr.trame.intervention.Cast.AS_YANN;
import static org.assertj.core.api.Assertions.assertThat;

import fr.trame.intervention.ServiceTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReferralHttpTest extends ServiceTest {

    private static final String PATH = "/api/referrals";

    @Test
    void offersToCloseItUntilItIsClosed() {
        String id = post(AS_NADIA, PATH, referral(newId(), intervention(), "")).text("/id");
        assertThat(get(AS_NADIA, PATH + "/" + id).body().path("actions").toString())
                .isEqualTo(
                        "[\"appoint\",\"accompany\",\"receive\",\"care\",\"share\",\"voice\",\"redirect\",\"close\"]");
        assertThat(get(AS_ROSE, PATH + "/" + id).text("/refused/0/code")).isEqualTo("not-yours");
        String end = "{\"outcome\": \"NON_VENUE\", \"date\": \"2018-03-20\"}";
        Answer closed = change(AS_NADIA, "POST", PATH + "/" + id + "/close", end, "\"0\"");
        assertThat(closed.text("/refused/0/code")).isEqualTo("already-closed");
        assertThat(closed.body().path("actions").toString()).isEqualTo("[\"voice\",\"reopen\"]");
    }

    @Test
    void copiesTeamTerritoryAndMediatorsFromTheIntervention() {
        Answer proposed = post(AS_NADIA, PATH, referral(newId(), intervention(), ""));

        assertThat(proposed.status()).as(proposed.raw().body()).isEqualTo(201);
        assertThat(proposed.tag()).isEqualTo("\"0\"");
        assertThat(proposed.text("/team")).isEqualTo("TER");
        assertThat(proposed.text("/territory")).isEqualTo("LY8-EUS");
        assertThat(proposed.text("/mediators/0")).isEqualTo("emp-nadia");
        assertThat(proposed.body().at("/counts").asBoolean()).isTrue();
        assertThat(get(AS_NADIA, PATH + "/" + proposed.text("/id")).body()).isEqualTo(proposed.body());
    }

    @Test
    void countsNoMereAddress() {
        String body = referral(newId(), intervention(), "").replace("CONTACT", "ORIENTATION");
        assertThat(post(AS_NADIA, PATH, body).body().at("/counts").asBoolean(true))
                .isFalse();
    }

    @Test
    void answersARepeatedProposalLikeTheFirstTimeAndRefusesAnotherUnderItsId() {
        String id = newId();
        String intervention = intervention();
        Answer first = post(AS_NADIA, PATH, referral(id, intervention, ""));

        assertThat(post(AS_NADIA, PATH, referral(id, intervention, "")).body()).isEqualTo(first.body());
        assertProblem(
                post(AS_NADIA, PATH, referral(id, intervention, "").replace("CONTACT", "RELAIS")),
                409,
                "duplicate-id",
                "");
        assertProblem(post(AS_NADIA, PATH, referral(intervention, intervention, "")), 409, "duplicate-id", "");
    }

    @ParameterizedTest
    @CsvSource({
        "CONTACT, BAVARDAGE, unknown-code, level",
        "CCAS, LUNE, unknown-code, partnerType",
        "2018-03-06, 2999-01-01, date-in-future, date",
        "2018-03-06, 2018-03-04, before-intervention, date"
    })
    void refusesWhatBreaksARule(String value, String instead, String code, String field) {
        String body = referral(newId(), intervention(), "").replace(value, instead);
        assertProblem(post(AS_NADIA, PATH, body), 422, code, field);
    }

    @Test
    void refusesAPartnerThatDoesNotExistOrIsOfAnotherType() {
        String intervention = intervention();
        assertProblem(
                post(AS_NADIA, PATH, referral(newId(), intervention, ", \"partner\": \"LUNE\"")),
                422,
                "unknown-partner",
                "partner");
        assertProblem(
                post(AS_NADIA, PATH, referral(newId(), intervention, ", \"partner\": \"GLH\"")),
                422,
                "partner-of-other-type",
                "partner");
    }

    @Test
    void refusesAnInterventionThatDoesNotExistOrIsVoided() {
        assertProblem(
                post(AS_NADIA, PATH, referral(newId(), newId(), "")), 422, "unknown-intervention", "interventionId");
        String voided = intervention();
        change(AS_NADIA, "POST", "/api/interventions/" + voided + "/void", "{\"reason\": \"Doublon\"}", "\"0\"");
        assertProblem(
                post(AS_NADIA, PATH, referral(newId(), voided, "")), 409, "voided-intervention", "interventionId");
    }

    @Test
    void refusesWhoWasNotThere() {
        assertProblem(post(AS_YANN, PATH, referral(newId(), intervention(), "")), 403, "not-yours", "");
    }

    @Test
    void closesOnce() {
        String id = newId();
        post(AS_NADIA, PATH, referral(id, intervention(), ""));
        String end = "{\"outcome\": \"NON_VENUE\", \"date\": \"2018-03-20\"}";

        Answer closed = change(AS_NADIA, "POST", PATH + "/" + id + "/close", end, "\"0\"");

        assertThat(closed.status()).as(closed.raw().body()).isEqualTo(200);
        assertThat(closed.text("/status")).isEqualTo("CLOSE");
        assertThat(closed.tag()).isEqualTo("\"1\"");
        assertProblem(change(AS_NADIA, "POST", PATH + "/" + id + "/close", end, "\"0\""), 412, "stale-version", "");
        assertProblem(change(AS_NADIA, "POST", PATH + "/" + id + "/close", end, "\"1\""), 409, "already-closed", "");
    }

    /** Story 3 of the reference: an address, a week later a call, an appointment, going together, and the aid is paid. */
    @Test
    void followsSomebodyToAnEffectiveCare() {
        String id = newId();
        Answer given = post(AS_NADIA, PATH, referral(id, intervention(), "").replace("CONTACT", "ORIENTATION"));
        assertThat(given.text("/status")).isEqualTo("PROPOSEE");
        Answer called = step(
                id,
                0,
                "2018-03-13",
                "\"status\": \"RDV_FIXE\", \"level\": \"CONTACT\","
                        + " \"appointmentOn\": \"2018-03-15\", \"appointmentAt\": \"10:30\", \"shared\": [\"PRENOM\"]");
        assertThat(called.body().path("counts").asBoolean()).isTrue();
        assertThat(called.text("/contactedOn")).isEqualTo("2018-03-13");
        assertThat(called.text("/due")).isEqualTo("2018-03-15");
        assertThat(called.tag()).as("the step and what is shared").isEqualTo("\"2\"");
        assertThat(step(id, 2, "2018-03-15", "\"status\": \"ACCOMPAGNEE\"").text("/level"))
                .isEqualTo("ACCOMP");
        assertThat(step(id, 3, "2018-03-15", "\"status\": \"RECUE\"").text("/due"))
                .isEqualTo("2018-04-29");
        Answer over = change(AS_NADIA, "POST", PATH + "/" + id + "/close", """
            {"outcome": "PRISE_EN_CHARGE", "date": "2018-04-05", "proof": "PERSONNE"}
            """, "\"4\"");
        assertThat(over.text("/proof")).as(over.raw().body()).isEqualTo("PERSONNE");
        assertThat(over.body().path("history")).hasSize(7);
        assertThat(over.text("/contactedOn")).isEqualTo("2018-03-13");
    }

    @Test
    void redirectsToAnotherPartnerAndLinksBoth() {
        String id = newId();
        String child = newId();
        post(AS_NADIA, PATH, referral(id, intervention(), ""));
        String body = """
            {"id": "%s", "date": "2018-03-13", "level": "CONTACT", "partnerType": "MDM", "status": "ACCEPTEE"}
            """.formatted(child);
        Answer redirected = change(AS_NADIA, "POST", PATH + "/" + id + "/redirect", body, "\"0\"");
        assertThat(redirected.text("/childId")).as(redirected.raw().body()).isEqualTo(child);
        assertThat(redirected.text("/outcome")).isEqualTo("REORIENTEE");
        Answer next = get(AS_NADIA, PATH + "/" + child);
        assertThat(next.text("/parentId")).isEqualTo(id);
        assertThat(next.text("/status")).isEqualTo("ACCEPTEE");
        assertThat(next.text("/interventionId")).isEqualTo(redirected.text("/interventionId"));
        assertThat(change(AS_NADIA, "POST", PATH + "/" + id + "/redirect", body, "\"0\"")
                        .status())
                .as("sent again")
                .isEqualTo(200);
    }

    @Test
    void takesOneOfTwoWordsThatDiffer() {
        String id = newId();
        post(AS_NADIA, PATH, referral(id, intervention(), ""));
        step(id, 0, "2018-03-13", "\"status\": \"RECUE\"");
        gesture(id, "voices", 1, "\"voice\": \"PARTENAIRE\", \"word\": \"RECUE\", \"known\": \"ECRIT\"");
        Answer disputed =
                gesture(id, "voices", 2, "\"voice\": \"PERSONNE\", \"word\": \"NON_RECUE\", \"known\": \"DIT\"");
        assertThat(disputed.body().path("disagreement").asBoolean()).isTrue();
        assertThat(disputed.text("/status")).isEqualTo("RECUE");
        assertThat(gesture(id, "decisions", 3, "\"voice\": \"PERSONNE\"").text("/status"))
                .isEqualTo("CONTACT_PRIS");
    }

    @ParameterizedTest
    @CsvSource({
        "ENVOLEE, invalid-value, status",
        "PROPOSEE, already-further, ''",
        "RDV_FIXE, appointment-missing, appointmentOn"
    })
    void refusesAStepThatIsNone(String status, String code, String field) {
        String id = newId();
        post(AS_NADIA, PATH, referral(id, intervention(), ""));
        Answer answer = step(id, 0, "2018-03-13", "\"status\": \"" + status + "\"");
        assertProblem(answer, code.equals("already-further") ? 409 : 422, code, field);
    }

    private Answer step(String id, int version, String date, String said) {
        String body = "{\"date\": \"" + date + "\", " + said + "}";
        return change(AS_NADIA, "POST", PATH + "/" + id + "/steps", body, "\"" + version + "\"");
    }

    private Answer gesture(String id, String what, int version, String said) {
        String body = "{\"date\": \"2018-03-20\", " + said + "}";
        return change(AS_NADIA, "POST", PATH + "/" + id + "/" + what, body, "\"" + version + "\"");
    }

    @Test
    void takesNothingOfAnotherKindForAReferralOrAnIntervention() {
        String intervention = intervention();
        String referral = newId();
        post(AS_NADIA, PATH, referral(referral, intervention, ""));

        String end = "{\"outcome\": \"NON_VENUE\", \"date\": \"2018-03-20\"}";
        assertProblem(
                change(AS_NADIA, "POST", PATH + "/" + intervention + "/close", end, "\"0\""), 404, "not-found", "");
        String reason = "{\"reason\": \"Essai\"}";
        assertProblem(
                change(AS_NADIA, "POST", "/api/interventions/" + referral + "/void", reason, "\"0\""),
                404,
                "not-found",
                "");
    }

    private String intervention() {
        String id = newId();
        assertThat(post(AS_NADIA, "/api/interventions", entry(id, "")).status()).isEqualTo(201);
        return id;
    }

    private static String referral(String id, String intervention, String more) {
        return """
            {"id": "%s", "interventionId": "%s", "date": "2018-03-06", "level": "CONTACT", "partnerType": "CCAS"%s}
            """.formatted(id, intervention, more);
    }
}

package fr.trame.intervention.intervention;

import static fr.trame.intervention.Cast.AS_NADIA;
import static fr.trame.intervention.Cast.AS_PAULA;
import static fr.trame.intervention.Cast.AS_YANN;
import static org.assertj.core.api.Assertions.assertThat;

import fr.trame.intervention.ServiceTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecordingHttpTest extends ServiceTest {

    private static final String PATH = "/api/interventions";

    @Test
    void recordsAnEntryAndShowsItAtOnce() {
        String id = newId();
        Answer recorded = post(AS_NADIA, PATH, entry(id, "\"place\": \"LY8-EUS-HALL\", \"note\": \"06 12 34 56 78\""));

        assertThat(recorded.status()).as(recorded.raw().body()).isEqualTo(201);
        assertThat(recorded.raw().headers().firstValue("Location")).contains(PATH + "/" + id);
        assertThat(recorded.tag()).isEqualTo("\"0\"");
        assertThat(recorded.text("/status")).isEqualTo("RECORDED");
        assertThat(recorded.text("/facts/team")).isEqualTo("TER");
        assertThat(recorded.text("/facts/mediators/0")).isEqualTo("emp-nadia");
        assertThat(recorded.text("/facts/placeType")).isEqualTo("HALL");
        assertThat(recorded.body().at("/facts/late").asBoolean()).isTrue();
        assertThat(recorded.text("/facts/missing/0")).isEqualTo("startTime");
        assertThat(recorded.text("/warnings/0/code")).isEqualTo("note-phone-number");
        assertThat(recorded.text("/history/0/what")).isEqualTo("RECORDED");
        assertThat(get(AS_NADIA, PATH + "/" + id).body()).isEqualTo(recorded.body());
    }

    @Test
    void takesTheTerritoryFromThePlace() {
        Answer recorded = post(
                AS_NADIA,
                PATH,
                "{\"id\": \"" + newId()
                        + "\", \"date\": \"2018-03-05\", \"place\": \"LY8-EUS-8MAI\", \"mainDomain\": \"D2.2\"}");

        assertThat(recorded.text("/facts/territory")).isEqualTo("LY8-EUS");
    }

    @Test
    void answersARepeatedEntryLikeTheFirstTime() {
        String entry = entry(newId(), "\"startTime\": \"14:05\", \"publics\": {\"age\": {\"A_12_17\": 5}}");
        Answer first = post(AS_NADIA, PATH, entry);
        Answer again = post(AS_NADIA, PATH, entry);

        assertThat(again.status()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.tag()).isEqualTo(first.tag());
    }

    @Test
    void answersARepeatedEntryWithWhatBecameOfIt() {
        String id = newId();
        post(AS_NADIA, PATH, entry(id, ""));
        String amended = "{\"reason\": \"Oubli\", \"facts\": " + entry(id, "\"mode\": \"PRES_RUE\"") + "}";
        change(AS_NADIA, "PUT", PATH + "/" + id, amended, "\"0\"");
        assertThat(post(AS_NADIA, PATH, entry(id, "")).body())
                .isEqualTo(get(AS_NADIA, PATH + "/" + id).body());

        change(AS_NADIA, "POST", PATH + "/" + id + "/void", "{\"reason\": \"Saisie deux fois\"}", "\"1\"");
        Answer voided = post(AS_NADIA, PATH, entry(id, ""));
        assertThat(voided.status()).isEqualTo(201);
        assertThat(voided.text("/status")).isEqualTo("VOIDED");
        assertThat(voided.tag()).isEqualTo("\"2\"");
        assertThat(voided.body().at("/actions")).isEmpty();
    }

    @Test
    void refusesAnotherEntryUnderATakenId() {
        String id = newId();
        post(AS_NADIA, PATH, entry(id, ""));

        assertProblem(post(AS_NADIA, PATH, entry(id, "\"mode\": \"PRES_RUE\"")), 409, "duplicate-id", "");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    "mode": "PRES_LUNE"                                    | unknown-code              | mode
                    "theme": "PRES_RUE"                                    | unknown-code              | theme
                    "outcomes": ["APAISE", "RIEN"]                         | unknown-code              | outcomes[1]
                    "secondaryDomains": ["D9"]                             | unknown-code              | secondaryDomains[0]
                    "publics": {"gender": {"G_X": 1}}                      | unknown-code              | publics.gender
                    "place": "LY8-EUS-LUNE"                                | unknown-place             | place
                    "place": "LY9-DUC-HALL"                                | place-outside-territory   | place
                    "team": "STE"                                          | not-team-member           | mediators[0]
                    "mediators": ["emp-nadia", "emp-yann"]                 | not-team-member           | mediators[1]
                    "mediators": ["emp-nobody"]                            | not-team-member           | mediators[0]
                    "peopleMet": 4, "publics": {"age": {"A_12_17": 5}}     | publics-exceed-people-met | publics.age
                    "peopleMet": -1                                        | count-out-of-range        | peopleMet
                    "durationMinutes": 1441                                | duration-out-of-range     | durationMinutes
                    "tensionBefore": 4                                     | tension-out-of-range      | tensionBefore
                    "fundingLine": "Ville de Lyon"                         | invalid-value             | fundingLine
                    """)
    void refusesWhatBreaksARule(String more, String code, String field) {
        assertProblem(post(AS_NADIA, PATH, entry(newId(), more)), 422, code, field);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    "mode": "X", "theme": "Y", "peopleMet": -1    | unknown-code       | mode, theme
                    "peopleMet": -1, "tensionAfter": 4            | count-out-of-range | peopleMet, tensionAfter
                    """)
    void namesEveryInputAtFaultAtOnce(String more, String code, String fields) {
        Answer refused = post(AS_NADIA, PATH, entry(newId(), more));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("/code")).isEqualTo(code);
        assertThat(refused.text("/detail")).isEqualTo("2 informations sont à corriger.");
        assertThat(refused.body()
                        .at("/errors")
                        .valueStream()
                        .map(error -> error.path("field").asString()))
                .containsExactly(fields.split(", "));
        assertThat(refused.body()
                        .at("/errors")
                        .valueStream()
                        .map(error -> error.path("message").asString()))
                .allMatch(message -> message.endsWith("."));
    }

    @Test
    void refusesAnOversizedNote() {
        String note = "\"note\": \"" + "x".repeat(501) + "\"";
        assertProblem(post(AS_NADIA, PATH, entry(newId(), note)), 422, "note-too-long", "note");
    }

    @Test
    void refusesAThirdMediator() {
        String body = entry(newId(), "\"mediators\": [\"emp-nadia\", \"emp-karim\", \"emp-lea\"]");
        assertProblem(post(AS_NADIA, PATH, body), 422, "too-many-mediators", "mediators");
    }

    @Test
    void refusesADayInTheFuture() {
        String body = entry(newId(), "").replace("2018-03-05", "2999-01-01");
        assertProblem(post(AS_NADIA, PATH, body), 422, "date-in-future", "date");
    }

    @Test
    void refusesAnUnknownTerritory() {
        String body = entry(newId(), "").replace("LY8-EUS", "LY8-LUNE");
        assertProblem(post(AS_NADIA, PATH, body), 422, "unknown-territory", "territory");
    }

    @ParameterizedTest
    @CsvSource({"id", "date", "territory", "mainDomain"})
    void refusesAnEntryWithoutWhatIsRequired(String field) {
        String body = entry(newId(), "").replaceFirst("\"" + field + "\": \"[^\"]*\",? ?", "");
        assertProblem(post(AS_NADIA, PATH, body.replace(", }", "}")), 422, "missing-field", field);
    }

    @Test
    void refusesAnIdOfAnotherKind() {
        String body = entry("c56a4180-65aa-42ec-a945-5fd21dec0538", "");
        assertProblem(post(AS_NADIA, PATH, body), 422, "invalid-id", "id");
    }

    @Test
    void refusesMalformedJson() {
        assertProblem(post(AS_NADIA, PATH, "{\"id\": "), 400, "malformed-json", "");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    "peopleMet": "sept"               | peopleMet
                    "peopleMet": "7"                  | peopleMet
                    "startTime": "25:00"              | startTime
                    "mediators": "emp-nadia"          | mediators
                    "publics": {"age": {"A_M12": []}} | publics.age.A_M12
                    """)
    void refusesAValueOfTheWrongType(String more, String field) {
        assertProblem(post(AS_NADIA, PATH, entry(newId(), more)), 400, "wrong-type", field);
    }

    @Test
    void refusesAnUnknownField() {
        assertProblem(post(AS_NADIA, PATH, entry(newId(), "\"surname\": \"D.\"")), 400, "unknown-field", "surname");
    }

    @Test
    void refusesWhoDoesNotSayWhoTheyAre() {
        assertProblem(post(null, PATH, entry(newId(), "")), 401, "caller-unknown", "");
    }

    @Test
    void knowsNothingOfAnIdThatWasNeverRecorded() {
        assertProblem(get(AS_NADIA, PATH + "/" + newId()), 404, "not-found", "");
        assertProblem(get(AS_NADIA, PATH + "/no-id"), 404, "not-found", "");
    }

    @Test
    void amendsWithAHistoryOfWhatChanged() {
        String id = newId();
        post(AS_NADIA, PATH, entry(id, ""));
        String amended = "{\"reason\": \"Oubli\", \"facts\": "
                + entry(id, "\"mode\": \"PRES_RUE\", \"publics\": {\"age\": {\"A_70P\": 2}}") + "}";

        Answer answer = change(AS_NADIA, "PUT", PATH + "/" + id, amended, "\"0\"");

        assertThat(answer.status()).as(answer.raw().body()).isEqualTo(200);
        assertThat(answer.tag()).isEqualTo("\"1\"");
        assertThat(answer.text("/history/1/what")).isEqualTo("AMENDED");
        assertThat(answer.text("/history/1/reason")).isEqualTo("Oubli");
        assertThat(answer.body().at("/history/1/changes").toString())
                .isEqualTo("[{\"field\":\"mode\",\"before\":null,\"after\":\"PRES_RUE\"},"
                        + "{\"field\":\"publics.age.A_70P\",\"before\":null,\"after\":\"2\"}]");
    }

    @Test
    void refusesAStaleVersionAndNone() {
        String id = newId();
        post(AS_NADIA, PATH, entry(id, ""));
        change(AS_PAULA, "POST", PATH + "/" + id + "/return", "{\"reason\": \"L’heure ?\"}", "\"0\"");

        assertProblem(change(AS_PAULA, "POST", PATH + "/" + id + "/validate", "{}", "\"0\""), 412, "stale-version", "");
        assertProblem(change(AS_PAULA, "POST", PATH + "/" + id + "/validate", "{}", null), 428, "version-required", "");
        assertThat(change(AS_PAULA, "POST", PATH + "/" + id + "/validate", "{}", "\"1\"")
                        .text("/status"))
                .isEqualTo("VALIDATED");
    }

    @Test
    void keepsAValidatedEntryFromItsMediatorsAndAVoidedOneFromEverybody() {
        String id = newId();
        post(AS_NADIA, PATH, entry(id, ""));
        change(AS_PAULA, "POST", PATH + "/" + id + "/validate", "{}", "\"0\"");
        String reason = "{\"reason\": \"Saisie deux fois\"}";

        assertProblem(
                change(AS_NADIA, "POST", PATH + "/" + id + "/void", reason, "\"1\""), 409, "validated-frozen", "");
        assertProblem(change(AS_YANN, "POST", PATH + "/" + id + "/void", reason, "\"1\""), 403, "not-yours", "");
        assertThat(change(AS_PAULA, "POST", PATH + "/" + id + "/void", reason, "\"1\"")
                        .text("/status"))
                .isEqualTo("VOIDED");
        assertProblem(change(AS_PAULA, "POST", PATH + "/" + id + "/void", reason, "\"2\""), 409, "already-voided", "");
    }
}

package fr.trame.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.trame.platform.testing.SampleOverHttp;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ExtendWith(OutputCaptureExtension.class)
class ProblemsTest extends SampleOverHttp {

    private static final JsonMapper JSON = JsonMapper.shared();

    @Test
    void recordsAndAnswers() throws Exception {
        var id = open();
        var answer = post("/api/ledgers/" + id + "/lines", "{\"amount\":3}");
        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(send(request("/api/ledgers/" + id + "?from=0").GET()).body()).isEqualTo("2");
    }

    @Test
    void saysThatAnIdIsTaken() throws Exception {
        var id = open();
        expect(post("/api/ledgers", opening(id)), 409, "duplicate-id");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    {"id":"x","title":             | 400 | malformed-json |
                    {"id":"x","title":"y"} {}      | 400 | malformed-json |
                    {"id":"x","title":"y","a":1}   | 400 | unknown-field  | a
                    {"id":"x","title":7}           | 400 | wrong-type     | title
                    {"id":"x","title":{"de":"y"}}  | 400 | wrong-type     | title
                    {"id":"x","id":"z"}            | 400 | malformed-json |
                    []                             | 400 | wrong-type     |
                    {"id":"x"}                     | 422 | missing-field  | title
                    {"id":"x","title":"123456789012345678901"} | 422 | invalid-value | title
                    """)
    void saysWhatIsWrongWithABody(String body, int status, String code, String field) throws Exception {
        var problem = expect(post("/api/ledgers", body), status, code);
        assertThat(problem.path("errors").path(0).path("field").stringValue(null))
                .isEqualTo(field);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    {"amount":"3"}                        | wrong-type    | amount
                    {"amount":3.5}                        | wrong-type    | amount
                    {"amount":99999999999}                | wrong-type    | amount
                    {"amount":null}                       | wrong-type    | amount
                    {"amount":3,"urgent":"true"}          | wrong-type    | urgent
                    {"amount":3,"parts":[{"share":1},{"share":"a"}]}   | wrong-type    | parts[1].share
                    {"amount":3,"parts":[{"share":1,"rest":1}]} | unknown-field | parts[0].rest
                    """)
    void saysWhichValueIsWrong(String body, String code, String field) throws Exception {
        var problem = expect(post("/api/ledgers/1/lines", body), 400, code);
        assertThat(problem.path("errors").path(0).path("field").stringValue()).isEqualTo(field);
    }

    @Test
    void neverRepeatsWhatWasSent() throws Exception {
        var answer = post("/api/ledgers", "{\"id\":\"x\",\"title\":[\"06 12 34 56 78\"],\"06\":1}");
        assertThat(answer.body()).doesNotContain("12 34").doesNotContain("Exception");
        assertThat(post("/api/ledgers", "{\"Mme Diallo\":1}").body())
                .contains("unknown-field", "\"*\"")
                .doesNotContain("Diallo");
    }

    @Test
    void passesOnWhatARuleRefuses() throws Exception {
        var problem = expect(post("/api/ledgers/" + open() + "/lines", "{\"amount\":0}"), 422, "amount-missing");
        assertThat(problem.path("title").stringValue()).isEqualTo("Le montant ne peut pas être nul.");
        assertThat(problem.path("detail").stringValue()).isEqualTo("Indiquez un montant.");
        assertThat(problem.path("errors").path(0).path("field").stringValue()).isEqualTo("amount");
        assertThat(problem.path("instance").stringValue()).startsWith("/api/ledgers/");
    }

    @Test
    void findsNoLedgerThatWasNotOpened() throws Exception {
        expect(post("/api/ledgers/missing/lines", "{\"amount\":1}"), 404, "not-found");
    }

    @Test
    void asksForTheVersionAndComparesIt() throws Exception {
        var path = "/api/ledgers/" + open() + "/close";
        expect(post(path, ""), 428, "version-required");
        expect(close(path, "3"), 400, "malformed-request");
        expect(close(path, "\"1\""), 412, "stale-version");
        assertThat(close(path, "\"0\"").statusCode()).isEqualTo(204);
        expect(close(path, "\"0\""), 412, "stale-version");
        expect(close(path, "\"1\""), 409, "already-closed");
    }

    @Test
    void asksWhoActs() throws Exception {
        var anonymous = HttpRequest.newBuilder(URI.create(address("/api/ledgers")))
                .header("content-type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(opening("x")));
        expect(send(anonymous), 401, "caller-unknown");
    }

    @Test
    void knowsTheCommonMistakesOfHttp() throws Exception {
        expect(send(request("/api/nowhere").GET()), 404, "not-found");
        expect(send(request("/api/ledgers").DELETE()), 405, "method-not-allowed");
        expect(
                send(request("/api/ledgers")
                        .header("content-type", "text/plain")
                        .POST(HttpRequest.BodyPublishers.ofString("x"))),
                415,
                "unsupported-media-type");
        expect(send(request("/api/ledgers/x?from=first").GET()), 400, "wrong-type");
        expect(send(request("/api/ledgers/x").GET()), 422, "missing-field");
    }

    @Test
    void readsNoPartsWhateverTheContentIsSaidToBe() throws Exception {
        var parts = "multipart/form-data"; // and no boundary between them
        assertThat(send(request("/api/ledgers/none?from=0")
                                .header("content-type", parts)
                                .GET())
                        .body())
                .isEqualTo("0");
        expect(
                send(request("/api/ledgers")
                        .header("content-type", parts)
                        .POST(HttpRequest.BodyPublishers.ofString(opening("x")))),
                415,
                "unsupported-media-type");
    }

    @Test
    void refusesABodyOverTheLimitWhetherItsLengthIsKnownOrNot() throws Exception {
        var large = opening("x".repeat(3 * 1024 * 1024));
        expect(post("/api/ledgers", large), 413, "payload-too-large");
        expect(
                send(request("/api/ledgers")
                        .header("content-type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofInputStream(
                                () -> new ByteArrayInputStream(large.getBytes(StandardCharsets.UTF_8))))),
                413,
                "payload-too-large");
    }

    @Test
    void keepsWhatBrokeToItself(CapturedOutput output) throws Exception {
        var answer = send(request("/api/ledgers/broken").GET());
        expect(answer, 500, "internal-error");
        assertThat(answer.body()).doesNotContain("secret");
        assertThat(output)
                .contains("GET /api/ledgers/broken failed", "IllegalStateException", "LedgerController.broken")
                .doesNotContain("secret");
    }

    @Test
    void showsHealthMetricsAndTheApi() throws Exception {
        assertThat(send(request("/actuator/health").GET()).body()).contains("\"status\":\"UP\"");
        assertThat(send(request("/actuator/prometheus").GET()).body()).contains("trame_relay_backlog");
        var api = JSON.readTree(send(request("/v3/api-docs").GET()).body());
        assertThat(api.at("/servers/0/url").stringValue()).isEqualTo("/");
        var close = api.path("paths").path("/api/ledgers/{id}/close").path("post");
        assertThat(close.path("responses").propertyNames())
                .containsExactlyInAnyOrder(
                        "204", "400", "401", "403", "404", "406", "409", "412", "413", "428", "503", "504");
        assertThat(close.at("/responses/412/content/application~1problem+json/schema/$ref")
                        .stringValue())
                .isEqualTo("#/components/schemas/Problem");
        assertThat(api.at("/paths/~1api~1ledgers~1{id}/get/responses/200/content")
                        .propertyNames())
                .containsExactly("application/json");
        assertThat(close.path("parameters").findValuesAsString("name")).containsExactly("id", "If-Match", "Command-Id");
        var schemas = api.path("components").path("schemas");
        assertThat(schemas.propertyNames()).contains("Problem", "FieldError");
        assertThat(schemas.at("/Line/required").valueStream().map(JsonNode::stringValue))
                .containsExactlyInAnyOrder("amount", "parts");
        assertThat(schemas.at("/Line/properties/urgent/type").valueStream().map(JsonNode::stringValue))
                .containsExactlyInAnyOrder("boolean", "null");
        assertThat(schemas.at("/Problem/required").valueStream().map(JsonNode::stringValue))
                .containsExactlyInAnyOrder("type", "title", "status", "detail", "code");
    }

    private HttpResponse<String> close(String path, String version) throws Exception {
        return send(request(path).header("If-Match", version).POST(HttpRequest.BodyPublishers.noBody()));
    }

    private JsonNode expect(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("content-type")).hasValue("application/problem+json;charset=UTF-8");
        var problem = JSON.readTree(answer.body());
        assertThat(problem.path("code").stringValue()).isEqualTo(code);
        assertThat(problem.path("type").stringValue()).isEqualTo("/problems/" + code);
        assertThat(problem.path("status").intValue()).isEqualTo(status);
        return problem;
    }
}

package fr.trame.intervention;

import static org.assertj.core.api.Assertions.assertThat;

import fr.trame.intervention.roster.RosterOfTheCast;
import fr.trame.platform.security.Caller;
import fr.trame.platform.testing.TestDatabase;
import fr.trame.platform.testing.TestIssuer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The whole service over HTTP, with a database in memory and the cast on its roster. There is no broker: recording goes on
 * without one, so what is told here holds while Kafka is away.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import({RosterOfTheCast.class, ViewsOfTheService.class})
public abstract class ServiceTest {

    private static final TestDatabase DATABASE = TestDatabase.start();
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final AtomicInteger IDS = new AtomicInteger();

    @LocalServerPort
    private int port;

    /** An answer with its body as JSON; missing where there is none. */
    public record Answer(int status, JsonNode body, HttpResponse<String> raw) {

        public String text(String pointer) {
            return body.at(pointer).asString();
        }

        public String tag() {
            return raw.headers().firstValue("ETag").orElse(null);
        }
    }

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry properties) {
        properties.add("trame.issuer", TestIssuer.SHARED::url);
        properties.add("trame.mongodb.uri", DATABASE::uri);
        properties.add("trame.database", DATABASE::name);
        properties.add("spring.kafka.bootstrap-servers", () -> "127.0.0.1:1");
    }

    protected URI service() {
        return URI.create("http://127.0.0.1:" + port);
    }

    /** A new UUID of version 7. */
    protected static String newId() {
        return "01890a5d-ac96-774b-bcce-%012x".formatted(IDS.incrementAndGet());
    }

    /** The least entry that is accepted, with more fields or other values for those. */
    protected static String entry(String id, String more) {
        String start =
                "{\"id\": \"" + id + "\", \"date\": \"2018-03-05\", \"territory\": \"LY8-EUS\", \"mainDomain\": \"D1\"";
        return start + (more.isEmpty() ? "" : ", " + more) + "}";
    }

    protected Answer post(Caller caller, String path, String body) {
        return send(caller, "POST", path, body, null);
    }

    protected Answer change(Caller caller, String method, String path, String body, String version) {
        return send(caller, method, path, body, version);
    }

    /** The change of a gesture: under the same one, the same change again. */
    protected Answer changeUnder(
            String command, Caller caller, String method, String path, String body, String version) {
        return send(caller, method, path, body, version, "Command-Id", command);
    }

    protected Answer get(Caller caller, String path) {
        return send(caller, "GET", path, null, null);
    }

    /** A problem answer of this status and code, about this input if one is given. */
    protected static void assertProblem(Answer answer, int status, String code, String field) {
        assertThat(answer.raw().body()).contains("\"" + code + "\"");
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.raw().headers().firstValue("Content-Type").orElseThrow())
                .startsWith("application/problem+json");
        assertThat(answer.text("/code")).isEqualTo(code);
        assertThat(answer.text("/title")).isNotBlank();
        assertThat(answer.body().at("/errors/0/field").asString("")).isEqualTo(field);
    }

    /** The body of a batch. */
    protected static String batch(List<String> items) {
        return items.stream().collect(Collectors.joining(", ", "{\"interventions\": [", "]}"));
    }

    /** The items of a list. */
    protected static List<JsonNode> items(Answer answer) {
        return answer.body().at("/items").valueStream().toList();
    }

    /** What became of each item of a batch. */
    protected static List<Integer> statuses(Answer answer) {
        return answer.body()
                .at("/answers")
                .valueStream()
                .map(item -> item.path("status").asInt())
                .toList();
    }

    private static boolean isJson(HttpResponse<String> answer) {
        return answer.headers().firstValue("Content-Type").orElse("").contains("json");
    }

    private Answer send(Caller caller, String method, String path, String body, String version, String... headers) {
        var request = HttpRequest.newBuilder(service().resolve(path))
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (body != null) {
            request.header("Content-Type", "application/json");
        }
        if (caller != null) {
            request.header("Authorization", TestIssuer.SHARED.bearer(caller, Cast.serviceOf(caller)));
        }
        if (version != null) {
            request.header("If-Match", version);
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            var answer = HTTP.send(request.build(), BodyHandlers.ofString());
            return new Answer(
                    answer.statusCode(), isJson(answer) ? JSON.readTree(answer.body()) : JSON.missingNode(), answer);
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }
}

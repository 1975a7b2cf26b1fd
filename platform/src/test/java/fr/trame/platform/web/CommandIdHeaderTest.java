package fr.trame.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.trame.platform.sample.SampleService;
import fr.trame.platform.testing.TestDatabase;
import fr.trame.platform.testing.TestIssuer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A change whose answer did not arrive is asked for again, over HTTP. */
@SpringBootTest(classes = SampleService.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class CommandIdHeaderTest {

    private static final TestDatabase DATABASE = TestDatabase.start();

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void addresses(DynamicPropertyRegistry registry) {
        registry.add("trame.issuer", TestIssuer.SHARED::url);
        registry.add("trame.mongodb.uri", DATABASE::uri);
        registry.add("trame.database", DATABASE::name);
    }

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @Test
    void answersTheSameChangeLikeTheFirstTime() throws Exception {
        String ledger = open();
        String command = UUID.randomUUID().toString();
        assertThat(close(ledger, command).statusCode()).isEqualTo(204);
        assertThat(close(ledger, command).statusCode()).isEqualTo(204);
        assertThat(close(ledger, UUID.randomUUID().toString()).body()).contains("\"code\":\"stale-version\"");
        assertThat(send(request("/api/ledgers/" + ledger + "?from=0").GET()).body())
                .isEqualTo("2");
    }

    @Test
    void asksForAUuid() throws Exception {
        var answer = close(open(), "again");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("\"field\":\"Command-Id\"", "\"code\":\"malformed-request\"");
    }

    private String open() throws Exception {
        String id = UUID.randomUUID().toString();
        var body = HttpRequest.BodyPublishers.ofString("{\"id\":\"" + id + "\",\"title\":\"Caisse\"}");
        assertThat(send(request("/api/ledgers")
                                .header("content-type", "application/json")
                                .POST(body))
                        .statusCode())
                .isEqualTo(201);
        return id;
    }

    private HttpResponse<String> close(String ledger, String command) throws Exception {
        return send(request("/api/ledgers/" + ledger + "/close")
                .header("If-Match", "\"0\"")
                .header("Command-Id", command)
                .POST(HttpRequest.BodyPublishers.noBody()));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Authorization", TestIssuer.SHARED.bearer(TestIssuer.DIRECTOR));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        }
    }
}

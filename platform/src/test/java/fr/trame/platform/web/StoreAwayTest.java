package fr.trame.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.trame.platform.sample.SampleService;
import fr.trame.platform.testing.TestIssuer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A service whose database cannot be reached, from its start on. */
@SpringBootTest(
        classes = SampleService.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "trame.mongodb.uri=mongodb://127.0.0.1:1",
            "trame.database=away",
            "trame.mongodb.selection-timeout=200ms"
        })
class StoreAwayTest {

    @DynamicPropertySource
    static void issuer(DynamicPropertyRegistry registry) {
        registry.add("trame.issuer", TestIssuer.SHARED::url);
    }

    @LocalServerPort
    private int port;

    @Test
    void startsAndAsksToComeBackLater() throws Exception {
        var body = HttpRequest.BodyPublishers.ofString("{\"id\":\"x\",\"title\":\"Caisse\"}");
        var answer = send(request("/api/ledgers")
                .header("content-type", "application/json")
                .POST(body));
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("retry-after")).hasValue("2");
        assertThat(answer.body()).contains("\"code\":\"store-unavailable\"");
        assertThat(send(request("/api/ledgers/x?from=0").GET()).statusCode()).isEqualTo(503);
    }

    @Test
    void saysThatItIsAliveAndNotReady() throws Exception {
        assertThat(send(request("/actuator/health/liveness").GET()).statusCode())
                .isEqualTo(200);
        assertThat(send(request("/actuator/health/readiness").GET()).statusCode())
                .isEqualTo(503);
        assertThat(send(request("/actuator/health").GET()).statusCode()).isEqualTo(503);
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

package fr.trame.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import fr.trame.platform.sample.SampleService;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Tests of the sample service over HTTP, asked as a director: one service and one database for all of them. */
@SpringBootTest(classes = SampleService.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
public abstract class SampleOverHttp {

    private static final TestDatabase DATABASE = TestDatabase.start();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(DATABASE::close));
    }

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void addresses(DynamicPropertyRegistry registry) {
        registry.add("trame.issuer", TestIssuer.SHARED::url);
        registry.add("trame.mongodb.uri", DATABASE::uri);
        registry.add("trame.database", DATABASE::name);
    }

    protected final String address(String path) {
        return "http://127.0.0.1:" + port + path;
    }

    protected final HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address(path)))
                .header("Authorization", TestIssuer.SHARED.bearer(TestIssuer.DIRECTOR));
    }

    protected static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        }
    }

    protected final HttpResponse<String> post(String path, String body) throws IOException, InterruptedException {
        return send(request(path)
                .header("content-type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    protected static String opening(String id) {
        return "{\"id\":\"%s\",\"title\":\"Caisse\"}".formatted(id);
    }

    /** Opens a ledger and returns its id. */
    protected final String open() throws IOException, InterruptedException {
        String id = UUID.randomUUID().toString();
        assertThat(post("/api/ledgers", opening(id)).statusCode()).isEqualTo(201);
        return id;
    }
}

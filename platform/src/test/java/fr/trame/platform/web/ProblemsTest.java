package fr.trame.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.trame.platform.sample.SampleService;
import fr.trame.platform.testing.TestDatabase;
import java.io.IOException;
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
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@SpringBootTest(classes = SampleService.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class ProblemsTest {

    private static final TestDatabase DATABASE = TestDatabase.start();
    private static final JsonMapper JSON = JsonMapper.shared();

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        registry.add("trame.mongodb.uri", DATABASE::uri);
        registry.add("trame.database", DATABASE::name);
    }

    @AfterAll
    static void close() {
        DATABASE.close();
    }

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

    private String open() throws Exception {
        var id = UUID.randomUUID().toString();
        var answer = post("/api/ledgers", opening(id));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return id;
    }

    private static String opening(String id) {
        return "{\"id\":\"%s\",\"title\":\"Caisse\"}".formatted(id);
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

    private HttpResponse<String> post(String path, String body) throws IOException, InterruptedException {
        return send(request(path)
                .header("content-type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Trame-Person", "emp-1");
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        }
    }
}

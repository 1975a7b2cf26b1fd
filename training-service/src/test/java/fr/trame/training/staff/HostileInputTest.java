package fr.trame.training.staff;

import static org.assertj.core.api.Assertions.assertThat;

import fr.trame.platform.security.Caller;
import fr.trame.platform.testing.HostileInput;
import fr.trame.platform.testing.HostileInput.Granted;
import fr.trame.platform.testing.RawHttp;
import fr.trame.platform.testing.TestDatabase;
import fr.trame.platform.testing.TestIssuer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.json.JsonMapper;

/** Every endpoint bears what nobody should send; and the id of a team is nobody's. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class HostileInputTest {

    private static final TestDatabase DATABASE = TestDatabase.start();
    private static final String TOKEN =
            TestIssuer.SHARED.bearer(new Caller(StaffCast.DIRECTOR, Set.of("DIR", "DPO"), null));
    private static final AtomicInteger TEAMS = new AtomicInteger();
    private static final String MOVING = "{\"roles\": [\"MGR\"], \"team\": \"TER\", \"from\": \"2018-09-03\"}";
    private static final String LEAVING = "{\"until\": \"2019-06-28\"}";

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        registry.add("trame.issuer", TestIssuer.SHARED::url);
        registry.add("trame.mongodb.uri", DATABASE::uri);
        registry.add("trame.database", DATABASE::name);
        registry.add("spring.kafka.bootstrap-servers", () -> "127.0.0.1:1");
    }

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @BeforeEach
    void openATeam() {
        assertThat(send("POST", "/api/staff/teams", team("TER")).status()).isEqualTo(201);
    }

    @Test
    void bearsWhateverIsSent() {
        new HostileInput(service(), TOKEN)
                .granted("POST /api/staff/teams", () -> body(team("T" + TEAMS.incrementAndGet())))
                .granted("POST /api/staff/employees", () -> body(joining(newId())))
                .granted("GET /api/staff/employees/{id}", () -> changing(joined(), null))
                .granted("PUT /api/staff/employees/{id}/assignment", () -> changing(joined(), MOVING))
                .granted("POST /api/staff/employees/{id}/leave", () -> changing(joined(), LEAVING))
                .check(JsonMapper.shared()
                        .readTree(send("GET", "/v3/api-docs", "").body()));
    }

    @Test
    void takesTheIdOfATeamForNobodys() {
        for (RawHttp.Answer answer : List.of(
                send("GET", "/api/staff/employees/team-TER", ""),
                send("PUT", "/api/staff/employees/team-TER/assignment", MOVING),
                send("POST", "/api/staff/employees/team-TER/leave", LEAVING))) {
            assertThat(answer.body()).contains("\"code\":\"not-found\"");
            assertThat(answer.status()).isEqualTo(404);
        }
    }

    private URI service() {
        return URI.create("http://127.0.0.1:" + port);
    }

    private String joined() {
        String id = newId();
        assertThat(send("POST", "/api/staff/employees", joining(id)).status()).isEqualTo(201);
        return id;
    }

    private RawHttp.Answer send(String method, String path, String body) {
        List<String> headers = new ArrayList<>(List.of("Authorization: " + TOKEN, "If-Match: \"0\""));
        if (!body.isEmpty()) {
            headers.add("Content-Type: application/json");
        }
        try {
            return RawHttp.send(service(), RawHttp.Request.of(method, path, headers, body));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String newId() {
        return UUID.randomUUID().toString();
    }

    private static String team(String code) {
        return "{\"code\": \"%s\", \"label\": \"Équipe Territoires\", \"service\": \"Lyon\"}".formatted(code);
    }

    private static String joining(String id) {
        return """
            {"id": "%s", "givenName": "Amina", "familyName": "Diallo", "gender": "F", "roles": ["MED"], \
            "team": "TER", "from": "2017-01-02"}""".formatted(id);
    }

    private static Granted body(String body) {
        return new Granted(Map.of(), null, body);
    }

    private static Granted changing(String id, String body) {
        return new Granted(Map.of("id", id), "\"0\"", body);
    }
}

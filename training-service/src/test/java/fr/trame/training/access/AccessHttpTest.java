package fr.trame.training.access;

import static org.assertj.core.api.Assertions.assertThat;

import fr.trame.platform.security.Caller;
import fr.trame.platform.testing.TestDatabase;
import fr.trame.platform.testing.TestIssuer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the register says of somebody is so from its day on, whatever the token says; and whose sessions are closed. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class AccessHttpTest {

    private static final TestDatabase DATABASE = TestDatabase.start();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Caller DIRECTOR = new Caller("emp-paul", Set.of("DIR"), null);

    private final LocalDate today = LocalDate.now(ZoneId.of("Europe/Paris"));

    @LocalServerPort
    private int port;

    private record Answer(int status, JsonNode body) {}

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
    void openTeams() {
        for (String code : new String[] {"TER", "STE"}) {
            send(
                    DIRECTOR,
                    "POST",
                    "/teams",
                    "{\"code\": \"%s\", \"label\": \"Équipe\", \"service\": \"Lyon\"}".formatted(code),
                    0);
        }
    }

    @Test
    void saysWhatTheTokenSaysOfWhoIsNotOfTheStaff() {
        JsonNode auditor =
                standing(new Caller("emp-audit", Set.of("AUD"), null)).body();
        assertThat(auditor.path("roles").toString()).isEqualTo("[\"AUD\"]");
        assertThat(auditor.path("teams")).isEmpty();
        assertThat(auditor.path("closedAt").isNull()).isTrue();
    }

    @Test
    void saysWhatTheRegisterSaysOfTheStaffFromItsDayOn() {
        Caller yann = joined("MED", "TER");
        change(yann, "PUT", "posting", "\"roles\": [\"MGR\"], \"team\": \"STE\", \"from\": \"%s\"".formatted(today), 0);
        change(
                yann,
                "PUT",
                "assignment",
                "\"roles\": [\"RRH\"], \"team\": null, \"from\": \"%s\"".formatted(today.plusDays(1)),
                1);
        JsonNode now = standing(yann).body();
        assertThat(now.path("roles").toString()).isEqualTo("[\"MED\",\"MGR\"]");
        assertThat(now.path("team").asString()).isEqualTo("TER");
        assertThat(now.path("teams").toString()).isEqualTo("[\"TER\",\"STE\"]");
        assertThat(now.path("service").asString()).isEqualTo("Lyon");
    }

    @Test
    void refusesTheTokenOfWhoLeftAndTakesItAfterTheReturn() {
        Caller gone = joined("MED", "TER");
        change(gone, "POST", "leave", "\"until\": \"%s\"".formatted(today.minusDays(1)), 0);
        for (String path : new String[] {"/standing", "/teams", "/employees"}) {
            Answer refused = send(gone, "GET", path, null, 0);
            assertThat(refused.status()).isEqualTo(403);
            assertThat(refused.body().path("code").asString()).isEqualTo("access-ended");
        }
        Caller leaving = joined("MED", "TER");
        change(leaving, "POST", "leave", "\"until\": \"%s\"".formatted(today), 0);
        assertThat(standing(leaving).status()).as("on the last day").isEqualTo(200);

        Caller back = joined("MED", "TER");
        change(back, "POST", "leave", "\"until\": \"%s\"".formatted(today.minusDays(1)), 0);
        change(back, "POST", "return", "\"roles\": [\"MED\"], \"team\": \"STE\", \"from\": \"%s\"".formatted(today), 1);
        assertThat(standing(back).body().path("team").asString()).isEqualTo("STE");
    }

    @Test
    void refusesWhoHasNotComeYet() {
        Caller tomorrow = joined("MED", "TER", today.plusDays(1));
        assertThat(standing(tomorrow).body().path("code").asString()).isEqualTo("access-not-begun");
    }

    @Test
    void tellsUpToWhenSessionsAreClosed() {
        Caller manager = new Caller("emp-hugo", Set.of("MGR"), "TER");
        Caller lost = joined("MED", "TER");
        String path = "/sessions/" + lost.person() + "/closure";
        Answer closed = send(manager, "POST", path, null, 0);
        assertThat(closed.status()).isEqualTo(200);
        assertThat(standing(lost).body().path("closedAt").asString())
                .isEqualTo(closed.body().path("at").asString());
        String later = send(lost, "POST", path, null, 0).body().path("at").asString();
        assertThat(standing(lost).body().path("closedAt").asString()).isEqualTo(later);
        Answer ofAnother = send(new Caller("emp-hugo", Set.of("MGR"), "STE"), "POST", path, null, 0);
        assertThat(ofAnother.body().path("code").asString()).isEqualTo("outside-scope");
        assertThat(send(manager, "POST", "/sessions/a%20b/closure", null, 0).status())
                .isEqualTo(404);
    }

    private Answer standing(Caller who) {
        return send(who, "GET", "/standing", null, 0);
    }

    private Caller joined(String role, String team) {
        return joined(role, team, LocalDate.of(2017, 1, 2));
    }

    private Caller joined(String role, String team, LocalDate from) {
        String id = UUID.randomUUID().toString();
        Answer answer = send(DIRECTOR, "POST", "/employees", """
            {"id": "%s", "givenName": "Amina", "familyName": "Diallo", "gender": "F", "roles": ["%s"],
             "team": "%s", "from": "%s"}
            """.formatted(id, role, team, from), 0);
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(201);
        return new Caller(id, Set.of("DIR"), null);
    }

    private void change(Caller whom, String method, String what, String fields, long version) {
        Answer answer = send(DIRECTOR, method, "/employees/" + whom.person() + "/" + what, "{" + fields + "}", version);
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
    }

    private Answer send(Caller who, String method, String path, String body, long version) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/staff" + path))
                .header("Content-Type", "application/json")
                .header("If-Match", "\"" + version + "\"")
                .header("Authorization", TestIssuer.SHARED.bearer(who))
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        try {
            var answer = HTTP.send(request.build(), BodyHandlers.ofString());
            return new Answer(answer.statusCode(), JSON.readTree(answer.body()));
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }
}

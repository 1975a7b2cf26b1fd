package fr.trame.training.staff;

import static fr.trame.contracts.rights.Permission.DIRECTORY_READ;
import static fr.trame.contracts.rights.Permission.PRIVACY_HELD;
import static fr.trame.contracts.rights.Permission.SESSION_CLOSE;
import static fr.trame.contracts.rights.Permission.SESSION_READ;
import static fr.trame.contracts.rights.Permission.STAFF_KEEP;
import static fr.trame.contracts.rights.Permission.STAFF_READ;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Filters;
import fr.trame.contracts.Topics;
import fr.trame.platform.listening.HeardAnnouncement;
import fr.trame.platform.privacy.Forgetting;
import fr.trame.platform.security.Caller;
import fr.trame.platform.testing.RightsMatrix;
import fr.trame.platform.testing.RightsMatrix.Nearness;
import fr.trame.platform.testing.TestDatabase;
import fr.trame.platform.testing.TestIssuer;
import fr.trame.platform.view.ViewsOnDatabase;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(StaffListTest.ViewsOfTheService.class)
class StaffControllerTest {

    private static final TestDatabase DATABASE = TestDatabase.start();
    private static final Caller DIRECTOR = new Caller(StaffCast.DIRECTOR, Set.of("DIR"), null);
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String TEAM = """
        {"code": "TER", "label": "Équipe Territoires (Lyon 8 et Lyon 9)", "service": "Lyon"}\
        """;

    @Autowired
    private Forgetting forgetting;

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

    @Test
    void answersTheSameCreationLikeTheFirstTime() throws Exception {
        openTeam();
        String id = newId();

        HttpResponse<String> first = join(joining(id));
        HttpResponse<String> again = join(joining(id));

        assertThat(first.statusCode()).as(first.body()).isEqualTo(201);
        assertThat(first.headers().firstValue("ETag")).hasValue("\"0\"");
        assertThat(first.headers().firstValue("Location")).hasValue("/api/staff/employees/" + id);
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(openTeam().statusCode()).isEqualTo(201);
    }

    @Test
    void keepsNoNameReadableAndForgetsOneForGood() throws Exception {
        openTeam();
        String id = newId();
        join(joining(id));

        Document stored = DATABASE.database()
                .getCollection("events")
                .find(Filters.eq("_id", id + "@0000000000"))
                .first();
        assertThat(stored).isNotNull();
        assertThat(stored.toJson()).contains("\"team\": \"TER\"").doesNotContain("Amina", "Diallo");

        String path = "/api/staff/employees/" + id;
        assertThat(JSON.readTree(send("GET", path, null, null).body())
                        .path("displayName")
                        .stringValue())
                .isEqualTo("Amina Diallo");
        forgetting.forget(id);
        JsonNode forgotten = JSON.readTree(send("GET", path, null, null).body());
        assertThat(forgotten.path("displayName").stringValue()).isEqualTo("personne oubliée");
        assertThat(forgotten.path("gender").stringValue()).isEqualTo("F");
        assertThat(forgotten.path("team").stringValue()).isEqualTo("TER");
    }

    @Test
    void givesAPersonAllThatTheRegisterHoldsOnThem() throws Exception {
        openTeam();
        String id = newId();
        join(joining(id));
        Caller officer = new Caller("emp-dora", Set.of("DPO"), null);

        JsonNode held = JSON.readTree(
                send(officer, "GET", "/api/staff/held/" + id, null, null).body());

        assertThat(held.at("/events")).hasSize(1);
        assertThat(held.at("/events/0/name").stringValue()).isEqualTo("employee-joined");
        assertThat(held.at("/events/0/content/givenName").stringValue()).isEqualTo("Amina");
        assertThat(held.at("/events/0/content/familyName").stringValue()).isEqualTo("Diallo");
        HttpResponse<String> pdf = send(officer, "GET", "/api/staff/held/" + id + "/pdf", null, null);
        assertThat(pdf.headers().firstValue("Content-Type")).hasValue("application/pdf");
        assertThat(pdf.body()).startsWith("%PDF-");

        forgetting.forget(id);
        assertThat(send(officer, "GET", "/api/staff/held/" + id, null, null).body())
                .contains("personne oubliée")
                .doesNotContain("Amina", "Diallo");
    }

    @Test
    void refusesOtherContentUnderTheSameId() throws Exception {
        openTeam();
        String id = newId();
        join(joining(id));

        expect(join(joining(id).replace("Diallo", "Durand")), 409, "duplicate-id");
        expect(send("POST", "/api/staff/teams", null, TEAM.replace("Lyon\"", "Rhône\"")), 409, "duplicate-id");
    }

    @Test
    void changesAnAssignmentDecidedOnItsPresentVersion() throws Exception {
        openTeam();
        String id = newId();
        join(joining(id));
        String path = "/api/staff/employees/" + id;
        String manager = "{\"roles\": [\"MGR\"], \"team\": \"TER\", \"from\": \"2018-09-03\"}";

        HttpResponse<String> changed = send("PUT", path + "/assignment", "\"0\"", manager);
        assertThat(changed.statusCode()).as(changed.body()).isEqualTo(200);
        assertThat(changed.headers().firstValue("ETag")).hasValue("\"1\"");
        assertThat(JSON.readTree(changed.body()).path("assignments")).hasSize(2);

        expect(send("PUT", path + "/assignment", "\"0\"", manager), 412, "stale-version");
        expect(send("PUT", path + "/assignment", null, manager), 428, "version-required");
        assertThat(send("POST", path + "/leave", "\"1\"", "{\"until\": \"2019-06-28\"}")
                        .statusCode())
                .isEqualTo(200);
        expect(send("POST", path + "/leave", "\"2\"", "{\"until\": \"2019-06-28\"}"), 409, "already-left");
        assertThat(JSON.readTree(send("GET", path, null, null).body())
                        .path("until")
                        .stringValue())
                .isEqualTo("2019-06-28");
    }

    @Test
    void offersWhatWouldBeAcceptedAndNothingElse() throws Exception {
        openTeam();
        String path = "/api/staff/employees/" + joined();
        Caller mediator = new Caller(StaffCast.AMINA, Set.of("MED"), "TER");

        assertThat(offered(DIRECTOR, path).path("actions").toString()).isEqualTo("[\"assign\",\"post\",\"leave\"]");
        assertThat(offered(mediator, path).path("actions")).isEmpty();
        assertThat(offered(mediator, path).at("/refused/0/code").asString()).isEqualTo("forbidden");
        send("POST", path + "/leave", "\"0\"", "{\"until\": \"2019-06-28\"}");
        assertThat(offered(DIRECTOR, path).path("actions").toString()).isEqualTo("[\"return\"]");
        assertThat(offered(DIRECTOR, path).at("/refused/1/code").asString()).isEqualTo("already-left");
    }

    private JsonNode offered(Caller who, String path) throws Exception {
        return JSON.readTree(send(who, "GET", path, null, null).body());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        "team": "TER"            | "team": "NON"            | 422 | unknown-team
        "roles": ["MED"]         | "roles": ["ROI"]         | 422 | unknown-role
        "roles": ["MED"]         | "roles": []              | 422 | missing-field
        "roles": ["MED"]         | "roles": "MED"           | 400 | wrong-type
        "gender": "F"            | "gender": "X"            | 422 | invalid-value
        "from": "2017-01-02"     | "from": "hier"           | 400 | wrong-type
        "familyName": "Diallo"   | "familyName": " "        | 422 | missing-field
        "familyName": "Diallo"   | "nickname": "Mimi"       | 400 | unknown-field
        "givenName"              | "id": 7, "givenName"     | 400 | *
        {                        | [                        | 400 | *
        """)
    void refusesBadInput(String part, String instead, int status, String code) throws Exception {
        openTeam();
        expect(join(joining(newId()).replace(part, instead)), status, code);
    }

    @Test
    void letsOnlyHumanResourcesAndTheDirectorKeepTheDirectory() throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri("/api/staff/teams"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(TEAM));

        expect(HTTP.send(request.copy().build(), HttpResponse.BodyHandlers.ofString()), 401, "caller-unknown");
        request.header(
                "Authorization",
                TestIssuer.SHARED.bearer(new Caller(StaffCast.AMINA, Set.of("MED", "MGR", "RSV"), "TER")));
        expect(HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString()), 403, "forbidden");
    }

    @Test
    void opensEveryDoorToWhomTheTableSaysAndToNobodyElse(
            @Autowired ViewsOnDatabase database, @Autowired StaffViews staff) throws Exception {
        openTeam();
        database.fill(
                staff,
                Stream.of("TER", "HAB").map(StaffControllerTest::teamOfLyon).toList());
        String replacing =
                "{\"roles\": [\"MGR\"], \"team\": \"TER\", \"from\": \"2018-09-03\", \"until\": \"2018-09-07\"}";
        String leaving = "{\"until\": \"2019-06-28\"}";
        String moving = "{\"roles\": [\"MGR\"], \"team\": \"TER\", \"from\": \"2018-09-03\"}";
        new RightsMatrix(StaffCast.AMINA, "TER", Set.of("HAB", "TER"))
                .plainRow("GET /api/staff/teams", DIRECTORY_READ, (who, how) -> opens(who, "GET", "/teams", null))
                .plainRow("POST /api/staff/teams", STAFF_KEEP, (who, how) -> opens(who, "POST", "/teams", TEAM))
                .plainRow("GET /api/staff/employees", STAFF_READ, (who, how) -> opens(who, "GET", "/employees", null))
                .plainRow(
                        "GET /api/staff/employees/{id}",
                        STAFF_READ,
                        (who, how) -> opens(who, "GET", "/employees/" + joined(), null))
                .plainRow(
                        "POST /api/staff/employees",
                        STAFF_KEEP,
                        (who, how) -> opens(who, "POST", "/employees", joining(newId())))
                .plainRow(
                        "PUT /api/staff/employees/{id}/assignment",
                        STAFF_KEEP,
                        (who, how) -> opens(who, "PUT", "/employees/" + joined() + "/assignment", moving))
                .plainRow(
                        "POST /api/staff/employees/{id}/leave",
                        STAFF_KEEP,
                        (who, how) -> opens(who, "POST", "/employees/" + joined() + "/leave", leaving))
                .plainRow(
                        "PUT /api/staff/employees/{id}/posting",
                        STAFF_KEEP,
                        (who, how) -> opens(who, "PUT", "/employees/" + joined() + "/posting", replacing))
                .plainRow(
                        "POST /api/staff/employees/{id}/return",
                        STAFF_KEEP,
                        (who, how) -> opens(who, "POST", "/employees/" + hasLeft() + "/return", moving, "\"1\""))
                .ownRow("GET /api/staff/standing", SESSION_READ, (who, how) -> opens(who, "GET", "/standing", null))
                .row("POST /api/staff/sessions/{person}/closure", SESSION_CLOSE, this::closes)
                .plainRow(
                        "GET /api/staff/held/{person}",
                        PRIVACY_HELD,
                        (who, how) -> opens(who, "GET", "/held/" + StaffCast.AMINA, null))
                .plainRow(
                        "GET /api/staff/held/{person}/pdf",
                        PRIVACY_HELD,
                        (who, how) -> opens(who, "GET", "/held/" + StaffCast.AMINA + "/pdf", null))
                .check(JSON.readTree(HTTP.send(
                                HttpRequest.newBuilder(uri("/v3/api-docs")).build(),
                                HttpResponse.BodyHandlers.ofString())
                        .body()));
    }

    private static HeardAnnouncement teamOfLyon(String code) {
        return new HeardAnnouncement(
                Topics.TRAINING,
                "team-" + code,
                0,
                Instant.EPOCH,
                new fr.trame.contracts.staff.TeamOpened(code, code, "Lyon"));
    }

    private boolean closes(Caller who, Nearness how) {
        String person = how == Nearness.OWN ? who.person() : newId();
        if (how != Nearness.OWN) {
            String team = how == Nearness.OF_MY_TEAM ? "TER" : how == Nearness.OF_MY_SERVICE ? "HAB" : "STE";
            send("POST", "/api/staff/teams", null, TEAM.replace("TER", team));
            assertThat(send(
                                    "POST",
                                    "/api/staff/employees",
                                    null,
                                    joining(person).replace("TER", team))
                            .statusCode())
                    .isEqualTo(201);
        }
        return opens(who, "POST", "/sessions/" + person + "/closure", null);
    }

    private String hasLeft() {
        String id = joined();
        assertThat(send("POST", "/api/staff/employees/" + id + "/leave", "\"0\"", "{\"until\": \"2018-06-28\"}")
                        .statusCode())
                .isEqualTo(200);
        return id;
    }

    private boolean opens(Caller who, String method, String path, String body) {
        return opens(who, method, path, body, "\"0\"");
    }

    private boolean opens(Caller who, String method, String path, String body, String version) {
        HttpResponse<String> answer = send(who, method, "/api/staff" + path, version, body);
        assertThat(answer.statusCode()).as(answer.body()).isIn(200, 201, 403);
        return answer.statusCode() != 403;
    }

    private String joined() {
        String id = newId();
        assertThat(send(DIRECTOR, "POST", "/api/staff/employees", null, joining(id))
                        .statusCode())
                .isEqualTo(201);
        return id;
    }

    @Test
    void knowsNobodyWhoNeverJoined() throws Exception {
        expect(send("GET", "/api/staff/employees/" + newId(), null, null), 404, "not-found");
        expect(
                send("POST", "/api/staff/employees/" + newId() + "/leave", "\"0\"", "{\"until\": \"2019-06-28\"}"),
                404,
                "not-found");
    }

    @Test
    void takesNoTeamForAnEmployee() throws Exception {
        openTeam();
        expect(
                send("POST", "/api/staff/employees/team-TER/leave", "\"0\"", "{\"until\": \"2019-06-28\"}"),
                404,
                "not-found");
    }

    private HttpResponse<String> openTeam() throws Exception {
        return send("POST", "/api/staff/teams", null, TEAM);
    }

    private HttpResponse<String> join(String body) throws Exception {
        return send("POST", "/api/staff/employees", null, body);
    }

    private static String newId() {
        return UUID.randomUUID().toString();
    }

    private static String joining(String id) {
        return """
            {"id": "%s", "givenName": "Amina", "familyName": "Diallo", "gender": "F", "roles": ["MED"], \
            "team": "TER", "from": "2017-01-02"}\
            """.formatted(id);
    }

    private static void expect(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        JsonNode problem = JSON.readTree(answer.body());
        if (!code.equals("*")) {
            assertThat(problem.path("code").stringValue()).isEqualTo(code);
        }
        assertThat(problem.path("title").stringValue()).isNotBlank();
    }

    private HttpResponse<String> send(String method, String path, String version, String body) {
        return send(DIRECTOR, method, path, version, body);
    }

    private HttpResponse<String> send(Caller who, String method, String path, String version, String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri(path))
                .header("Content-Type", "application/json")
                .header("Authorization", TestIssuer.SHARED.bearer(who, "Lyon"))
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (version != null) {
            request.header("If-Match", version);
        }
        try {
            return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }
}

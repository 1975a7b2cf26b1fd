package fr.trame.training.staff;

import static fr.trame.contracts.rights.Permission.DIRECTORY_READ;
import static fr.trame.contracts.rights.Permission.PRIVACY_HELD;
import static fr.trame.contracts.rights.Permission.SESSION_CLOSE;
import static fr.trame.contracts.rights.Permission.SESSION_READ;
import static fr.trame.contracts.rights.Permission.STAFF_KEEP;
import static fr.trame.contracts.rights.Permission.STAFF_READ;
import static fr.trame.training.staff.StaffOverHttp.HTTP;
import static fr.trame.training.staff.StaffOverHttp.TEAM;
import static fr.trame.training.staff.StaffOverHttp.joining;
import static fr.trame.training.staff.StaffOverHttp.newId;
import static org.assertj.core.api.Assertions.assertThat;

import fr.trame.contracts.Topics;
import fr.trame.platform.listening.HeardAnnouncement;
import fr.trame.platform.security.Caller;
import fr.trame.platform.testing.RightsMatrix;
import fr.trame.platform.testing.RightsMatrix.Nearness;
import fr.trame.platform.testing.TestDatabase;
import fr.trame.platform.testing.TestIssuer;
import fr.trame.platform.view.Views;
import fr.trame.platform.view.ViewsOnDatabase;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Each operation as every role, and the functions that no one gives alone. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(StaffListTest.ViewsOfTheService.class)
class StaffRightsTest {

    private static final TestDatabase DATABASE = TestDatabase.start();
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String ACCESS = "{\"function\": \"AUD\", \"from\": \"2018-11-05\", \"until\": \"2018-11-06\"}";
    private static final AtomicInteger TEAMS = new AtomicInteger();

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        registry.add("trame.issuer", TestIssuer.SHARED::url);
        registry.add("trame.mongodb.uri", DATABASE::uri);
        registry.add("trame.database", DATABASE::name);
        registry.add("trame.access.database", DATABASE::name);
        registry.add("spring.kafka.bootstrap-servers", () -> "127.0.0.1:1");
    }

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @Test
    void opensEveryDoorToWhomTheTableSaysAndToNobodyElse(
            @Autowired ViewsOnDatabase database, @Autowired List<Views> all) throws Exception {
        service().openTeam();
        List<HeardAnnouncement> teams =
                Stream.of("TER", "HAB").map(StaffRightsTest::teamOfLyon).toList();
        all.forEach(views -> database.fill(views, teams));
        String replacing =
                "{\"roles\": [\"MGR\"], \"team\": \"TER\", \"from\": \"2018-09-03\", \"until\": \"2018-09-07\"}";
        String leaving = "{\"until\": \"2019-06-28\"}";
        String moving = "{\"roles\": [\"MGR\"], \"team\": \"TER\", \"from\": \"2018-09-03\"}";
        new RightsMatrix(StaffCast.AMINA, "TER", Set.of("HAB", "TER"))
                .plainRow("GET /api/staff/teams", DIRECTORY_READ, (who, how) -> opens(who, "GET", "/teams", null))
                .plainRow("POST /api/staff/teams", STAFF_KEEP, (who, how) -> opens(who, "POST", "/teams", TEAM))
                .plainRow(
                        "POST /api/staff/teams/{code}/closure",
                        STAFF_KEEP,
                        (who, how) -> opens(who, "POST", "/teams/" + newTeam() + "/closure", leaving))
                .plainRow("GET /api/staff/functions", STAFF_READ, (who, how) -> opens(who, "GET", "/functions", null))
                .plainRow("GET /api/staff/employees", STAFF_READ, (who, how) -> opens(who, "GET", "/employees", null))
                .plainRow(
                        "GET /api/staff/employees/{id}",
                        STAFF_READ,
                        (who, how) ->
                                opens(who, "GET", "/employees/" + service().joined(), null))
                .plainRow(
                        "POST /api/staff/employees",
                        STAFF_KEEP,
                        (who, how) -> opens(who, "POST", "/employees", joining(newId())))
                .plainRow(
                        "PUT /api/staff/employees/{id}/assignment",
                        STAFF_KEEP,
                        (who, how) ->
                                opens(who, "PUT", "/employees/" + service().joined() + "/assignment", moving))
                .plainRow(
                        "POST /api/staff/employees/{id}/leave",
                        STAFF_KEEP,
                        (who, how) ->
                                opens(who, "POST", "/employees/" + service().joined() + "/leave", leaving))
                .plainRow(
                        "PUT /api/staff/employees/{id}/posting",
                        STAFF_KEEP,
                        (who, how) ->
                                opens(who, "PUT", "/employees/" + service().joined() + "/posting", replacing))
                .plainRow(
                        "POST /api/staff/employees/{id}/return",
                        STAFF_KEEP,
                        (who, how) -> opens(who, "POST", "/employees/" + hasLeft() + "/return", moving, "\"1\""))
                .plainRow("POST /api/staff/employees/{id}/proposal/confirmation", STAFF_KEEP, this::confirms)
                .plainRow("POST /api/staff/employees/{id}/proposal/refusal", STAFF_KEEP, this::declines)
                .plainRow("GET /api/staff/outsiders", STAFF_READ, (who, how) -> opens(who, "GET", "/outsiders", null))
                .plainRow(
                        "GET /api/staff/outsiders/{id}",
                        STAFF_READ,
                        (who, how) -> opens(who, "GET", "/outsiders/" + outsider(), null))
                .plainRow(
                        "POST /api/staff/outsiders",
                        STAFF_KEEP,
                        (who, how) -> opens(who, "POST", "/outsiders", registering(newId())))
                .plainRow(
                        "PUT /api/staff/outsiders/{id}/access",
                        STAFF_KEEP,
                        (who, how) -> opens(who, "PUT", "/outsiders/" + outsider() + "/access", ACCESS, "\"1\""))
                .plainRow(
                        "POST /api/staff/outsiders/{id}/proposal/confirmation",
                        STAFF_KEEP,
                        (who, how) -> opens(
                                who, "POST", "/outsiders/" + outsider() + "/proposal/confirmation", null, "\"1\""))
                .plainRow(
                        "POST /api/staff/outsiders/{id}/proposal/refusal",
                        STAFF_KEEP,
                        (who, how) ->
                                opens(who, "POST", "/outsiders/" + outsider() + "/proposal/refusal", null, "\"1\""))
                .ownRow("GET /api/staff/standing", SESSION_READ, (who, how) -> opens(who, "GET", "/standing", null))
                .row("POST /api/staff/sessions/{person}/closure", SESSION_CLOSE, this::closes)
                .plainRow(
                        "POST /api/staff/renewals/{person}",
                        STAFF_KEEP,
                        (who, how) -> opens(who, "POST", "/renewals/" + StaffCast.AMINA, null))
                .plainRow(
                        "GET /api/staff/held/{person}",
                        PRIVACY_HELD,
                        (who, how) -> opens(who, "GET", "/held/" + StaffCast.AMINA, null))
                .plainRow(
                        "GET /api/staff/held/{person}/pdf",
                        PRIVACY_HELD,
                        (who, how) -> opens(who, "GET", "/held/" + StaffCast.AMINA + "/pdf", null))
                .check(JSON.readTree(HTTP.send(
                                HttpRequest.newBuilder(service().uri("/v3/api-docs"))
                                        .build(),
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
            service().send("POST", "/api/staff/teams", null, TEAM.replace("TER", team));
            assertThat(service()
                            .send(
                                    "POST",
                                    "/api/staff/employees",
                                    null,
                                    joining(person).replace("TER", team))
                            .statusCode())
                    .isEqualTo(201);
        }
        return opens(who, "POST", "/sessions/" + person + "/closure", null);
    }

    private static String registering(String id) {
        return "{\"id\": \"%s\", \"givenName\": \"Ada\", \"familyName\": \"Leroy\", ".formatted(id)
                + ACCESS.substring(1);
    }

    private String outsider() {
        String id = newId();
        assertThat(service()
                        .send("POST", "/api/staff/outsiders", null, registering(id))
                        .statusCode())
                .isEqualTo(201);
        return id;
    }

    private String hasLeft() {
        String id = service().joined();
        assertThat(service()
                        .send("POST", "/api/staff/employees/" + id + "/leave", "\"0\"", "{\"until\": \"2018-06-28\"}")
                        .statusCode())
                .isEqualTo(200);
        return id;
    }

    private boolean opens(Caller who, String method, String path, String body) {
        return opens(who, method, path, body, "\"0\"");
    }

    private boolean opens(Caller who, String method, String path, String body, String version) {
        HttpResponse<String> answer = service().send(who, method, "/api/staff" + path, version, body);
        assertThat(answer.statusCode()).as(answer.body()).isIn(200, 201, 403, 409);
        return answer.statusCode() != 403;
    }

    private String newTeam() {
        String code = "N" + TEAMS.incrementAndGet();
        assertThat(service()
                        .send("POST", "/api/staff/teams", null, TEAM.replace("TER", code))
                        .statusCode())
                .isEqualTo(201);
        return code;
    }

    private boolean confirms(Caller who, Nearness how) {
        return opens(who, "POST", "/employees/" + service().joined() + "/proposal/confirmation", null);
    }

    private boolean declines(Caller who, Nearness how) {
        return opens(who, "POST", "/employees/" + service().joined() + "/proposal/refusal", null);
    }

    @Test
    void letsOnePersonAloneGiveTheRegisterToNobodyOnceSomebodyKeepsIt(
            @Autowired ViewsOnDatabase database, @Autowired StaffViews staff) {
        service().openTeam();
        Caller hr = new Caller(newId(), Set.of("RRH"), null);
        String first = joining(hr.person()).replace("MED", "RRH");
        assertThat(read(service().join(first)).path("roles").toString())
                .as("the first has nobody to ask")
                .isEqualTo("[\"RRH\"]");
        database.fill(staff, List.of(heard(hr.person(), "RRH")));

        String ben = newId();
        JsonNode joined = read(service().join(joining(ben).replace("[\"MED\"]", "[\"MED\", \"RRH\"]")));
        assertThat(joined.path("roles").toString()).isEqualTo("[\"MED\"]");
        assertThat(joined.at("/proposed/by").asString()).isEqualTo(StaffCast.DIRECTOR);
        assertThat(joined.path("version").asInt()).isEqualTo(1);
        assertThat(read(service().join(first)).path("roles").toString())
                .as("sent again")
                .isEqualTo("[\"RRH\"]");

        String confirmation = "/api/staff/employees/" + ben + "/proposal/confirmation";
        HttpResponse<String> alone = service().send("POST", confirmation, "\"1\"", null);
        assertThat(alone.statusCode()).isEqualTo(403);
        assertThat(read(alone).path("code").asString()).isEqualTo("second-person-needed");
        JsonNode confirmed = read(service().send(hr, "POST", confirmation, "\"1\"", null));
        assertThat(confirmed.path("roles").toString()).isEqualTo("[\"MED\",\"RRH\"]");
        assertThat(confirmed.path("proposed").isNull()).isTrue();
        assertThat(DATABASE.database().getCollection("accesses").find().into(new ArrayList<>()))
                .filteredOn(noted -> ben.equals(noted.getString("subject")))
                .extracting(noted -> noted.getString("what") + ": " + noted.getString("reason"))
                .contains(
                        "staff.roles: aucune → médiateur, ressources humaines (attend une seconde personne)",
                        "staff.roles-confirmed: médiateur, ressources humaines");
    }

    @Test
    void closesATeamThatNobodyIsInAndTakesNobodyIntoItAfterwards() {
        String code = newTeam();
        String path = "/api/staff/teams/" + code + "/closure";
        JsonNode closed = read(service().send("POST", path, "\"0\"", "{\"until\": \"2018-12-31\"}"));
        assertThat(closed.path("until").asString()).isEqualTo("2018-12-31");
        assertThat(closed.path("version").asInt()).isEqualTo(1);
        assertThat(read(service().send("POST", path, "\"1\"", "{\"until\": \"2018-12-31\"}"))
                        .path("code")
                        .asString())
                .isEqualTo("team-closed");
        assertThat(read(service().join(joining(newId()).replace("TER", code)))
                        .path("code")
                        .asString())
                .isEqualTo("team-is-closed");
    }

    @Test
    void closesNoTeamThatSomebodyIsIn(@Autowired ViewsOnDatabase database, @Autowired List<Views> all) {
        String code = newTeam();
        var member = new fr.trame.contracts.staff.EmployeeJoined("eve", "Ève", List.of("MED"), code, "2017-01-02");
        all.forEach(views ->
                database.fill(views, List.of(new HeardAnnouncement(Topics.TRAINING, "eve", 0, Instant.EPOCH, member))));
        assertThat(read(service()
                                .send(
                                        "POST",
                                        "/api/staff/teams/" + code + "/closure",
                                        "\"0\"",
                                        "{\"until\": \"2018-12-31\"}"))
                        .path("code")
                        .asString())
                .isEqualTo("team-in-use");
    }

    private static HeardAnnouncement heard(String person, String function) {
        return new HeardAnnouncement(
                Topics.TRAINING,
                person,
                0,
                Instant.EPOCH,
                new fr.trame.contracts.staff.EmployeeJoined(person, "x", List.of(function), null, "2017-01-02"));
    }

    private static JsonNode read(HttpResponse<String> answer) {
        return JSON.readTree(answer.body());
    }

    private StaffOverHttp service() {
        return new StaffOverHttp(port);
    }
}

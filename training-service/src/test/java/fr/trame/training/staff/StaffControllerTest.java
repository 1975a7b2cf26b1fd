package fr.trame.training.staff;

import static fr.trame.training.staff.StaffOverHttp.DIRECTOR;
import static fr.trame.training.staff.StaffOverHttp.HTTP;
import static fr.trame.training.staff.StaffOverHttp.TEAM;
import static fr.trame.training.staff.StaffOverHttp.joining;
import static fr.trame.training.staff.StaffOverHttp.newId;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Filters;
import fr.trame.platform.privacy.Forgetting;
import fr.trame.platform.security.Caller;
import fr.trame.platform.testing.TestDatabase;
import fr.trame.platform.testing.TestIssuer;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Set;
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
    private static final JsonMapper JSON = JsonMapper.shared();

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
        service().openTeam();
        String id = newId();

        HttpResponse<String> first = service().join(joining(id));
        HttpResponse<String> again = service().join(joining(id));

        assertThat(first.statusCode()).as(first.body()).isEqualTo(201);
        assertThat(first.headers().firstValue("ETag")).hasValue("\"0\"");
        assertThat(first.headers().firstValue("Location")).hasValue("/api/staff/employees/" + id);
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(service().openTeam().statusCode()).isEqualTo(201);
    }

    @Test
    void keepsNoNameReadableAndForgetsOneForGood() throws Exception {
        service().openTeam();
        String id = newId();
        service().join(joining(id));

        Document stored = DATABASE.database()
                .getCollection("events")
                .find(Filters.eq("_id", id + "@0000000000"))
                .first();
        assertThat(stored).isNotNull();
        assertThat(stored.toJson()).contains("\"team\": \"TER\"").doesNotContain("Amina", "Diallo");

        String path = "/api/staff/employees/" + id;
        assertThat(JSON.readTree(service().send("GET", path, null, null).body())
                        .path("displayName")
                        .stringValue())
                .isEqualTo("Amina Diallo");
        forgetting.forget(id);
        JsonNode forgotten =
                JSON.readTree(service().send("GET", path, null, null).body());
        assertThat(forgotten.path("displayName").stringValue()).isEqualTo("personne oubliée");
        assertThat(forgotten.path("gender").stringValue()).isEqualTo("F");
        assertThat(forgotten.path("team").stringValue()).isEqualTo("TER");
    }

    @Test
    void givesAPersonAllThatTheRegisterHoldsOnThem() throws Exception {
        service().openTeam();
        String id = newId();
        service().join(joining(id));
        Caller officer = new Caller("emp-dora", Set.of("DPO"), null);

        JsonNode held = JSON.readTree(service()
                .send(officer, "GET", "/api/staff/held/" + id, null, null)
                .body());

        assertThat(held.at("/events")).hasSize(1);
        assertThat(held.at("/events/0/name").stringValue()).isEqualTo("employee-joined");
        assertThat(held.at("/events/0/content/givenName").stringValue()).isEqualTo("Amina");
        assertThat(held.at("/events/0/content/familyName").stringValue()).isEqualTo("Diallo");
        HttpResponse<String> pdf = service().send(officer, "GET", "/api/staff/held/" + id + "/pdf", null, null);
        assertThat(pdf.headers().firstValue("Content-Type")).hasValue("application/pdf");
        assertThat(pdf.body()).startsWith("%PDF-");

        forgetting.forget(id);
        assertThat(service()
                        .send(officer, "GET", "/api/staff/held/" + id, null, null)
                        .body())
                .contains("personne oubliée")
                .doesNotContain("Amina", "Diallo");
    }

    @Test
    void refusesOtherContentUnderTheSameId() throws Exception {
        service().openTeam();
        String id = newId();
        service().join(joining(id));

        expect(service().join(joining(id).replace("Diallo", "Durand")), 409, "duplicate-id");
        expect(
                service().send("POST", "/api/staff/teams", null, TEAM.replace("Lyon\"", "Rhône\"")),
                409,
                "duplicate-id");
    }

    @Test
    void changesAnAssignmentDecidedOnItsPresentVersion() throws Exception {
        service().openTeam();
        String id = newId();
        service().join(joining(id));
        String path = "/api/staff/employees/" + id;
        String manager = "{\"roles\": [\"MGR\"], \"team\": \"TER\", \"from\": \"2018-09-03\"}";

        HttpResponse<String> changed = service().send("PUT", path + "/assignment", "\"0\"", manager);
        assertThat(changed.statusCode()).as(changed.body()).isEqualTo(200);
        assertThat(changed.headers().firstValue("ETag")).hasValue("\"1\"");
        assertThat(JSON.readTree(changed.body()).path("assignments")).hasSize(2);

        expect(service().send("PUT", path + "/assignment", "\"0\"", manager), 412, "stale-version");
        expect(service().send("PUT", path + "/assignment", null, manager), 428, "version-required");
        assertThat(service()
                        .send("POST", path + "/leave", "\"1\"", "{\"until\": \"2019-06-28\"}")
                        .statusCode())
                .isEqualTo(200);
        expect(service().send("POST", path + "/leave", "\"2\"", "{\"until\": \"2019-06-28\"}"), 409, "already-left");
        assertThat(JSON.readTree(service().send("GET", path, null, null).body())
                        .path("until")
                        .stringValue())
                .isEqualTo("2019-06-28");
    }

    @Test
    void offersWhatWouldBeAcceptedAndNothingElse() throws Exception {
        service().openTeam();
        String path = "/api/staff/employees/" + service().joined();
        Caller mediator = new Caller(StaffCast.AMINA, Set.of("MED"), "TER");

        assertThat(offered(DIRECTOR, path).path("actions").toString()).isEqualTo("[\"assign\",\"post\",\"leave\"]");
        assertThat(offered(mediator, path).path("actions")).isEmpty();
        assertThat(offered(mediator, path).at("/refused/0/code").asString()).isEqualTo("forbidden");
        service().send("POST", path + "/leave", "\"0\"", "{\"until\": \"2019-06-28\"}");
        assertThat(offered(DIRECTOR, path).path("actions").toString()).isEqualTo("[\"return\"]");
        assertThat(offered(DIRECTOR, path).at("/refused/1/code").asString()).isEqualTo("already-left");
    }

    private JsonNode offered(Caller who, String path) throws Exception {
        return JSON.readTree(service().send(who, "GET", path, null, null).body());
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
        service().openTeam();
        expect(service().join(joining(newId()).replace(part, instead)), status, code);
    }

    @Test
    void letsOnlyHumanResourcesAndTheDirectorKeepTheDirectory() throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(service().uri("/api/staff/teams"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(TEAM));

        expect(HTTP.send(request.copy().build(), HttpResponse.BodyHandlers.ofString()), 401, "caller-unknown");
        request.header(
                "Authorization",
                TestIssuer.SHARED.bearer(new Caller(StaffCast.AMINA, Set.of("MED", "MGR", "RSV"), "TER")));
        expect(HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString()), 403, "forbidden");
    }

    @Test
    void knowsNobodyWhoNeverJoined() throws Exception {
        expect(service().send("GET", "/api/staff/employees/" + newId(), null, null), 404, "not-found");
        expect(
                service()
                        .send(
                                "POST",
                                "/api/staff/employees/" + newId() + "/leave",
                                "\"0\"",
                                "{\"until\": \"2019-06-28\"}"),
                404,
                "not-found");
    }

    @Test
    void takesNoTeamForAnEmployee() throws Exception {
        service().openTeam();
        expect(
                service().send("POST", "/api/staff/employees/team-TER/leave", "\"0\"", "{\"until\": \"2019-06-28\"}"),
                404,
                "not-found");
    }

    private static void expect(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        JsonNode problem = JSON.readTree(answer.body());
        if (!code.equals("*")) {
            assertThat(problem.path("code").stringValue()).isEqualTo(code);
        }
        assertThat(problem.path("title").stringValue()).isNotBlank();
    }

    private StaffOverHttp service() {
        return new StaffOverHttp(port);
    }
}

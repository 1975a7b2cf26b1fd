package fr.trame.training.outside;

import static fr.trame.training.staff.StaffOverHttp.joining;
import static fr.trame.training.staff.StaffOverHttp.newId;
import static org.assertj.core.api.Assertions.assertThat;

import fr.trame.contracts.Topics;
import fr.trame.contracts.staff.EmployeeJoined;
import fr.trame.contracts.staff.OutsiderRegistered;
import fr.trame.platform.listening.HeardAnnouncement;
import fr.trame.platform.security.Caller;
import fr.trame.platform.testing.TestDatabase;
import fr.trame.platform.testing.TestIssuer;
import fr.trame.platform.view.Finders;
import fr.trame.platform.view.Views;
import fr.trame.platform.view.ViewsOnDatabase;
import fr.trame.training.staff.StaffOverHttp;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** People who are no staff come for some days, with two keepers for the DPO; an account of nobody is nobody's. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(OutsiderHttpTest.ViewsOfTheService.class)
class OutsiderHttpTest {

    private static final TestDatabase DATABASE = TestDatabase.start();
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String PATH = "/api/staff/outsiders";

    private final LocalDate today = LocalDate.now(ZoneId.of("Europe/Paris"));

    @LocalServerPort
    private int port;

    @Autowired
    private ViewsOnDatabase database;

    @Autowired
    private List<Views> views;

    @TestConfiguration(proxyBeanMethods = false)
    static class ViewsOfTheService {

        @Bean
        ViewsOnDatabase viewsOnDatabase() {
            return new ViewsOnDatabase();
        }

        @Bean
        @Primary
        Finders findersOfTheTest(ViewsOnDatabase database) {
            return database.finders();
        }
    }

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        registry.add("trame.issuer", TestIssuer.SHARED::url);
        registry.add("trame.mongodb.uri", DATABASE::uri);
        registry.add("trame.database", DATABASE::name);
        registry.add("trame.access.database", DATABASE::name);
        registry.add("spring.kafka.bootstrap-servers", () -> "127.0.0.1:1");
    }

    @BeforeEach
    void hearNothingYet() {
        database.fill(named("staff"), List.of());
        database.fill(named("outsiders"), List.of());
    }

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @Test
    void letsAnAuditorInForTwoDaysAndNoLonger() {
        String ada = newId();
        String body = registering(ada, "AUD", today.minusDays(1), today);
        HttpResponse<String> made = send("POST", PATH, null, body);
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        assertThat(read(send("POST", PATH, null, body)).path("version").asInt()).isEqualTo(1);
        assertThat(read(send("POST", PATH, null, body.replace("Leroy", "Leroux")))
                        .path("code")
                        .asString())
                .isEqualTo("duplicate-id");
        Caller auditor = new Caller(ada, Set.of("DIR"), null);
        assertThat(standing(auditor).path("roles").toString())
                .as("the register says what")
                .isEqualTo("[\"AUD\"]");

        String access = PATH + "/" + ada + "/access";
        String yesterday = "{\"function\": \"AUD\", \"from\": \"%s\", \"until\": \"%s\"}"
                .formatted(today.minusDays(1), today.minusDays(1));
        assertThat(send("PUT", access, "\"1\"", yesterday).statusCode()).isEqualTo(200);
        Caller gone = new Caller(ada, Set.of("AUD"), null);
        await(() -> "access-ended".equals(standing(gone).path("code").asString()));
        assertThat(read(send("PUT", access, "\"2\"", yesterday.replace("AUD", "MED")))
                        .path("code")
                        .asString())
                .isEqualTo("not-from-outside");
    }

    @Test
    void needsTwoForTheDataProtectionOfficerOnceThereIsOne() {
        String first = newId();
        assertThat(read(send("POST", PATH, null, registering(first, "DPO", today, null)))
                        .path("roles")
                        .toString())
                .as("nobody watches yet")
                .isEqualTo("[\"DPO\"]");
        hears(first);
        String second = newId();
        JsonNode waiting = read(send("POST", PATH, null, registering(second, "DPO", today, null)));
        assertThat(waiting.path("roles")).isEmpty();
        assertThat(waiting.at("/proposed/roles").toString()).isEqualTo("[\"DPO\"]");
        String confirmation = PATH + "/" + second + "/proposal/confirmation";
        assertThat(read(send("POST", confirmation, "\"1\"", null)).path("code").asString())
                .isEqualTo("second-person-needed");
        Caller hr = new Caller(newId(), Set.of("RRH"), null);
        assertThat(read(service().send(hr, "POST", confirmation, "\"1\"", null))
                        .path("roles")
                        .toString())
                .isEqualTo("[\"DPO\"]");
        assertThat(DATABASE.database().getCollection("accesses").find().into(new ArrayList<>()))
                .filteredOn(noted -> second.equals(noted.getString("subject")))
                .extracting(noted -> noted.getString("what"))
                .contains("staff.outsider", "staff.outsider-confirmed");
    }

    @Test
    void showsColleaguesNameAndFunctionOnly() {
        String board = newId();
        send("POST", PATH, null, registering(board, "CA", today, null));
        hears(board);
        Caller mediator = new Caller(newId(), Set.of("MED"), "TER");
        JsonNode shown = read(service().send(mediator, "GET", PATH + "/" + board, null, null));
        assertThat(shown.path("roles").toString()).isEqualTo("[\"CA\"]");
        assertThat(shown.path("from").isNull()).isTrue();
        assertThat(shown.path("actions")).isEmpty();
        assertThat(read(send("GET", PATH, null, null)).path("items").valueStream())
                .anyMatch(item -> board.equals(item.path("id").asString())
                        && item.path("actions").toString().equals("[\"admit\"]"));
        assertThat(read(send("GET", "/api/staff/employees", null, null))
                        .path("items")
                        .valueStream())
                .noneMatch(item -> board.equals(item.path("id").asString()));
    }

    @Test
    void knowsNoAccountOfNobodyOnceSomebodyKeepsTheRegister() {
        Caller nobody = new Caller(newId(), Set.of("DIR"), null);
        String director = newId();
        assertThat(standing(nobody).path("known").asBoolean()).isTrue();
        service().openTeam();
        service().join(joining(director).replace("MED", "DIR"));
        database.fill(
                named("staff"),
                List.of(new HeardAnnouncement(
                        Topics.TRAINING,
                        director,
                        0,
                        Instant.EPOCH,
                        new EmployeeJoined(director, "x", List.of("DIR"), "TER", "2017-01-02"))));
        assertThat(standing(nobody).path("known").asBoolean(true)).isFalse();
        assertThat(standing(new Caller(director, Set.of(), null)).path("known").asBoolean())
                .isTrue();
    }

    private void hears(String person) {
        database.hear(
                named("outsiders"),
                List.of(new HeardAnnouncement(
                        Topics.TRAINING, person, 0, Instant.EPOCH, new OutsiderRegistered(person))));
    }

    private Views named(String name) {
        return views.stream()
                .filter(one -> one.views().stream().anyMatch(view -> view.name().equals(name)))
                .findFirst()
                .orElseThrow();
    }

    private static String registering(String id, String function, LocalDate from, LocalDate until) {
        return "{\"id\": \"%s\", \"givenName\": \"Ada\", \"familyName\": \"Leroy\", \"function\": \"%s\", \"from\": \"%s\", \"until\": %s}"
                .formatted(id, function, from, until == null ? null : "\"" + until + "\"");
    }

    private JsonNode standing(Caller who) {
        return read(service().send(who, "GET", "/api/staff/standing", null, null));
    }

    /** What was known a second ago is good enough for the service. */
    private static void await(BooleanSupplier done) {
        long end = System.nanoTime() + 5_000_000_000L;
        while (!done.getAsBoolean()) {
            assertThat(System.nanoTime()).isLessThan(end);
            Thread.onSpinWait();
        }
    }

    private HttpResponse<String> send(String method, String path, String version, String body) {
        return service().send(method, path, version, body);
    }

    private static JsonNode read(HttpResponse<String> answer) {
        return JSON.readTree(answer.body());
    }

    private StaffOverHttp service() {
        return new StaffOverHttp(port);
    }
}

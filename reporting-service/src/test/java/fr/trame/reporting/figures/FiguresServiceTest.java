package fr.trame.reporting.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.trame.contracts.Announcement;
import fr.trame.contracts.EmployeeJoined;
import fr.trame.contracts.TeamOpened;
import fr.trame.contracts.Topics;
import fr.trame.contracts.rights.Consumers;
import fr.trame.contracts.rights.Permission;
import fr.trame.platform.access.AccessLog;
import fr.trame.platform.listening.HeardAnnouncement;
import fr.trame.platform.security.Caller;
import fr.trame.platform.testing.HostileInput;
import fr.trame.platform.testing.RightsMatrix;
import fr.trame.platform.testing.RightsMatrix.Nearness;
import fr.trame.platform.testing.TestBroker;
import fr.trame.platform.testing.TestDatabase;
import fr.trame.platform.testing.TestIssuer;
import fr.trame.reporting.Cast;
import fr.trame.reporting.store.FigureStore;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The service as it runs: announcements from a real broker, documents on the wire protocol, questions over HTTP. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class FiguresServiceTest {

    private static final TestDatabase DATABASE = TestDatabase.start();
    private static final TestBroker BROKER = TestBroker.create();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = JsonMapper.shared();

    private static final String YEAR = "from=2018-01-01&to=2018-12-31";

    @TempDir
    private static Path folder;

    @Autowired
    private AccessLog log;

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void addresses(DynamicPropertyRegistry registry) {
        registry.add("trame.issuer", TestIssuer.SHARED::url);
        registry.add("trame.mongodb.uri", DATABASE::uri);
        registry.add("trame.database", DATABASE::name);
        registry.add("trame.figures.folder", folder::toString);
        registry.add("spring.kafka.bootstrap-servers", BROKER::address);
    }

    @BeforeAll
    static void announce() throws Exception {
        Map<String, Object> settings = Map.of("bootstrap.servers", BROKER.address(), "acks", "all");
        List<HeardAnnouncement> facts = new ArrayList<>(Cast.all());
        facts.add(new HeardAnnouncement(
                Topics.TRAINING,
                Cast.AMINA,
                0,
                Cast.THEN,
                new EmployeeJoined(Cast.AMINA, "Amina Diallo", List.of("MED"), "TER", "2017-01-02")));
        Stream.of(
                        new TeamOpened("TER", "Équipe Territoires", "Lyon"),
                        new TeamOpened("HAB", "Équipe Habitat", "Lyon"),
                        new TeamOpened("STE", "Équipe Saint-Étienne", "Saint-Étienne"))
                .forEach(team ->
                        facts.add(new HeardAnnouncement(Topics.TRAINING, "team-" + team.code(), 0, Cast.THEN, team)));
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            for (HeardAnnouncement fact : facts) {
                producer.send(message(fact)).get();
            }
        }
    }

    @AfterAll
    static void close() {
        BROKER.close();
        DATABASE.close();
    }

    /** While a first file is built, questions have to wait. */
    @BeforeEach
    void heardEverything() {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> get("/api/activity/years", Cast.BRUNO, "DIR", "").statusCode() == 200);
    }

    @Test
    void answersTheFiguresOfAYear() {
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            JsonNode figures = JSON.readTree(
                    get("/api/activity/figures?" + YEAR, Cast.BRUNO, "DIR", "").body());
            assertThat(figures.at("/interventions").toString())
                    .isEqualTo("{\"count\":2,\"notValidated\":0,\"incomplete\":1,\"late\":1,\"open\":1}");
            assertThat(figures.at("/referrals").toString()).isEqualTo("{\"counting\":1,\"orientations\":1}");
            assertThat(figures.at("/splits/0/name").stringValue()).isEqualTo("month");
            assertThat(figures.at("/splits/0/items")).hasSize(12);
        });
        JsonNode acts = JSON.readTree(get("/api/activity/acts?" + YEAR + "&by=domain&value=D2.2", Cast.BRUNO, "AUD", "")
                .body());
        assertThat(acts.at("/total").intValue()).isEqualTo(1);
        assertThat(acts.at("/items/0/id").stringValue()).isEqualTo(Cast.HALL);
        JsonNode card = JSON.readTree(
                get("/api/activity/card?year=2018", Cast.BRUNO, "MED", "HAB").body());
        assertThat(card.at("/figures/0/value").intValue()).isEqualTo(2);
        assertThat(card.at("/figures")).hasSize(7);
    }

    @Test
    void keepsAMediatorsFiguresForTheMediatorAndTheManager() {
        String path = "/api/activity/figures?" + YEAR + "&mediator=" + Cast.AMINA;
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(
                        () -> assertThat(get(path, Cast.BRUNO, "MGR", "TER").statusCode())
                                .isEqualTo(200));
        int noted = log.concerning(Cast.AMINA, 10).size();
        assertThat(noted).as("somebody else's look is noted").isPositive();
        assertThat(get(path, Cast.AMINA, "MED", "TER").statusCode()).isEqualTo(200);
        assertThat(log.concerning(Cast.AMINA, 10))
                .as("the own is not")
                .hasSize(noted)
                .allSatisfy(access -> {
                    assertThat(access.person()).isEqualTo(Cast.BRUNO);
                    assertThat(access.subject()).isEqualTo(Cast.AMINA);
                    assertThat(access.what()).isEqualTo("figures.person");
                });
        for (HttpResponse<String> refused : List.of(
                get(path, Cast.BRUNO, "DIR", ""),
                get(path, Cast.BRUNO, "RSV", "TER"),
                get(path, Cast.BRUNO, "MED", "TER"),
                get(path, Cast.BRUNO, "MGR", "HAB"),
                get(path.replace("figures?", "acts?"), Cast.BRUNO, "MED", "TER"))) {
            assertThat(refused.statusCode()).isEqualTo(403);
            assertThat(JSON.readTree(refused.body()).at("/code").stringValue()).isEqualTo("forbidden");
        }
    }

    @Test
    void answersOnlyWhatHasChanged() {
        HttpResponse<String> first = get("/api/activity/figures?" + YEAR, Cast.BRUNO, "DIR", "");
        String tag = first.headers().firstValue("ETag").orElseThrow();

        assertThat(again("/api/activity/figures?" + YEAR, "DIR", tag).statusCode())
                .isEqualTo(304);
        assertThat(again("/api/activity/figures?" + YEAR, "MED", tag).statusCode())
                .as("of another scope")
                .isEqualTo(200);
        assertThat(again("/api/activity/figures?" + YEAR + "&team=TER", "DIR", tag)
                        .statusCode())
                .as("of another selection")
                .isEqualTo(200);
    }

    private HttpResponse<String> again(String path, String role, String tag) {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Authorization", TestIssuer.SHARED.bearer(new Caller(Cast.AMINA, Set.of(role), "TER")))
                .header("If-None-Match", tag)
                .build();
        try {
            return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void tellsTheYearsThatHoldFactsAndWhatTheyAreSplitBy() {
        assertThat(JSON.readTree(get("/api/activity/years", Cast.BRUNO, "MED", "TER")
                                .body())
                        .toString())
                .isEqualTo("{\"first\":2018,\"last\":2018}");
        JsonNode dimensions = JSON.readTree(
                get("/api/activity/dimensions", Cast.BRUNO, "MED", "TER").body());
        assertThat(dimensions.at("/items/5").toString())
                .isEqualTo("{\"name\":\"domain\",\"label\":\"Domaine\",\"unit\":\"interventions\",\"list\":\"DOMAINE\","
                        + "\"rule\":\"by-domain\",\"filter\":true,\"pivot\":true}");
    }

    @Test
    void hearsWhatTheTableSaysAndNothingElse() {
        assertThat(FigureStore.TOPICS)
                .containsExactlyInAnyOrderElementsOf(Consumers.TABLE.rows().stream()
                        .filter(row -> row.service().equals("reporting-service"))
                        .map(Consumers.Row::topic)
                        .toList());
    }

    @Test
    void opensEveryDoorToWhomTheTableSaysAndToNobodyElse() {
        await().atMost(Duration.ofSeconds(60)).until(() -> opens("figures", "RSV", Nearness.OF_MY_SERVICE));

        new RightsMatrix(Cast.BRUNO, "TER", Set.of("HAB", "TER"))
                .newRow("GET /api/activity/figures", Permission.FIGURES_READ, (who, how) -> opens("figures", who, how))
                .newRow("GET /api/activity/acts", Permission.JOURNAL_READ, (who, how) -> opens("acts", who, how))
                .newRow("GET /api/activity/pivot", Permission.FIGURES_READ, (who, how) -> opens("pivot", who, how))
                .plainRow(
                        "GET /api/activity/dimensions",
                        Permission.RULES_READ,
                        (who, how) -> opens("/api/activity/dimensions", who))
                .plainRow(
                        "GET /api/activity/years",
                        Permission.CARD_READ,
                        (who, how) -> opens("/api/activity/years", who))
                .plainRow(
                        "GET /api/activity/card",
                        Permission.CARD_READ,
                        (who, how) -> opens("/api/activity/card?year=2018", who))
                .plainRow(
                        "GET /api/activity/rules",
                        Permission.RULES_READ,
                        (who, how) -> opens("/api/activity/rules", who))
                .check(JSON.readTree(get("/v3/api-docs", Cast.BRUNO, "DIR", "").body()));
    }

    private boolean opens(String question, String role, Nearness how) {
        return opens(question, new Caller(Cast.BRUNO, Set.of(role), "TER"), how);
    }

    private boolean opens(String question, Caller who, Nearness how) {
        String team = switch (how) {
            case OWN, OF_MY_TEAM -> "TER";
            case OF_MY_SERVICE -> "HAB";
            case OF_OTHERS -> "STE";
        };
        return opens(
                "/api/activity/" + question + "?" + YEAR
                        + (question.equals("pivot") ? "&rows=month&columns=hour&team=" : "&team=") + team,
                who);
    }

    private boolean opens(String path, Caller who) {
        HttpResponse<String> answer = get(path, TestIssuer.SHARED.bearer(who, "Lyon"));
        assertThat(answer.statusCode()).as(answer.body()).isIn(200, 403);
        return answer.statusCode() == 200;
    }

    @Test
    void bearsWhateverIsSent() {
        new HostileInput(
                        URI.create("http://127.0.0.1:" + port),
                        TestIssuer.SHARED.bearer(new Caller(Cast.BRUNO, Set.of("DIR", "MGR"), "TER")))
                .granted("GET /api/activity/figures", () -> asking(year(Map.of("team", "TER"))))
                .granted("GET /api/activity/pivot", () -> asking(year(Map.of("rows", "age", "columns", "outcome"))))
                .granted("GET /api/activity/dimensions", () -> asking(Map.of()))
                .granted("GET /api/activity/years", () -> asking(Map.of()))
                .granted("GET /api/activity/acts", () -> asking(year(Map.of("by", "domain", "value", "D2.2"))))
                .granted("GET /api/activity/card", () -> asking(Map.of("year", "2018")))
                .check(JSON.readTree(get("/v3/api-docs", Cast.BRUNO, "DIR", "").body()));
    }

    /** They are in no document: described here as a document would. */
    @Test
    void whatIsForOperatorsBearsItToo() {
        new HostileInput(
                        URI.create("http://127.0.0.1:" + port),
                        TestIssuer.SHARED.bearer(new Caller(Cast.BRUNO, Set.of("DIR"), null)))
                .granted("GET /operations/projections", () -> asking(Map.of()))
                .granted("GET /operations/dead-letters", () -> asking(Map.of()))
                .check(JSON.readTree("""
                        {"paths": {
                          "/operations/projections": {"get": {}},
                          "/operations/projections/{name}/rebuild": {"post": {"parameters": [{"in": "path", "name": "name"}]}},
                          "/operations/dead-letters": {"get": {"parameters": [{"in": "query", "name": "after"}]}},
                          "/operations/dead-letters/{id}": {"get": {"parameters": [
                            {"in": "path", "name": "id"}, {"in": "query", "name": "after"}]}},
                          "/operations/dead-letters/{id}/resend": {"post": {"parameters": [
                            {"in": "path", "name": "id"}, {"in": "query", "name": "skipFirst"}]}}}}"""));
    }

    private static Map<String, String> year(Map<String, String> more) {
        Map<String, String> values = new TreeMap<>(more);
        values.putAll(Map.of("from", "2018-01-01", "to", "2018-12-31"));
        return values;
    }

    private static HostileInput.Granted asking(Map<String, String> values) {
        return new HostileInput.Granted(values, null, null);
    }

    @Test
    void countsForEachOnlyWhatIsOfTheOwnTeams() {
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(
                                figures("MED", "TER").at("/interventions/count").intValue())
                        .isEqualTo(2));
        assertThat(figures("MED", "TER").at("/teams").toString()).isEqualTo("[\"TER\"]");
        assertThat(figures("MED", "HAB").at("/interventions/count").intValue()).isZero();
        assertThat(figures("AUD", "").at("/interventions/count").intValue()).isEqualTo(2);
        assertThat(figures("AUD", "").at("/teams").isNull()).isTrue();
        assertThat(JSON.readTree(get("/api/activity/acts?" + YEAR, Cast.AMINA, "MED", "HAB")
                                .body())
                        .at("/total")
                        .intValue())
                .isZero();
    }

    private JsonNode figures(String role, String team) {
        return JSON.readTree(
                get("/api/activity/figures?" + YEAR, Cast.AMINA, role, team).body());
    }

    @ParameterizedTest
    @CsvSource({
        "figures, 422, missing-field",
        "figures?from=2018-01-01, 422, missing-field",
        "figures?from=2018-02-29&to=2018-03-01, 422, wrong-date",
        "figures?from=12&to=2018-03-01, 422, wrong-date",
        "figures?from=2018-03-02&to=2018-03-01, 422, period-reversed",
        "figures?from=2018-01-01&to=2018-12-31&year=2018, 422, unknown-parameter",
        "figures?from=2018-01-01&to=2018-12-31&team=XYZ, 422, unknown-team",
        "figures?from=2018-01-01&to=2018-12-31&territory=XYZ, 422, unknown-territory",
        "figures?from=2018-01-01&to=2018-12-31&domain=D99, 422, unknown-value",
        "figures?from=2018-01-01&to=2018-12-31&asOf=hier, 422, wrong-instant",
        "acts?from=2018-01-01&to=2018-12-31&by=nonsense&value=1, 422, unknown-dimension",
        "acts?from=2018-01-01&to=2018-12-31&by=domain, 422, value-required",
        "acts?from=2018-01-01&to=2018-12-31&by=month&value=mars, 422, unknown-value",
        "acts?from=2018-01-01&to=2018-12-31&by=hour&value=1-24, 422, unknown-value",
        "acts?from=2018-01-01&to=2018-12-31&after=nowhere, 422, wrong-key",
        "pivot?from=2018-01-01&to=2018-12-31&rows=age&columns=gender, 422, no-such-pivot",
        "pivot?from=2018-01-01&to=2018-12-31&rows=age, 422, missing-field",
        "card?year=mille, 400, wrong-type",
        "card?year=12, 422, year-out-of-range",
        "card, 422, missing-field"
    })
    void refusesBadInput(String question, int status, String code) {
        HttpResponse<String> answer = get("/api/activity/" + question, Cast.BRUNO, "MED", "TER");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(JSON.readTree(answer.body()).at("/code").stringValue()).isEqualTo(code);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json;charset=UTF-8");
    }

    @Test
    void tellsTheRuleOfEveryFigureOfTheCard() {
        JsonNode rules = JSON.readTree(
                get("/api/activity/rules", Cast.BRUNO, "MED", "TER").body());
        JsonNode card = JSON.readTree(
                get("/api/activity/card?year=2018", Cast.BRUNO, "MED", "TER").body());

        assertThat(rules.at("/items").valueStream().map(rule -> rule.at("/code").stringValue()))
                .doesNotHaveDuplicates()
                .containsAll(card.at("/figures")
                        .valueStream()
                        .map(figure -> figure.at("/rule").stringValue())
                        .toList());
        assertThat(rules.at("/items").valueStream().map(rule -> rule.at("/rule").stringValue()))
                .allSatisfy(rule -> assertThat(rule).doesNotContain(" :", " ;", "« ", " »"));
    }

    private HttpResponse<String> get(String path, String person, String role, String team) {
        return get(path, TestIssuer.SHARED.bearer(new Caller(person, Set.of(role), team)));
    }

    private HttpResponse<String> get(String path, String authorization) {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Authorization", authorization)
                .build();
        try {
            return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ProducerRecord<String, byte[]> message(HeardAnnouncement fact) {
        Announcement name = fact.announcement().getClass().getAnnotation(Announcement.class);
        ProducerRecord<String, byte[]> message =
                new ProducerRecord<>(fact.topic(), fact.stream(), JSON.writeValueAsBytes(fact.announcement()));
        Map.of(
                        "ce_specversion",
                        "1.0",
                        "ce_id",
                        fact.stream() + "@" + fact.sequence(),
                        "ce_source",
                        "/test",
                        "ce_type",
                        "fr.trame." + name.name() + ".v" + name.version(),
                        "ce_subject",
                        fact.stream(),
                        "ce_time",
                        fact.at().toString(),
                        "ce_sequence",
                        Long.toString(fact.sequence()),
                        "content-type",
                        "application/json")
                .forEach((header, value) -> message.headers().add(header, value.getBytes(StandardCharsets.UTF_8)));
        return message;
    }
}

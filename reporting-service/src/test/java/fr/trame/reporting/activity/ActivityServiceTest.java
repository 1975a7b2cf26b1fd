package fr.trame.reporting.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.trame.contracts.Announcement;
import fr.trame.contracts.EmployeeJoined;
import fr.trame.contracts.Topics;
import fr.trame.platform.messaging.Heard;
import fr.trame.platform.testing.TestBroker;
import fr.trame.platform.testing.TestDatabase;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The service as it runs: announcements from a real broker, documents on the wire protocol, questions over HTTP. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class ActivityServiceTest {

    private static final TestDatabase DATABASE = TestDatabase.start();
    private static final TestBroker BROKER = TestBroker.create();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = JsonMapper.shared();

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void addresses(DynamicPropertyRegistry registry) {
        registry.add("trame.mongodb.uri", DATABASE::uri);
        registry.add("trame.database", DATABASE::name);
        registry.add("spring.kafka.bootstrap-servers", BROKER::address);
    }

    @BeforeAll
    static void announce() throws Exception {
        Map<String, Object> settings = Map.of("bootstrap.servers", BROKER.address(), "acks", "all");
        List<Heard> facts = new ArrayList<>(Cast.all());
        facts.add(new Heard(
                Topics.TRAINING,
                Cast.AMINA,
                0,
                Cast.THEN,
                new EmployeeJoined(Cast.AMINA, "Amina Diallo", List.of("MED"), "TER", "2017-01-02")));
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            for (Heard fact : facts) {
                producer.send(message(fact)).get();
            }
        }
    }

    @AfterAll
    static void close() {
        BROKER.close();
        DATABASE.close();
    }

    @Test
    void answersTheFiguresOfAYear() {
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            JsonNode figures = JSON.readTree(get("/api/activity/figures?year=2018", Cast.BRUNO, "MED", "HAB")
                    .body());
            assertThat(figures.at("/interventions").toString())
                    .isEqualTo("{\"count\":2,\"notValidated\":0,\"incomplete\":1,\"late\":1}");
            assertThat(figures.at("/referrals").toString()).isEqualTo("{\"counting\":1,\"orientations\":1}");
            assertThat(figures.at("/byMonth")).hasSize(12);
            assertThat(figures.at("/hours/0/14").intValue()).isEqualTo(1);
        });
        JsonNode acts = JSON.readTree(get("/api/activity/acts?year=2018&by=domain&value=D2.2", Cast.BRUNO, "MED", "HAB")
                .body());
        assertThat(acts.at("/total").intValue()).isEqualTo(1);
        assertThat(acts.at("/items/0/id").stringValue()).isEqualTo(Cast.HALL);
        JsonNode card = JSON.readTree(
                get("/api/activity/card?year=2018", Cast.BRUNO, "MED", "HAB").body());
        assertThat(card.at("/figures/0/value").intValue()).isEqualTo(2);
        assertThat(card.at("/figures")).hasSize(7);
    }

    @Test
    void keepsAMediatorsFiguresForTheMediatorAndThoseWhoManageTheTeam() {
        String path = "/api/activity/figures?year=2018&mediator=" + Cast.AMINA;
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(
                        () -> assertThat(get(path, Cast.BRUNO, "MGR", "TER").statusCode())
                                .isEqualTo(200));
        assertThat(get(path, Cast.AMINA, "MED", "TER").statusCode()).isEqualTo(200);
        assertThat(get(path, Cast.BRUNO, "DIR", "").statusCode()).isEqualTo(200);
        for (HttpResponse<String> refused : List.of(
                get(path, Cast.BRUNO, "MED", "TER"),
                get(path, Cast.BRUNO, "MGR", "HAB"),
                get(path.replace("figures?", "acts?"), Cast.BRUNO, "MED", "TER"))) {
            assertThat(refused.statusCode()).isEqualTo(403);
            assertThat(JSON.readTree(refused.body()).at("/code").stringValue()).isEqualTo("forbidden");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "figures, 422, missing-field",
        "figures?year=mille, 400, wrong-type",
        "figures?year=12, 422, year-out-of-range",
        "figures?year=2018&month=13, 422, month-out-of-range",
        "acts?year=2018&by=nonsense, 422, unknown-breakdown",
        "acts?year=2018&by=domain, 422, value-required",
        "acts?year=2018&by=month&value=mars, 422, month-out-of-range",
        "acts?year=2018&page=-1, 422, page-out-of-range",
        "acts?year=2018&month=3&day=2018-04-01, 422, day-outside-period",
        "acts?year=2018&month=2&day=31, 422, day-outside-period",
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

    private HttpResponse<String> get(String path, String person, String roles, String team) {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Trame-Person", person)
                .header("Trame-Roles", roles)
                .header("Trame-Team", team)
                .build();
        try {
            return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ProducerRecord<String, byte[]> message(Heard fact) {
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

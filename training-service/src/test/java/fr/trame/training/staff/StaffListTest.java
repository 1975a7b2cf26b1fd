package fr.trame.training.staff;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import fr.trame.contracts.Topics;
import fr.trame.contracts.staff.EmployeeJoined;
import fr.trame.contracts.staff.EmployeeLeft;
import fr.trame.platform.listening.HeardAnnouncement;
import fr.trame.platform.security.Caller;
import fr.trame.platform.testing.RightsMatrix;
import fr.trame.platform.testing.TestDatabase;
import fr.trame.platform.testing.TestIssuer;
import fr.trame.platform.view.Finders;
import fr.trame.platform.view.Views;
import fr.trame.platform.view.ViewsOnDatabase;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** What the list of the staff tells to whom. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class StaffListTest {

    private static final TestDatabase DATABASE = TestDatabase.start();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String ANA = "0192f000-0000-7000-8000-0000000000a1";
    private static final String LEO = "0192f000-0000-7000-8000-0000000000a2";
    private static final Caller DIRECTOR = new Caller(StaffCast.DIRECTOR, Set.of("DIR"), null);
    private static final Caller MEDIATOR = new Caller(ANA, Set.of("MED"), "TER");
    private static final Caller OFFICER = new Caller("emp-dora", Set.of("DPO"), null);

    @LocalServerPort
    private int port;

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
        registry.add("trame.privacy.key-lifetime", () -> "1ms");
        registry.add("spring.kafka.bootstrap-servers", () -> "127.0.0.1:1");
    }

    @BeforeEach
    void hears(@Autowired ViewsOnDatabase views, @Autowired StaffViews staff) {
        for (String person : List.of(ANA, LEO)) {
            send(DIRECTOR, "POST", "/employees", joining(person), null, null);
        }
        send(DIRECTOR, "POST", "/employees/" + LEO + "/leave", "{\"until\": \"2019-06-28\"}", "\"0\"", null);
        views.fill(
                staff,
                List.of(
                        heard(ANA, 0, new EmployeeJoined(ANA, "x", List.of("MED"), null, "2017-01-02")),
                        heard(LEO, 0, new EmployeeJoined(LEO, "x", List.of("MED"), null, "2017-01-02")),
                        heard(LEO, 1, new EmployeeLeft(LEO, "2019-06-28"))));
    }

    @Test
    void tellsAMediatorNamesRolesAndTeamsOfThoseWhoWorkHereAndNoMore() {
        assertThat(list(MEDIATOR).body())
                .contains(
                        "Prénom a1",
                        "\"roles\":[\"MED\"]",
                        "\"gender\":null",
                        "\"from\":null",
                        "\"assignments\":[]",
                        "\"teams\":[]")
                .doesNotContain("a2", "2017-01-02");
        assertThat(send(MEDIATOR, "GET", "/employees/" + LEO, null, null, null).body())
                .contains("Prénom a2")
                .doesNotContain("2019-06-28", "2017-01-02");
    }

    @Test
    void tellsTheRegisterToThoseWhoKeepItOrSeeToWhatIsKept() {
        for (Caller caller : List.of(DIRECTOR, OFFICER)) {
            assertThat(list(caller).body())
                    .contains("Prénom a1", "Prénom a2", "\"gender\":\"F\"", "2017-01-02", "2019-06-28", "\"total\":2");
        }
    }

    @Test
    void saysWhatMayBeDoneWithEach() {
        assertThat(list(DIRECTOR).body())
                .contains("\"actions\":[\"assign\",\"post\",\"leave\"]", "\"actions\":[\"return\"]");
        assertThat(list(MEDIATOR).body()).contains("\"actions\":[]").doesNotContain("\"assign\"");
    }

    @Test
    void isNotSentAgainWhenItHasNotChanged() {
        String tag = list(DIRECTOR).headers().firstValue("ETag").orElseThrow();
        assertThat(send(DIRECTOR, "GET", "/employees", null, null, tag).statusCode())
                .isEqualTo(304);
        assertThat(list(MEDIATOR).headers().firstValue("ETag")).isNotEmpty().isNotEqualTo(tag);
    }

    @Test
    void showsSomebodyWhoseKeyIsLostWithoutANameAmongTheOthers() {
        MongoCollection<Document> keys = DATABASE.keys().getCollection("person-keys");
        Document its = keys.find(new Document("_id", LEO)).first();
        assertThat(its).isNotNull();
        keys.replaceOne(new Document("_id", LEO), new Document(its).append("key", new byte[] {1, 2, 3}));
        HttpResponse<String> list = list(OFFICER);
        keys.replaceOne(new Document("_id", LEO), its);
        assertThat(list.statusCode()).as(list.body()).isEqualTo(200);
        assertThat(list.body())
                .contains("Prénom a1", "\"displayName\":\"nom illisible\"")
                .doesNotContain("Prénom a2");
    }

    @Test
    void hearsWhatTheTableSaysAndNothingElse(
            @Value("${spring.application.name}") String service, @Autowired List<Views> views) {
        RightsMatrix.checkViews(service, views);
    }

    private HttpResponse<String> list(Caller caller) {
        return send(caller, "GET", "/employees", null, null, null);
    }

    private static String joining(String id) {
        String end = id.substring(id.length() - 2);
        return """
            {"id": "%s", "givenName": "Prénom %s", "familyName": "Nom %s", "gender": "F", "roles": ["MED"],
             "team": null, "from": "2017-01-02"}\
            """.formatted(id, end, end);
    }

    private static HeardAnnouncement heard(String stream, long sequence, Object announcement) {
        return new HeardAnnouncement(
                Topics.TRAINING, stream, sequence, Instant.parse("2017-01-02T08:00:00Z"), announcement);
    }

    private HttpResponse<String> send(
            Caller caller, String method, String path, String body, String version, String known) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/staff" + path))
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .header("Content-Type", "application/json")
                .header("Authorization", TestIssuer.SHARED.bearer(caller));
        if (version != null) {
            request.header("If-Match", version);
        }
        if (known != null) {
            request.header("If-None-Match", known);
        }
        try {
            return HTTP.send(request.build(), BodyHandlers.ofString());
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }
}

package fr.trame.reporting.figures;

import static org.awaitility.Awaitility.await;

import fr.trame.contracts.Topics;
import fr.trame.contracts.staff.EmployeeAssigned;
import fr.trame.contracts.staff.EmployeeJoined;
import fr.trame.contracts.staff.EmployeeLeft;
import fr.trame.contracts.staff.EmployeePosted;
import fr.trame.contracts.staff.TeamOpened;
import fr.trame.platform.listening.HeardAnnouncement;
import fr.trame.platform.security.Caller;
import fr.trame.platform.testing.TestBroker;
import fr.trame.platform.testing.TestDatabase;
import fr.trame.platform.testing.TestIssuer;
import fr.trame.reporting.Announcing;
import fr.trame.reporting.Cast;
import fr.trame.reporting.conflicts.Cases;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.json.JsonMapper;

/**
 * The service as it runs: announcements from a real broker, figures in a file, questions over HTTP. Started once for all its tests.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
abstract class FiguresOverHttp {

    /** Was in Territoires, is in Habitat since 2019, and in the place of the manager of Saint-Étienne. */
    static final String MOVED = "emp-maya";

    /** Was the director, and left. */
    static final String GONE = "emp-noe";

    private static final TestDatabase DATABASE = TestDatabase.start();
    private static final TestBroker BROKER = TestBroker.create();
    static final HttpClient HTTP = HttpClient.newHttpClient();
    static final JsonMapper JSON = JsonMapper.shared();

    private static final Path FOLDER = folder();
    static final String YEAR = "from=2018-01-01&to=2018-12-31";

    private static boolean announced;

    @LocalServerPort
    int port;

    @DynamicPropertySource
    static void addresses(DynamicPropertyRegistry registry) {
        registry.add("trame.issuer", TestIssuer.SHARED::url);
        registry.add("trame.mongodb.uri", DATABASE::uri);
        registry.add("trame.database", DATABASE::name);
        registry.add("trame.figures.folder", FOLDER::toString);
        registry.add("spring.kafka.bootstrap-servers", BROKER::address);
    }

    /** Lets something more be announced. */
    static void announce(HeardAnnouncement... more) {
        Announcing.all(BROKER.address(), List.of(more));
    }

    @BeforeAll
    static void announce() {
        if (announced) {
            return;
        }
        announced = true;
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            BROKER.close();
            DATABASE.close();
        }));
        List<HeardAnnouncement> facts = new ArrayList<>(Cast.all());
        facts.addAll(Cases.all());
        facts.add(new HeardAnnouncement(
                Topics.TRAINING,
                Cast.AMINA,
                0,
                Cast.THEN,
                new EmployeeJoined(Cast.AMINA, "Amina Diallo", List.of("MED"), "TER", "2017-01-02")));
        facts.add(ofStaff(MOVED, 0, new EmployeeJoined(MOVED, "Maya", List.of("MED"), "TER", "2017-01-02")));
        facts.add(ofStaff(MOVED, 1, new EmployeeAssigned(MOVED, List.of("MED"), "HAB", "2019-01-07")));
        facts.add(ofStaff(MOVED, 2, new EmployeePosted(MOVED, List.of("MGR"), "STE", "2019-01-07", null)));
        facts.add(ofStaff(GONE, 0, new EmployeeJoined(GONE, "Noé", List.of("DIR"), null, "2017-01-02")));
        facts.add(ofStaff(GONE, 1, new EmployeeLeft(GONE, "2019-06-28")));
        Stream.of(
                        new TeamOpened("TER", "Équipe Territoires", "Lyon"),
                        new TeamOpened("HAB", "Équipe Habitat", "Lyon"),
                        new TeamOpened("STE", "Équipe Saint-Étienne", "Saint-Étienne"))
                .forEach(team ->
                        facts.add(new HeardAnnouncement(Topics.TRAINING, "team-" + team.code(), 0, Cast.THEN, team)));
        Announcing.all(BROKER.address(), facts);
    }

    private static HeardAnnouncement ofStaff(String person, long sequence, Object announcement) {
        return new HeardAnnouncement(Topics.TRAINING, person, sequence, Cast.THEN, announcement);
    }

    /** While a first file is built, questions have to wait. */
    @BeforeEach
    void heardEverything() {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> get("/api/activity/years", Cast.BRUNO, "DIR", "").statusCode() == 200);
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("figures");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    HttpResponse<String> get(String path, String person, String role, String team) {
        return get(path, TestIssuer.SHARED.bearer(new Caller(person, Set.of(role), team)));
    }

    HttpResponse<String> get(String path, String authorization) {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Authorization", authorization)
                .build();
        try {
            return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}

package fr.trame.reporting;

import fr.trame.platform.security.Caller;
import fr.trame.platform.testing.TestBroker;
import fr.trame.platform.testing.TestDatabase;
import fr.trame.platform.testing.TestIssuer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One instance of the service, asked over HTTP, by a director or by an operator. */
public final class Instance implements AutoCloseable {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String YEAR = "from=2018-01-01&to=2018-12-31";

    private final ConfigurableApplicationContext context;

    private Instance(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /**
     * Starts one.
     *
     * @param more {@code name=value}
     */
    public static Instance start(TestBroker broker, TestDatabase database, Path folder, String... more) {
        List<String> settings = new ArrayList<>(List.of(
                "--server.port=0",
                "--trame.issuer=" + TestIssuer.SHARED.url(),
                "--trame.mongodb.uri=" + database.uri(),
                "--trame.database=" + database.name(),
                "--trame.figures.folder=" + folder,
                "--spring.kafka.bootstrap-servers=" + broker.address()));
        for (String one : more) {
            settings.add("--" + one);
        }
        return new Instance(SpringApplication.run(ReportingService.class, settings.toArray(String[]::new)));
    }

    /**
     * The answer as a text.
     *
     * @param headers names and values in turn
     */
    public HttpResponse<String> get(String path, String... headers) {
        HttpRequest.Builder request = request(path);
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    public byte[] bytes(String path) {
        try {
            return HTTP.send(request(path).build(), HttpResponse.BodyHandlers.ofByteArray())
                    .body();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private HttpRequest.Builder request(String path) {
        String port = context.getEnvironment().getRequiredProperty("local.server.port");
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Authorization", TestIssuer.SHARED.bearer(new Caller(Cast.BRUNO, Set.of("DIR"), null)));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The whole answer to all figures of 2018. */
    public String figures() {
        return get("/api/activity/figures?" + YEAR).body();
    }

    /** How many interventions of 2018 are counted; -1 while nothing is. */
    public int interventions() {
        return JsonMapper.shared()
                .readTree(figures())
                .at("/interventions/count")
                .asInt(-1);
    }

    /** The first acts of 2018. */
    public JsonNode acts() {
        return JsonMapper.shared().readTree(get("/api/activity/acts?" + YEAR).body());
    }

    /** What operators see of the figures. */
    public JsonNode projection() {
        return operation("projections").at("/items/0");
    }

    public JsonNode operation(String what) {
        return JsonMapper.shared().readTree(get("/operations/" + what).body());
    }

    /** Status of a component. */
    public String health(String component) {
        return JsonMapper.shared()
                .readTree(get("/actuator/health").body())
                .at("/components/" + component + "/status")
                .asString("");
    }

    /** An operator's wish; the answer's status. */
    public int post(String what) {
        return send(request("/operations/" + what).POST(HttpRequest.BodyPublishers.noBody()))
                .statusCode();
    }

    @Override
    public void close() {
        context.close();
    }
}

package fr.trame.training.staff;

import static org.assertj.core.api.Assertions.assertThat;

import fr.trame.platform.security.Caller;
import fr.trame.platform.testing.TestIssuer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Set;
import java.util.UUID;

/** The service as the tests ask it, as the director if nobody else is named. */
public record StaffOverHttp(int port) {

    public static final HttpClient HTTP = HttpClient.newHttpClient();
    public static final Caller DIRECTOR = new Caller(StaffCast.DIRECTOR, Set.of("DIR"), null);
    public static final String TEAM = """
        {"code": "TER", "label": "Équipe Territoires (Lyon 8 et Lyon 9)", "service": "Lyon"}\
        """;

    public static String newId() {
        return UUID.randomUUID().toString();
    }

    public static String joining(String id) {
        return """
            {"id": "%s", "givenName": "Amina", "familyName": "Diallo", "gender": "F", "roles": ["MED"], \
            "team": "TER", "from": "2017-01-02"}\
            """.formatted(id);
    }

    public HttpResponse<String> openTeam() {
        return send("POST", "/api/staff/teams", null, TEAM);
    }

    public HttpResponse<String> join(String body) {
        return send("POST", "/api/staff/employees", null, body);
    }

    public String joined() {
        String id = newId();
        assertThat(join(joining(id)).statusCode()).isEqualTo(201);
        return id;
    }

    public HttpResponse<String> send(String method, String path, String version, String body) {
        return send(DIRECTOR, method, path, version, body);
    }

    public HttpResponse<String> send(Caller who, String method, String path, String version, String body) {
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

    public URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }
}

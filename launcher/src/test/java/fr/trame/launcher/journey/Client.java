package fr.trame.launcher.journey;

import static org.assertj.core.api.Assertions.assertThat;

import fr.trame.launcher.client.GatewaySession;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody at a screen of the system, and how long he waits for something to show. */
final class Client {

    static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    private final URI at;
    private final Map<String, String> headers;

    /** Somebody signed in. */
    Client(URI gateway, GatewaySession session) {
        this.at = gateway;
        this.headers = session.headers();
    }

    /** An operator on the machine itself. */
    Client(URI service) {
        this.at = service;
        this.headers = Map.of();
    }

    record Answer(int status, JsonNode body, String version) {

        String code() {
            return body.path("code").asString("");
        }

        Answer is(int expected) {
            assertThat(status).as(body.toString()).isEqualTo(expected);
            return this;
        }
    }

    Answer get(String path) {
        return send("GET", path, "", Map.of());
    }

    Answer post(String path, String body) {
        return send("POST", path, body, Map.of());
    }

    /** A change decided on a version, as its entity tag says it. */
    Answer change(String method, String path, String version, String body) {
        return send(method, path, body, Map.of("If-Match", version));
    }

    /** The same under an id, so that it can be asked for again if no answer comes. */
    Answer change(String method, String path, String version, String body, String commandId) {
        return send(method, path, body, Map.of("If-Match", version, "Command-Id", commandId));
    }

    private Answer send(String method, String path, String body, Map<String, String> more) {
        HttpRequest.Builder request = HttpRequest.newBuilder(at.resolve(path))
                .timeout(Duration.ofSeconds(60))
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body));
        headers.forEach(request::header);
        more.forEach(request::header);
        try {
            HttpResponse<String> response = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(
                    response.statusCode(),
                    JSON.readTree(response.body().isEmpty() ? "{}" : response.body()),
                    response.headers().firstValue("ETag").orElse(""));
        } catch (IOException e) {
            return new Answer(0, JSON.createObjectNode(), "");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Waits for a condition, which is asked again and again; fails with the last thing that was seen. */
    static void await(String what, Callable<?> seen, Object expected) throws Exception {
        long until = System.nanoTime() + PATIENCE.toNanos();
        Object last = seen.call();
        while (!expected.equals(last)) {
            if (System.nanoTime() > until) {
                assertThat(last).as(what).isEqualTo(expected);
            }
            LockSupport.parkNanos(30_000_000);
            last = seen.call();
        }
    }
}

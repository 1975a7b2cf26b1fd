package fr.trame.launcher.demo;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The public API as a patient client sees it: what failed for want of a service is sent again, byte for byte, until it is
 * answered or half a minute has gone by.
 */
final class Api implements AutoCloseable {

    private static final Set<Integer> AGAIN = Set.of(502, 503, 504);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(30);

    private final JsonMapper json = JsonMapper.builder().build();
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(3))
            .build();
    private final URI gateway;

    Api(URI gateway) {
        this.gateway = gateway;
    }

    /** Who acts. */
    record As(String person, String role, @Nullable String team) {

        static As of(Employee employee) {
            return new As(employee.id(), employee.roles().getFirst(), employee.team());
        }
    }

    record Answer(int status, JsonNode body) {

        boolean done() {
            return status / 100 == 2;
        }

        IllegalStateException refused() {
            return Api.refused(status, body);
        }
    }

    /**
     * @param version the version that was decided on, for {@code If-Match}; null where there is none
     */
    Answer send(As as, String method, String path, @Nullable Long version, Object body) {
        HttpRequest request = request(as, method, path, version, body);
        long until = System.nanoTime() + PATIENCE.toNanos();
        long pause = 100;
        while (true) {
            Optional<HttpResponse<byte[]>> response = attempt(request);
            if (response.isPresent() && !AGAIN.contains(response.get().statusCode())) {
                return answer(response.get());
            }
            if (System.nanoTime() > until) {
                throw new IllegalStateException(method + " " + path + " was not answered"
                        + response.map(last -> ": " + last.statusCode()).orElse(""));
            }
            rest(pause);
            pause = Math.min(2_000, pause * 2);
        }
    }

    private HttpRequest request(As as, String method, String path, @Nullable Long version, Object body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(gateway.resolve(path))
                .timeout(ANSWER_WITHIN)
                .header("Content-Type", "application/json")
                .header("Trame-Person", as.person)
                .header("Trame-Roles", as.role)
                .method(method, HttpRequest.BodyPublishers.ofByteArray(json.writeValueAsBytes(body)));
        if (as.team != null) {
            request.header("Trame-Team", as.team);
        }
        if (version != null) {
            request.header("If-Match", "\"" + version + "\"");
        }
        return request.build();
    }

    /** Empty where nobody answered: nobody knows then whether it was done. */
    private Optional<HttpResponse<byte[]>> attempt(HttpRequest request) {
        try {
            return Optional.of(http.send(request, HttpResponse.BodyHandlers.ofByteArray()));
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private Answer answer(HttpResponse<byte[]> response) {
        byte[] body = response.body();
        try {
            return new Answer(
                    response.statusCode(),
                    json.readTree(body.length == 0 ? "{}".getBytes(StandardCharsets.UTF_8) : body));
        } catch (JacksonException e) {
            throw new IllegalStateException("not JSON, " + response.statusCode() + " from " + response.uri(), e);
        }
    }

    static IllegalStateException refused(int status, JsonNode body) {
        return new IllegalStateException("the demo year was refused: " + status + " " + body);
    }

    static void rest(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    @Override
    public void close() {
        http.close();
    }
}

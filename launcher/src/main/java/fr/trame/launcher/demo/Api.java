package fr.trame.launcher.demo;

import fr.trame.launcher.client.GatewaySession;
import fr.trame.launcher.demo.staff.DemoAccounts;
import fr.trame.launcher.demo.staff.Employee;
import fr.trame.launcher.identity.IdentityProcess;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The public API as a patient client sees it: what failed for want of a service is sent again, byte for byte, until it is
 * answered or half a minute has gone by.
 */
final class Api implements AutoCloseable {

    private static final int SIGNED_OUT = 401;
    private static final Set<Integer> AGAIN = Set.of(502, 503, 504);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(30);

    private final JsonMapper json = JsonMapper.builder().build();
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(3))
            .build();
    private final URI gateway;
    private final Map<String, GatewaySession> sessions = new ConcurrentHashMap<>();

    Api(URI gateway) {
        this.gateway = gateway;
    }

    /** Sends what somebody asks for, and waits for the answer. */
    interface Sender {

        /**
         * Sends it and waits for the answer.
         *
         * @param version the version that was decided on, for {@code If-Match}; null where there is none
         */
        Answer send(As as, String method, String path, @Nullable Long version, Object body);
    }

    /** Who acts, signed in as themselves. */
    record As(String login) {

        static As of(Employee employee) {
            return new As(DemoAccounts.login(employee));
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

    /** {@link Sender#send}, patiently. */
    Answer send(As as, String method, String path, @Nullable Long version, Object body) {
        byte[] content = json.writeValueAsBytes(body);
        long until = System.nanoTime() + PATIENCE.toNanos();
        long pause = 100;
        while (true) {
            GatewaySession session = sessions.computeIfAbsent(as.login, this::signIn);
            Optional<HttpResponse<byte[]>> response = attempt(request(session, method, path, version, content));
            if (response.isPresent() && response.get().statusCode() == SIGNED_OUT) {
                sessions.remove(as.login, session);
            } else if (response.isPresent() && !AGAIN.contains(response.get().statusCode())) {
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

    private GatewaySession signIn(String login) {
        return GatewaySession.signIn(gateway, login, IdentityProcess.DEMO_PASSWORD);
    }

    private HttpRequest request(
            GatewaySession session, String method, String path, @Nullable Long version, byte[] content) {
        HttpRequest.Builder request = HttpRequest.newBuilder(gateway.resolve(path))
                .timeout(ANSWER_WITHIN)
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofByteArray(content));
        session.headers().forEach(request::header);
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

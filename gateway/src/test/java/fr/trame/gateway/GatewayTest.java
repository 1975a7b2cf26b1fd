package fr.trame.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** One real HTTP backend stands behind the intervention routes; nobody is behind the reporting ones. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GatewayTest {

    private static final HttpServer BACKEND = backend();
    private static final int NOBODY = freePort();

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void backends(DynamicPropertyRegistry registry) {
        registry.add(
                "trame.backends.intervention",
                () -> "http://127.0.0.1:" + BACKEND.getAddress().getPort());
        registry.add("trame.backends.reporting", () -> "http://127.0.0.1:" + NOBODY);
    }

    @AfterAll
    void stopBackend() {
        BACKEND.stop(0);
    }

    @Test
    void passesRequestsToTheServiceThatOwnsThePath() throws Exception {
        var answer = post("/api/interventions?team=TER", "{\"a\":1}");
        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.body()).isEqualTo("POST /api/interventions?team=TER person-1 {\"a\":1}");
        assertThat(answer.headers().firstValue("ETag")).hasValue("\"0\"");
    }

    @Test
    void passesTheServicesDocument() throws Exception {
        assertThat(get("/api/docs/intervention").body()).startsWith("GET /v3/api-docs");
    }

    @Test
    void saysInFrenchThatAServiceIsAway() throws Exception {
        for (int call = 0; call < 25; call++) {
            var answer = get("/api/activity/figures?year=2018");
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.headers().firstValue("Retry-After")).hasValue("2");
            assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
            assertThat(answer.body())
                    .contains("\"code\":\"service-unavailable\"")
                    .contains("Le tableau de bord ne répond pas");
        }
    }

    @Test
    void keepsTheServicesRefusalsAsTheyAre() throws Exception {
        var answer = get("/api/referrals/refused");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).isEqualTo("refused by the service");
    }

    @Test
    void refusesABodyLargerThanTheLimit() throws Exception {
        var answer = post("/api/interventions", "x".repeat(3 * 1024 * 1024));
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("payload-too-large");
    }

    @Test
    void answersUnknownApiPathsWithAProblem() throws Exception {
        for (var path : new String[] {"/api/unknown", "/unavailable/reporting"}) {
            var answer = get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(404);
            assertThat(answer.body()).as(path).contains("\"code\":\"not-found\"");
        }
    }

    @Test
    void protectsEveryAnswerWithSecurityHeaders() throws Exception {
        for (var path : new String[] {"/", "/api/unknown", "/api/interventions", "/api/activity/card"}) {
            var headers = get(path).headers();
            assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
                    .as(path)
                    .contains("frame-ancestors 'none'");
            assertThat(headers.firstValue("X-Content-Type-Options")).as(path).hasValue("nosniff");
        }
    }

    @Test
    void listensOnTheLoopbackAddressOnly() throws IOException {
        assertThat(answers(InetAddress.getLoopbackAddress())).isTrue();
        assertThat(java.net.NetworkInterface.networkInterfaces()
                        .flatMap(java.net.NetworkInterface::inetAddresses)
                        .filter(address -> !address.isLoopbackAddress())
                        .noneMatch(this::answers))
                .isTrue();
    }

    private boolean answers(InetAddress address) {
        try (var socket = new java.net.Socket()) {
            socket.connect(new InetSocketAddress(address, port), 500);
            return true;
        } catch (IOException nobodyThere) {
            return false;
        }
    }

    private HttpResponse<String> get(String path) throws Exception {
        return client.send(request(path).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, String body) throws Exception {
        return client.send(
                request(path)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Trame-Person", "person-1");
    }

    @Test
    void sendsARequestOnAsItIs() throws Exception {
        var headers = post("/api/interventions/headers", "{\"a\":1}").body();
        assertThat(headers).contains("Content-length=[7]").doesNotContain("Upgrade", "Transfer-encoding", "gzip");
    }

    @Test
    void leavesRedirectionsToTheBrowser() throws Exception {
        var answer = get("/api/interventions/moved");
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location")).hasValue("/elsewhere");
    }

    private static HttpServer backend() {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/api/interventions/headers", exchange -> {
                exchange.getRequestBody().readAllBytes();
                var bytes = exchange.getRequestHeaders().entrySet().toString().getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(200, bytes.length);
                exchange.getResponseBody().write(bytes);
                exchange.close();
            });
            server.createContext("/api/interventions/moved", exchange -> {
                exchange.getResponseHeaders().add("Location", "/elsewhere");
                exchange.sendResponseHeaders(302, -1);
                exchange.close();
            });
            server.createContext("/", exchange -> {
                var refused = exchange.getRequestURI().getPath().endsWith("/refused");
                var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
                var answer = refused
                        ? "refused by the service"
                        : "%s %s %s %s"
                                .formatted(
                                        exchange.getRequestMethod(),
                                        exchange.getRequestURI(),
                                        exchange.getRequestHeaders().getFirst("Trame-Person"),
                                        body);
                var bytes = answer.getBytes(StandardCharsets.UTF_8);
                exchange.getResponseHeaders().add("ETag", "\"0\"");
                exchange.sendResponseHeaders(refused ? 422 : 201, bytes.length);
                exchange.getResponseBody().write(bytes);
                exchange.close();
            });
            server.start();
            return server;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static int freePort() {
        try (var socket = new java.net.ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}

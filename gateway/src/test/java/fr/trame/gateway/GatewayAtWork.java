package fr.trame.gateway;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The gateway over real HTTP: a provider for sign-in, a service behind the intervention routes, nobody behind the reporting ones. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
abstract class GatewayAtWork {

    static final TestProvider PROVIDER = TestProvider.started();
    static final HttpServer SERVICE = service();
    static final TestRegister REGISTER = TestRegister.started();
    private static final int NOBODY = freePort();

    @LocalServerPort
    int port;

    @DynamicPropertySource
    static void addresses(DynamicPropertyRegistry registry) {
        registry.add(
                "trame.backends.intervention",
                () -> "http://127.0.0.1:" + SERVICE.getAddress().getPort());
        registry.add("trame.backends.training", REGISTER::address);
        registry.add("trame.backends.reporting", () -> "http://127.0.0.1:" + NOBODY);
        registry.add("trame.sign-in.issuer", PROVIDER::issuer);
        registry.add("trame.sign-in.client-secret", () -> TestProvider.SECRET);
    }

    @BeforeEach
    void providerAsUsual() {
        PROVIDER.asUsual();
        REGISTER.asUsual();
    }

    static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Looks again and again until it is so, for half a minute at most. */
    static void until(Callable<Boolean> itIsSo) throws Exception {
        var end = Instant.now().plus(Duration.ofSeconds(30));
        while (!itIsSo.call()) {
            if (Instant.now().isAfter(end)) {
                throw new AssertionError("Waited in vain");
            }
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
    }

    /** Answers with what it was asked, so that tests see what reaches a service. */
    private static HttpServer service() {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.createContext("/api/interventions/moved", exchange -> {
                exchange.getResponseHeaders().add("Location", "/elsewhere");
                exchange.sendResponseHeaders(302, -1);
                exchange.close();
            });
            server.createContext("/", exchange -> {
                var path = exchange.getRequestURI().getPath();
                var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
                var answer = path.endsWith("/refused")
                        ? "refused by the service"
                        : path.endsWith("/headers") || path.startsWith("/api/partner-links/")
                                ? exchange.getRequestHeaders().entrySet().toString()
                                : "%s %s %s".formatted(exchange.getRequestMethod(), exchange.getRequestURI(), body);
                var bytes = answer.getBytes(StandardCharsets.UTF_8);
                speakOfSafety(exchange.getResponseHeaders());
                exchange.sendResponseHeaders(path.endsWith("/refused") ? 422 : 201, bytes.length);
                exchange.getResponseBody().write(bytes);
                exchange.close();
            });
            server.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As a service with Spring Security does by itself. */
    private static void speakOfSafety(Headers headers) {
        headers.add("ETag", "\"0\"");
        headers.add("X-Content-Type-Options", "nosniff");
        headers.add("X-Frame-Options", "DENY");
        headers.add("X-XSS-Protection", "0");
        headers.add("Cache-Control", "no-cache, no-store, max-age=0, must-revalidate");
        headers.add("Pragma", "no-cache");
        headers.add("Expires", "0");
        headers.add("Set-Cookie", "TRAME_SESSION=chosen-by-a-service");
    }
}

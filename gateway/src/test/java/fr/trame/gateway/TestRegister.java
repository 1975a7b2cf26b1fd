package fr.trame.gateway;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** training-service, as far as it says what somebody is today. */
final class TestRegister {

    static final String ABSENT = "{\"code\":\"not-found\"}";

    private final HttpServer server;
    final List<String> asked = new CopyOnWriteArrayList<>();
    volatile int status = 404;
    volatile String answer = ABSENT;

    private TestRegister(HttpServer server) {
        this.server = server;
    }

    static TestRegister started() {
        try {
            var register =
                    new TestRegister(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
            register.start();
            return register;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void start() {
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/api/staff/standing", exchange -> {
            asked.add(exchange.getRequestHeaders().getFirst("Authorization"));
            var bytes = answer.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Says nothing of anybody. */
    void asUsual() {
        says(404, ABSENT);
    }

    /** Somebody is a manager of Habitat, and of Saint-Étienne too. */
    void saysManager(String closedAt) {
        says(200, """
            {"person":"%s","roles":["MGR"],"team":"HAB","teams":["HAB","STE"],"service":"Lyon","closedAt":%s}
            """.formatted(TestProvider.PERSON, closedAt == null ? null : '"' + closedAt + '"'));
    }

    /** The account is that of nobody in the register. */
    void saysUnknown() {
        says(200, """
            {"person":"%s","roles":["MED"],"team":null,"teams":[],"service":null,"known":false,"closedAt":null}
            """.formatted(TestProvider.PERSON));
    }

    /** All sessions up to then are closed but the one of that name. */
    void saysClosedButOne(String at, String kept) {
        says(200, """
            {"person":"%s","roles":["MED"],"team":null,"teams":[],"service":null,"known":true,"closedAt":null,
             "butOne":[{"at":"%s","kept":"%s"}]}
            """.formatted(TestProvider.PERSON, at, kept));
    }

    void isAway() {
        says(503, "{}");
    }

    void saysNotHere(String code) {
        says(403, "{\"code\":\"" + code + "\"}");
    }

    private void says(int with, String what) {
        status = with;
        answer = what;
    }
}

package fr.trame.launcher.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WireTest {

    private HttpServer server;

    @BeforeEach
    void serve() throws Exception {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/echo", exchange -> {
            byte[] body = exchange.getRequestBody().readAllBytes();
            boolean chunked = "yes".equals(exchange.getRequestHeaders().getFirst("Chunked"));
            exchange.sendResponseHeaders(201, chunked ? 0 : body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void readsAnswersOfBothKindsOnOneConnection() throws Exception {
        try (Wire wire = new Wire(server.getAddress().getPort())) {
            for (String headers : new String[] {"", "Chunked: yes\r\n", "", "Chunked: yes\r\n"}) {
                String body = "médiation ".repeat(3_000);
                Wire.Answer answer = wire.post("/echo", headers, body);
                assertThat(answer.status()).isEqualTo(201);
                assertThat(answer.body()).isEqualTo(body);
            }
        }
    }
}

package fr.trame.launcher.supervision;

import fr.trame.launcher.broker.TopicSetup;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Asks a part whether it serves. */
@FunctionalInterface
public interface Readiness {

    Duration ANSWER = Duration.ofSeconds(2);

    boolean ready();

    /** Somebody accepts connections there. */
    static Readiness accepts(int port) {
        return () -> {
            try (Socket socket = new Socket()) {
                socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), (int) ANSWER.toMillis());
                return true;
            } catch (IOException e) {
                return false;
            }
        };
    }

    /** The service says that it is healthy. */
    static Readiness healthy(int port, HttpClient client) {
        return answers(port, "/actuator/health", client);
    }

    /** It answers there. */
    static Readiness answers(int port, String path, HttpClient client) {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(ANSWER)
                .build();
        return () -> {
            try {
                return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
            } catch (IOException e) {
                return false;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        };
    }

    /** The broker has every topic, with leaders; they are created if need be. */
    static Readiness topics(int port) {
        Readiness accepts = accepts(port);
        return () -> {
            if (!accepts.ready()) {
                return false;
            }
            try {
                TopicSetup.ensure("127.0.0.1:" + port);
                return true;
            } catch (IllegalStateException e) {
                return false;
            }
        };
    }
}

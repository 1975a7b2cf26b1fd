package fr.trame.platform.relay;

import static org.assertj.core.api.Assertions.assertThat;

import fr.trame.platform.sample.SampleService;
import fr.trame.platform.testing.TestIssuer;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A service that stops answers the requests under way first, and announces what they stored before it is gone. */
class RelayStopTest {

    private final RelayStage stage = new RelayStage();

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void announcesWhatWasStoredWhileTheWebServerStopped() throws Exception {
        String id = UUID.randomUUID().toString();
        var service = new SpringApplicationBuilder(SampleService.class, HeldRequest.class)
                .run(stage.arguments("--server.port=0", "--trame.issuer=" + TestIssuer.SHARED.url()));
        var request = service.getBean(HeldRequest.class);
        try (var client = HttpClient.newHttpClient()) {
            int port = ((WebServerApplicationContext) service).getWebServer().getPort();
            var answer = client.sendAsync(opening(port, id), HttpResponse.BodyHandlers.discarding());
            assertThat(request.arrived.await(30, TimeUnit.SECONDS)).isTrue();
            assertThat(stage.commit(id, 0)).as("not stored before the stop").isNull();

            service.close();

            assertThat(answer.get(30, TimeUnit.SECONDS).statusCode()).isEqualTo(201);
            assertThat(stage.commit(id, 0)).containsEntry("announced", true);
        }
    }

    private static HttpRequest opening(int port, String id) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/ledgers"))
                .header("Authorization", TestIssuer.SHARED.bearer(TestIssuer.DIRECTOR))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"id\":\"%s\",\"title\":\"Caisse\"}".formatted(id)))
                .build();
    }

    /** A request that arrives, and is held back until the web server takes no more of them. */
    @Configuration(proxyBeanMethods = false)
    static class HeldRequest {

        private final CountDownLatch arrived = new CountDownLatch(1);
        private final CountDownLatch stopping = new CountDownLatch(1);

        @Bean
        Filter holdingBack() {
            return new Filter() {
                @Override
                public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
                        throws IOException, ServletException {
                    arrived.countDown();
                    try {
                        if (!stopping.await(30, TimeUnit.SECONDS)) {
                            throw new ServletException("the service does not stop");
                        }
                    } catch (InterruptedException e) {
                        throw new ServletException(e);
                    }
                    chain.doFilter(request, response);
                }
            };
        }

        /** Told when the web server begins to stop: what stops before it has stopped by then. */
        @Bean
        SmartLifecycle release() {
            return new SmartLifecycle() {
                private boolean running;

                @Override
                public void start() {
                    running = true;
                }

                @Override
                public void stop() {
                    stopping.countDown();
                    running = false;
                }

                @Override
                public boolean isRunning() {
                    return running;
                }

                @Override
                public int getPhase() {
                    return WebServerApplicationContext.GRACEFUL_SHUTDOWN_PHASE;
                }
            };
        }
    }
}

package fr.trame.platform.relay;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Filters;
import fr.trame.platform.command.Commands;
import fr.trame.platform.sample.LedgerCommand.OpenLedger;
import fr.trame.platform.sample.SampleService;
import fr.trame.platform.testing.TestBroker;
import fr.trame.platform.testing.TestDatabase;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.SmartLifecycle;

/** A service that stops answers the requests under way first, and announces what they stored before it is gone. */
class RelayStopTest {

    @Test
    void announcesWhatWasAcknowledgedLast() {
        String id = UUID.randomUUID().toString();
        try (TestDatabase database = TestDatabase.start();
                TestBroker broker = TestBroker.create()) {
            ConfigurableApplicationContext service = new SpringApplicationBuilder(SampleService.class)
                    .web(WebApplicationType.NONE)
                    .run(
                            "--trame.mongodb.uri=" + database.uri(),
                            "--trame.database=" + database.name(),
                            "--spring.kafka.bootstrap-servers=" + broker.address());
            Commands commands = service.getBean(Commands.class);
            var webServer = new LastRequest(() -> commands.send(new OpenLedger(id, "Caisse")));
            service.getBeanFactory().registerSingleton("webServer", webServer);

            service.close();

            assertThat(webServer.isRunning()).isFalse();
            Document commit = database.database()
                    .getCollection("events")
                    .find(Filters.eq("_id", id + "@0000000000"))
                    .first();
            assertThat(commit).isNotNull().containsEntry("announced", true);
        }
    }

    /** Stops when the web server does, and has one request to answer until then. */
    private static final class LastRequest implements SmartLifecycle {

        private final Runnable request;
        private boolean running = true;

        LastRequest(Runnable request) {
            this.request = request;
        }

        @Override
        public void start() {
            running = true;
        }

        @Override
        public void stop() {
            request.run();
            running = false;
        }

        @Override
        public boolean isRunning() {
            return running;
        }

        @Override
        public int getPhase() {
            return WebServerApplicationContext.START_STOP_LIFECYCLE_PHASE;
        }
    }
}

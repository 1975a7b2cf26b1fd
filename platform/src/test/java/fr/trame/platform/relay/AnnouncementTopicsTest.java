package fr.trame.platform.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.trame.contracts.Topics;
import fr.trame.platform.sample.SampleService;
import fr.trame.platform.testing.TestBroker;
import fr.trame.platform.testing.TestDatabase;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;

class AnnouncementTopicsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final TestBroker BROKER = TestBroker.create();

    @AfterAll
    static void close() {
        BROKER.close();
    }

    @Test
    void makesThoseThatAreMissingAsTheyAreDeclared() throws Exception {
        BROKER.deleteTopic(Topics.REFERRALS);
        var topics = new AnnouncementTopics(List.of(BROKER.address()), PATIENCE, 0);
        assertThat(topics.missing(Topics.ALL)).containsExactly(Topics.REFERRALS);

        topics.ensure();
        topics.ensure();

        assertThat(topics.missing(Topics.ALL)).isEmpty();
        assertThat(topics.missing(List.of(Topics.REFERRALS + Topics.DEAD_LETTER_SUFFIX)))
                .isEmpty();
        try (var admin = Admin.create(Map.of("bootstrap.servers", BROKER.address()))) {
            var made = admin.describeTopics(List.of(Topics.REFERRALS))
                    .allTopicNames()
                    .get();
            assertThat(made.get(Topics.REFERRALS).partitions()).hasSize(Topics.PARTITIONS);
            var resource = new ConfigResource(ConfigResource.Type.TOPIC, Topics.REFERRALS);
            var settings = admin.describeConfigs(List.of(resource)).all().get().get(resource);
            assertThat(settings.get("retention.ms").value()).isEqualTo("-1");
        }
    }

    @Test
    void namesThoseThatCannotBeMadeAndDoesNotStart() {
        BROKER.deleteTopic(Topics.PRIVACY);
        try (var database = TestDatabase.start()) {
            var service = new SpringApplicationBuilder(SampleService.class).web(WebApplicationType.NONE);
            assertThatThrownBy(() -> service.run(
                            "--trame.mongodb.uri=" + database.uri(),
                            "--trame.database=" + database.name(),
                            "--spring.kafka.bootstrap-servers=" + BROKER.address(),
                            "--trame.relay.replication=5"))
                    .hasStackTraceContaining("are missing and cannot be made")
                    .hasStackTraceContaining(Topics.PRIVACY);
        } finally {
            BROKER.createTopics(List.of(Topics.PRIVACY));
        }
    }

    @Test
    void doesNotAskForEverABrokerThatIsAway() {
        var topics = new AnnouncementTopics(List.of("127.0.0.1:1"), Duration.ofMillis(200), 0);
        assertThatThrownBy(topics::ensure).isInstanceOf(ExecutionException.class);
        assertThatThrownBy(() -> topics.missing(Topics.ALL)).isInstanceOf(ExecutionException.class);
    }
}

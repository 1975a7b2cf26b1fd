package fr.trame.platform.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.model.Filters;
import fr.trame.contracts.Topics;
import fr.trame.platform.command.Commands;
import fr.trame.platform.sample.LedgerCommand.OpenLedger;
import fr.trame.platform.sample.LedgerCommand.WriteLine;
import fr.trame.platform.sample.SampleService;
import fr.trame.platform.testing.TestBroker;
import fr.trame.platform.testing.TestDatabase;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** One message that can never be sent, or a topic that is gone, stops a stream and nothing else. */
@SpringBootTest(
        classes = SampleService.class,
        webEnvironment = SpringBootTest.WebEnvironment.NONE,
        properties = {
            "trame.relay.delivery-timeout=2s",
            "trame.relay.sweep-interval=1h",
            "trame.relay.aside-pause=300ms",
            "trame.relay.longest-aside=600ms"
        })
class RelayTroubleTest {

    private static final TestDatabase DATABASE = TestDatabase.start();
    private static final TestBroker BROKER = TestBroker.create();
    private static final Duration LONG = Duration.ofSeconds(40);
    private static final String TOO_LARGE = "x".repeat(1_100_000);

    @Autowired
    private Commands commands;

    @Autowired
    private RelayOperations operations;

    private Heads heads;

    @DynamicPropertySource
    static void addresses(DynamicPropertyRegistry registry) {
        registry.add("trame.mongodb.uri", DATABASE::uri);
        registry.add("trame.database", DATABASE::name);
        registry.add("spring.kafka.bootstrap-servers", BROKER::address);
    }

    @BeforeEach
    void listen() {
        heads = new Heads(BROKER.address(), Topics.ALL);
    }

    @AfterEach
    void hangUp() {
        heads.close();
    }

    @AfterAll
    static void close() {
        BROKER.close();
        DATABASE.close();
    }

    @Test
    void setsTheStreamOfAMessageAsideThatIsTooLarge() {
        String large = open(TOO_LARGE);
        commands.send(new WriteLine(large, 0L, 1));
        await().atMost(LONG).until(() -> aside(large) != null);
        assertThat(aside(large).commit()).isEqualTo(large + "@0000000000");
        assertThat(aside(large).reason()).startsWith("RecordTooLargeException").contains("bytes");

        String other = open("Caisse");
        await().atMost(LONG).until(() -> announced(other, 0));
        await().atMost(LONG).until(() -> aside(large).tries() > 2);
        assertThat(heads.about(large)).as("what follows waits behind it").isEmpty();
        assertThat(announced(large, 1)).isFalse();
        DATABASE.database().getCollection("events").deleteMany(Filters.eq("stream", large));
        await().atMost(LONG).until(() -> aside(large) == null);
    }

    @Test
    void goesOnWithAStreamOnceItsTopicIsThere() {
        String ledger = open("Caisse");
        commands.send(new WriteLine(ledger, 0L, 1));
        await().atMost(LONG).until(() -> announced(ledger, 1));
        BROKER.deleteTopic(Topics.INTERVENTIONS);
        commands.send(new WriteLine(ledger, 1L, 2));
        commands.send(new WriteLine(ledger, 2L, 3));
        await().atMost(LONG).until(() -> aside(ledger) != null);
        assertThat(aside(ledger).reason()).contains("there is no topic " + Topics.INTERVENTIONS);
        String other = open("une autre");
        await().atMost(LONG).until(() -> announced(other, 0));
        assertThat(announced(ledger, 2)).isFalse();

        BROKER.createTopics(List.of(Topics.INTERVENTIONS));
        operations.retry();

        await().atMost(LONG).until(() -> announced(ledger, 2) && announced(ledger, 3));
        await().atMost(LONG).until(() -> aside(ledger) == null);
        await().atMost(LONG).until(() -> heads.sequences(ledger).containsAll(List.of("2", "3")));
        assertThat(heads.sequences(ledger).stream()
                        .filter(each -> !each.equals("0"))
                        .distinct())
                .endsWith("2", "3");
    }

    private String open(String title) {
        String id = UUID.randomUUID().toString();
        commands.send(new OpenLedger(id, title));
        return id;
    }

    private RelayOperations.Stream aside(String stream) {
        return operations.unannounced().items().stream()
                .filter(one -> one.stream().equals(stream))
                .findFirst()
                .orElse(null);
    }

    private static boolean announced(String stream, int first) {
        Document commit = DATABASE.database()
                .getCollection("events")
                .find(Filters.eq("_id", "%s@%010d".formatted(stream, first)))
                .first();
        return commit != null && commit.getBoolean("announced");
    }
}

package fr.trame.platform.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.model.Filters;
import fr.trame.contracts.Topics;
import fr.trame.platform.command.Commands;
import fr.trame.platform.sample.LedgerCommand.WriteLine;
import fr.trame.platform.sample.SampleService;
import java.util.List;
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

    private static final RelayStage STAGE = new RelayStage();
    private static final String TOO_LARGE = "x".repeat(1_100_000);

    @Autowired
    private Commands commands;

    @Autowired
    private RelayOperations operations;

    private Heads heads;

    @DynamicPropertySource
    static void addresses(DynamicPropertyRegistry registry) {
        STAGE.register(registry);
    }

    @BeforeEach
    void listen() {
        heads = new Heads(STAGE.broker().address(), Topics.ALL);
    }

    @AfterEach
    void hangUp() {
        heads.close();
    }

    @AfterAll
    static void close() {
        STAGE.close();
    }

    @Test
    void setsTheStreamOfAMessageAsideThatIsTooLarge() {
        String large = open(TOO_LARGE);
        commands.send(new WriteLine(large, 0L, 1));
        await().atMost(RelayStage.LONG).until(() -> aside(large) != null);
        assertThat(aside(large).commit()).isEqualTo(large + "@0000000000");
        assertThat(aside(large).reason()).startsWith("RecordTooLargeException").contains("bytes");

        String other = open("Caisse");
        await().atMost(RelayStage.LONG).until(() -> STAGE.announced(other, 0));
        await().atMost(RelayStage.LONG).until(() -> aside(large).tries() > 2);
        assertThat(heads.about(large)).as("what follows waits behind it").isEmpty();
        assertThat(STAGE.announced(large, 1)).isFalse();
        STAGE.events().deleteMany(Filters.eq("stream", large));
        await().atMost(RelayStage.LONG).until(() -> aside(large) == null);
    }

    @Test
    void goesOnWithAStreamOnceItsTopicIsThere() {
        String ledger = open("Caisse");
        commands.send(new WriteLine(ledger, 0L, 1));
        await().atMost(RelayStage.LONG).until(() -> STAGE.announced(ledger, 1));
        STAGE.broker().deleteTopic(Topics.INTERVENTIONS);
        commands.send(new WriteLine(ledger, 1L, 2));
        commands.send(new WriteLine(ledger, 2L, 3));
        await().atMost(RelayStage.LONG).until(() -> aside(ledger) != null);
        assertThat(aside(ledger).reason()).contains("there is no topic " + Topics.INTERVENTIONS);
        String other = open("une autre");
        await().atMost(RelayStage.LONG).until(() -> STAGE.announced(other, 0));
        assertThat(STAGE.announced(ledger, 2)).isFalse();

        STAGE.broker().createTopics(List.of(Topics.INTERVENTIONS));
        operations.retry();

        await().atMost(RelayStage.LONG).until(() -> STAGE.announced(ledger, 2) && STAGE.announced(ledger, 3));
        await().atMost(RelayStage.LONG).until(() -> aside(ledger) == null);
        await().atMost(RelayStage.LONG).until(() -> heads.sequences(ledger).containsAll(List.of("2", "3")));
        assertThat(heads.sequences(ledger).stream()
                        .filter(each -> !each.equals("0"))
                        .distinct())
                .endsWith("2", "3");
    }

    private String open(String title) {
        return RelayStage.open(commands, title);
    }

    private RelayOperations.Stream aside(String stream) {
        return operations.unannounced().items().stream()
                .filter(one -> one.stream().equals(stream))
                .findFirst()
                .orElse(null);
    }
}

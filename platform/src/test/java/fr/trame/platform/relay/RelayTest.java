package fr.trame.platform.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import fr.trame.contracts.Topics;
import fr.trame.platform.command.Commands;
import fr.trame.platform.sample.LedgerCommand.CloseLedger;
import fr.trame.platform.sample.LedgerCommand.WriteLine;
import fr.trame.platform.sample.LedgerCommand.WriteLines;
import fr.trame.platform.sample.SampleService;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@SpringBootTest(
        classes = SampleService.class,
        webEnvironment = SpringBootTest.WebEnvironment.NONE,
        properties = {
            "spring.application.name=sample",
            "trame.relay.queue=40",
            "trame.relay.sweep-interval=1s",
            "trame.relay.delivery-timeout=2s"
        })
class RelayTest {

    private static final RelayStage STAGE = new RelayStage();

    @Autowired
    private Commands commands;

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
    void announcesPlainCloudEvents() {
        var id = open("Caisse");
        await().atMost(RelayStage.LONG).until(() -> heads.about(id).size() == 1);
        var message = heads.about(id).getFirst();
        assertThat(message.topic()).isEqualTo(Topics.TRAINING);
        assertThat(message.header("ce_specversion")).isEqualTo("1.0");
        assertThat(message.header("ce_type")).isEqualTo("fr.trame.team-opened.v1");
        assertThat(message.header("ce_source")).isEqualTo("/trame/sample");
        assertThat(message.header("ce_subject")).isEqualTo(id);
        assertThat(message.header("ce_sequence")).isEqualTo("0");
        assertThat(message.header("ce_time")).endsWith("Z");
        assertThat(message.header("content-type")).isEqualTo("application/json");
        var event = STAGE.commit(id, 0).getList("events", Document.class).getFirst();
        assertThat(message.header("ce_id")).isEqualTo(event.getString("id"));
        assertThat(message.body())
                .isEqualTo("{\"code\":\"%s\",\"label\":\"Caisse\",\"service\":\"Lyon\"}".formatted(id));
    }

    @Test
    void flagsWhatIsAnnouncedAndWhatNobodyNeedsToKnow() {
        var id = open("Caisse");
        commands.send(new CloseLedger(id, 0L));
        await().atMost(RelayStage.LONG).until(() -> STAGE.announced(id, 0) && STAGE.announced(id, 1));
        assertThat(heads.sequences(id)).containsExactly("0");
    }

    @Test
    void keepsTheOrderOfAStream() {
        var ids = IntStream.range(0, 20).mapToObj(number -> open("Caisse")).toList();
        commands.together(ids, id -> {
            commands.send(new WriteLines(id, 5));
            commands.send(new WriteLine(id, null, 9));
            return id;
        });
        for (var id : ids) {
            await().atMost(RelayStage.LONG)
                    .until(() -> distinct(heads.sequences(id)).size() == 7);
            assertThat(distinct(heads.sequences(id))).isSorted();
        }
    }

    @Test
    void acceptsCommandsWhileKafkaIsAwayAndCatchesUp() {
        var before = open("avant");
        await().atMost(RelayStage.LONG).until(() -> STAGE.announced(before, 0));
        heads.close();
        STAGE.broker().stop();
        var ids = IntStream.range(0, 60).mapToObj(number -> open("pendant")).toList();
        ids.forEach(id -> commands.send(new WriteLine(id, 0L, 1)));
        assertThat(ids).noneMatch(id -> STAGE.announced(id, 0));
        STAGE.broker().start();
        await().atMost(RelayStage.LONG)
                .until(() -> ids.stream().allMatch(id -> STAGE.announced(id, 0) && STAGE.announced(id, 1)));
        heads = new Heads(STAGE.broker().address(), Topics.ALL);
        for (var id : ids) {
            await().atMost(RelayStage.LONG)
                    .until(() -> distinct(heads.sequences(id)).equals(List.of("0", "1")));
            assertThat(distinct(heads.about(id).stream()
                            .map(message -> message.header("ce_id"))
                            .toList()))
                    .hasSize(2);
        }
    }

    @Test
    void findsWhatAKilledInstanceLeftBehind() {
        var id = open("Caisse");
        commands.send(new WriteLine(id, 0L, 1));
        await().atMost(RelayStage.LONG).until(() -> STAGE.announced(id, 0) && STAGE.announced(id, 1));
        int heardBefore = heads.about(id).size();
        STAGE.events().updateMany(Filters.eq("stream", id), Updates.set("announced", false));
        await().atMost(RelayStage.LONG).until(() -> STAGE.announced(id, 0) && STAGE.announced(id, 1));
        await().atMost(RelayStage.LONG).until(() -> heads.about(id).size() >= heardBefore + 2);
    }

    @Test
    void announcesAnOrphanBeforeWhatFollowsIt() {
        var template = open("Caisse");
        await().atMost(RelayStage.LONG).until(() -> STAGE.announced(template, 0));
        var orphan = UUID.randomUUID().toString();
        var commit = STAGE.commit(template, 0);
        commit.put("_id", orphan + "@0000000000");
        commit.put("stream", orphan);
        commit.put("announced", false);
        var payload = commit.getList("events", Document.class).getFirst().get("payload", Document.class);
        payload.put("ledgerId", orphan);
        STAGE.events().insertOne(commit);
        commands.send(new WriteLine(orphan, 0L, 1));
        await().atMost(RelayStage.LONG).until(() -> heads.sequences(orphan).size() >= 2);
        assertThat(distinct(heads.sequences(orphan))).containsExactly("0", "1");
    }

    @Test
    void holdsBackAStreamItHasNoWordsForAndNoOther() {
        var stuck = open("unspeakable");
        commands.send(new WriteLine(stuck, 0L, 1));
        var other = open("Caisse");
        await().atMost(RelayStage.LONG).until(() -> STAGE.announced(other, 0));
        assertThat(heads.about(stuck)).isEmpty();
        assertThat(STAGE.announced(stuck, 0)).isFalse();
        assertThat(STAGE.announced(stuck, 1)).isFalse();
        STAGE.events().deleteMany(Filters.eq("stream", stuck));
    }

    private String open(String title) {
        return RelayStage.open(commands, title);
    }

    private static List<String> distinct(List<String> sequences) {
        return new ArrayList<>(sequences.stream().distinct().toList());
    }
}

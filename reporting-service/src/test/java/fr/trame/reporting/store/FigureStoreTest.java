package fr.trame.reporting.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.trame.contracts.Topics;
import fr.trame.platform.listening.HeardAnnouncement;
import fr.trame.platform.testing.TestBroker;
import fr.trame.platform.testing.TestDatabase;
import fr.trame.reporting.Announcing;
import fr.trame.reporting.Cast;
import fr.trame.reporting.Instance;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewPartitions;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The files of running services: built, refused, confirmed, set aside, fed with what waited, and one for each instance. */
class FigureStoreTest {

    private static final String FAST = "trame.projections.look=50ms";
    private static final String WATCHFUL = "trame.projections.calm-look=50ms";
    private static final String UNKNOWN = "0192f000-0000-7000-8000-00000000ff%02x";

    private final TestBroker broker = TestBroker.create();
    private final TestDatabase database = TestDatabase.start();
    private final List<Instance> running = new ArrayList<>();

    @TempDir
    private Path folder;

    @AfterEach
    void end() {
        running.forEach(Instance::close);
        broker.close();
        database.close();
    }

    private Instance start(String... more) {
        List<String> settings = new ArrayList<>(List.of(FAST, WATCHFUL));
        settings.addAll(List.of(more));
        Instance started = Instance.start(broker, database, folder, settings.toArray(String[]::new));
        running.add(started);
        return started;
    }

    private void stop(Instance instance) {
        instance.close();
        running.remove(instance);
    }

    private void announce(List<HeardAnnouncement> facts) {
        Announcing.all(broker.address(), facts);
    }

    private static void soon(ThrowingRunnable assertion) {
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(20))
                .untilAsserted(assertion);
    }

    private static String reason(Instance instance) {
        return instance.projection().at("/objection/reason").asString("");
    }

    private static HeardAnnouncement unknown(int number) {
        return Cast.validated(UNKNOWN.formatted(number), 1);
    }

    private Instance counted() {
        Instance service = start();
        announce(Cast.all());
        soon(() -> assertThat(service.interventions()).isEqualTo(2));
        soon(() -> assertThat(service.projection().at("/lag").asLong()).isZero());
        return service;
    }

    @Test
    void keepsWhatIsGoodAndWhatWasRefusedUntilAnOperatorConfirms() {
        Instance before = counted();
        String good = before.figures();
        stop(before);
        Topics.ALL.forEach(broker::deleteTopic);
        broker.createTopics(Topics.ALL);

        Instance after = start();
        assertThat(after.post("projections/figures/confirm")).isEqualTo(409);
        assertThat(after.post("projections/figures/rebuild")).isEqualTo(202);
        soon(() -> assertThat(reason(after)).isEqualTo("TOPICS_LOST"));
        int refused = after.projection().at("/building").asInt();
        assertThat(after.figures()).isEqualTo(good);
        assertThat(after.health("projectionsHealth")).isEqualTo("ATTENTION");
        stop(after);

        Instance again = start();
        soon(() -> assertThat(reason(again)).isEqualTo("TOPICS_LOST"));
        assertThat(again.projection().at("/building").asInt())
                .as("the one refused before")
                .isEqualTo(refused);
        assertThat(again.figures()).isEqualTo(good);
        assertThat(again.post("projections/figures/confirm")).isEqualTo(202);
        soon(() -> assertThat(again.projection().at("/generation").asInt()).isEqualTo(refused));
        assertThat(again.interventions()).isZero();
    }

    @Test
    void refusesAFileWithDeadLettersUntilItIsToldToRebuild() {
        Instance service = counted();
        announce(List.of(unknown(1)));
        soon(() -> assertThat(service.projection().at("/waiting").asInt()).isEqualTo(1));

        assertThat(service.post("projections/figures/rebuild")).isEqualTo(202);
        soon(() -> assertThat(reason(service)).isEqualTo("DEAD_LETTERS"));
        int refused = service.projection().at("/building").asInt();
        assertThat(service.post("projections/figures/rebuild")).isEqualTo(202);
        soon(() -> assertThat(service.projection().at("/building").asInt()).isGreaterThan(refused));
        soon(() -> assertThat(reason(service)).isEqualTo("DEAD_LETTERS"));
        assertThat(service.projection().at("/generation").asInt()).isLessThan(refused);

        service.operation("dead-letters").at("/items").forEach(letter -> {
            if (letter.at("/generation").asInt() > refused) {
                String id = letter.at("/id").asString();
                assertThat(service.post("dead-letters/" + id + "/resend?skipFirst=true"))
                        .isEqualTo(200);
            }
        });
        soon(() -> assertThat(service.projection().at("/generation").asInt())
                .as("by itself, once nothing speaks against it")
                .isGreaterThan(refused));
        assertThat(service.interventions()).isEqualTo(2);
    }

    @Test
    void appliesWhatWaitedOnceItsCauseIsMended() {
        Instance service = counted();
        String act = UNKNOWN.formatted(1);
        announce(List.of(Cast.validated(act, 1), Cast.returned(act, 2)));
        soon(() -> assertThat(
                        service.operation("dead-letters").at("/items/0/letters").asInt())
                .isEqualTo(2));
        HeardAnnouncement recorded = Cast.recorded(act, Cast.hall());
        announce(List.of(new HeardAnnouncement(Topics.REFERRALS, act, 0, recorded.at(), recorded.announcement())));
        soon(() -> assertThat(service.interventions()).isEqualTo(3));
        assertThat(status(service, act)).isEqualTo("RECORDED");

        String id = service.operation("dead-letters").at("/items/0/id").asString();
        assertThat(service.post("dead-letters/" + id + "/resend")).isEqualTo(200);
        assertThat(status(service, act)).isEqualTo("RETURNED");
        assertThat(service.operation("dead-letters").at("/items")).isEmpty();
        assertThat(service.post("dead-letters/" + id + "/resend")).isEqualTo(404);
    }

    private static String status(Instance service, String act) {
        JsonNode acts = service.acts();
        return acts.at("/items")
                .valueStream()
                .filter(one -> one.at("/id").asString().equals(act))
                .map(one -> one.at("/status").asString())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void stopsWhenTooManyStreamsWaitAndGoesOnWhereMoreMay() {
        announce(Cast.all());
        Instance service = start("trame.projections.most-waiting=3");
        soon(() -> assertThat(service.interventions()).isEqualTo(2));
        announce(List.of(unknown(1), unknown(2), unknown(3), unknown(4)));
        soon(() -> assertThat(service.projection().at("/stopped").asBoolean()).isTrue());
        assertThat(service.projection().at("/waiting").asInt())
                .as("no more are set aside")
                .isEqualTo(3);
        assertThat(service.health("projectionsHealth")).isEqualTo("ATTENTION");
        announce(List.of(Cast.recorded(UNKNOWN.formatted(9), Cast.hall())));
        assertThat(service.interventions()).as("of the last good state").isEqualTo(2);
        stop(service);

        Instance patient = start("trame.projections.most-waiting=10");
        soon(() -> assertThat(patient.interventions()).isEqualTo(3));
        soon(() -> assertThat(patient.projection().at("/waiting").asInt()).isEqualTo(4));
        assertThat(patient.projection().at("/stopped").asBoolean()).isFalse();
    }

    @Test
    void setsAFileAsideThatIsNotUsableAndBuildsItAgain() throws IOException {
        Instance before = counted();
        String good = before.figures();
        int number = before.projection().at("/generation").asInt();
        stop(before);
        Path file = folder.resolve("0/figures-" + number + ".duckdb");
        Files.writeString(file, "broken");

        Instance after = start();
        soon(() -> assertThat(after.interventions()).isEqualTo(2));
        assertThat(after.figures()).isEqualTo(good);
        assertThat(after.projection().at("/generation").asInt()).isGreaterThan(number);
        assertThat(folder.resolve("0/figures-" + number + ".duckdb.aside")).hasContent("broken");
    }

    @Test
    void answersTheSameFromEveryInstanceEachWithAFileOfItsOwn() {
        Instance one = counted();
        Instance other = start();
        soon(() -> assertThat(other.interventions()).isEqualTo(2));
        assertThat(other.figures()).isEqualTo(one.figures());
        assertThat(folder.resolve("0/control.json")).exists();
        assertThat(folder.resolve("1/control.json")).exists();

        announce(List.of(Cast.recorded(UNKNOWN.formatted(1), Cast.hall()), unknown(2)));
        soon(() -> assertThat(one.interventions()).isEqualTo(3));
        soon(() -> assertThat(other.interventions()).isEqualTo(3));
        assertThat(other.figures()).isEqualTo(one.figures());
        soon(() -> assertThat(one.operation("dead-letters").at("/items"))
                .as("each has its own")
                .hasSize(2));
        stop(one);
        announce(List.of(Cast.recorded(UNKNOWN.formatted(3), Cast.hall())));
        soon(() -> assertThat(other.interventions()).isEqualTo(4));
    }

    @Test
    void hearsPartitionsThatAppearWhileItRuns() throws Exception {
        Instance service = counted();
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker.address()))) {
            admin.createPartitions(Map.of(Topics.INTERVENTIONS, NewPartitions.increaseTo(4)))
                    .all()
                    .get();
        }
        Announcing.into(3, broker.address(), List.of(Cast.recorded(UNKNOWN.formatted(1), Cast.hall())));
        soon(() -> assertThat(service.interventions()).isEqualTo(3));
    }
}

package fr.trame.platform.run;

import static fr.trame.platform.run.Stage.soon;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.trame.platform.listening.HeardAnnouncement;
import fr.trame.platform.readmodel.Control;
import fr.trame.platform.view.View;
import fr.trame.platform.view.ViewFeeding;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.bson.RawBsonDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ProjectionRunnerTest {

    private final Stage stage = new Stage();
    private final View<Colleague> view = Colleague.view(1).hearing(stage.topic());
    private final Map<String, RawBsonDocument> expected = expected(StaffFacts.all());

    @AfterEach
    void leave() {
        stage.close();
    }

    private static Map<String, RawBsonDocument> expected(List<HeardAnnouncement> facts) {
        return ViewFeeding.documents(Colleague.view(1), facts);
    }

    @Test
    void showsWhatItHears() {
        stage.start(view);
        stage.announce(StaffFacts.all());
        soon(() -> assertThat(stage.stored(1)).isEqualTo(expected));
        assertThat(stage.found("ana")).isEqualTo(new Colleague("ana", "STE", 1));
    }

    @Test
    void hearsFromTheBeginningWhatWasAnnouncedBeforeItsFirstStart() {
        stage.announce(StaffFacts.all());
        stage.start(view);
        soon(() -> assertThat(stage.stored(1)).isEqualTo(expected));
    }

    @Test
    void goesOnFromItsStoredPositionsAfterARestart() {
        var before = stage.start(view);
        stage.announce(StaffFacts.all().subList(0, 4));
        soon(() -> assertThat(before.heard()).isEqualTo(4));
        before.stop();
        stage.announce(StaffFacts.all().subList(4, 7));
        var after = stage.start(view);
        soon(() -> assertThat(stage.stored(1)).isEqualTo(expected));
        soon(() -> assertThat(after.heard()).isEqualTo(3));
    }

    @Test
    void fillsADatabaseAgainThatWasEmptiedUnderItsHands() {
        stage.start(view);
        stage.announce(StaffFacts.all());
        soon(() -> assertThat(stage.stored(1)).isEqualTo(expected));
        stage.database().drop();
        soon(() -> assertThat(stage.stored(1)).isEqualTo(expected));
    }

    @Test
    void goesBackWhenItsDatabaseWasRestoredFromABackup() {
        stage.start(view);
        stage.announce(StaffFacts.all());
        soon(() -> assertThat(stage.stored(1)).isEqualTo(expected));
        Stage.collections(1)
                .forEach(
                        collection -> stage.database().getCollection(collection).drop());
        List<HeardAnnouncement> all = new ArrayList<>(StaffFacts.all());
        for (int i = 0; i < 20; i++) {
            all.add(StaffFacts.joined("new-" + i, 0, "New", "TER"));
        }
        stage.announce(all.subList(7, 27));
        soon(() -> assertThat(stage.stored(1)).isEqualTo(expected(all)));
    }

    @Test
    void buildsANewVersionBesideTheRunningOneAndDropsTheOldOne() {
        var old = stage.start(view);
        stage.announce(StaffFacts.all());
        soon(() -> assertThat(stage.stored(1)).isEqualTo(expected));
        old.stop();
        stage.start("test", Colleague.view(2).hearing(stage.topic()), Duration.ZERO);
        soon(() -> assertThat(stage.stored(2)).isEqualTo(ViewFeeding.documents(Colleague.view(2), StaffFacts.all())));
        soon(() -> assertThat(
                        new Controls(stage.database()).read(Colleague.VIEW).live())
                .isEqualTo(new Control.Generation(2, 2)));
        soon(() -> assertThat(stage.stored(1)).isEmpty());
        assertThat(stage.found("ana")).isEqualTo(new Colleague("ana", "STE", 2));
    }

    @Test
    void rebuildsOnRequestToTheSameBytesWhileItGoesOn() {
        var service = stage.start(view);
        stage.announce(StaffFacts.all());
        soon(() -> assertThat(stage.stored(1)).isEqualTo(expected));
        assertThat(service.runners().find(Colleague.VIEW).rebuild()).isTrue();
        assertThat(service.runners().find(Colleague.VIEW).rebuild()).isFalse();
        soon(() -> assertThat(new Controls(stage.database())
                        .read(Colleague.VIEW)
                        .live()
                        .number())
                .isEqualTo(2));
        assertThat(stage.stored(2)).isEqualTo(expected).isEqualTo(stage.stored(1));
        List<HeardAnnouncement> later = new ArrayList<>(StaffFacts.all());
        later.add(StaffFacts.joined("zoe", 0, "Zoé", "TER"));
        stage.announce(later.subList(7, 8));
        soon(() -> assertThat(stage.stored(2)).isEqualTo(expected(later)));
    }

    @Test
    void agreesWithAnotherInstanceThatSharesTheWork() {
        stage.start("same", view, Duration.ofHours(1));
        stage.start("same", view, Duration.ofHours(1));
        List<HeardAnnouncement> facts = manyMoves();
        stage.announce(facts);
        soon(() -> assertThat(stage.stored(1)).isEqualTo(expected(facts)));
    }

    @Test
    void agreesWithAnotherWriterThatDoesTheSameWork() {
        var one = stage.start("one", view, Duration.ofHours(1));
        var other = stage.start("other", view, Duration.ofHours(1));
        List<HeardAnnouncement> facts = manyMoves();
        stage.announce(facts);
        soon(() -> assertThat(stage.stored(1)).isEqualTo(expected(facts)));
        soon(() -> assertThat(one.runners().find(Colleague.VIEW).lag(1)).isZero());
        assertThat(other.runners().find(Colleague.VIEW).lag(1)).isZero();
        assertThat(stage.stored(1)).isEqualTo(expected(facts));
    }

    @Test
    void triesAgainWhenTheDatabaseIsAway() {
        var service = stage.start(view);
        stage.outages(4);
        stage.announce(StaffFacts.all());
        soon(() -> assertThat(stage.stored(1)).isEqualTo(expected));
        assertThat(stage.outagesLeft()).isZero();
        assertThat(service.waiting()).isEmpty();
    }

    @Test
    void takesOverWithinSecondsFromAnInstanceThatWasKilled() {
        Map<String, Object> settings = new HashMap<>(Stage.kafka());
        settings.put("group.id", "trame-test-colleagues-g1");
        settings.put(
                "session.timeout.ms", (int) Stage.LISTENING.sessionTimeout().toMillis());
        settings.put("partition.assignment.strategy", CooperativeStickyAssignor.class.getName());
        var killed = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
        killed.subscribe(List.of(stage.topic()));
        soon(() -> {
            killed.poll(Duration.ofMillis(100));
            assertThat(killed.assignment()).hasSize(3);
        });
        killed.close(CloseOptions.timeout(Duration.ZERO)
                .withGroupMembershipOperation(CloseOptions.GroupMembershipOperation.REMAIN_IN_GROUP));
        stage.announce(StaffFacts.all());
        stage.start(view);
        await().atMost(Duration.ofSeconds(6))
                .untilAsserted(() -> assertThat(stage.stored(1)).isEqualTo(expected));
    }

    private static List<HeardAnnouncement> manyMoves() {
        List<HeardAnnouncement> facts = new ArrayList<>(List.of(StaffFacts.opened("TER"), StaffFacts.opened("STE")));
        for (int round = 0; round < 5; round++) {
            for (int i = 0; i < 60; i++) {
                String person = "person-" + i;
                String team = (i + round) % 2 == 0 ? "TER" : "STE";
                facts.add(
                        round == 0
                                ? StaffFacts.joined(person, 0, "Somebody", team)
                                : StaffFacts.assigned(person, round, team));
            }
        }
        return facts;
    }
}

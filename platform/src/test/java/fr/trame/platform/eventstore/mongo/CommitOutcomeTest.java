package fr.trame.platform.eventstore.mongo;

import static fr.trame.platform.eventstore.mongo.StoreUnderTest.ledger;
import static fr.trame.platform.eventstore.mongo.StoreUnderTest.newStream;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClients;
import fr.trame.platform.eventstore.StoreRefused;
import fr.trame.platform.eventstore.StoreUnavailable;
import fr.trame.platform.testing.TestDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.axonframework.modelling.command.ConcurrencyException;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a command hears of its commit, whatever the database answers: never a false refusal, never a false promise. */
class CommitOutcomeTest {

    private final TestDatabase database = TestDatabase.embedded();
    private final TroubledCollection events = new TroubledCollection(database.database());
    private final StoreUnderTest store = new StoreUnderTest(events.collection());
    private final String stream = newStream();

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void asksAgainForWhatNoMajorityConfirmedAndIsAnsweredLikeTheFirstTime() {
        events.confirmNothing(3);
        store.engine.appendEvents(ledger(stream, 0, 2));
        assertThat(events.inserts()).isEqualTo(4);
        assertThat(store.unannounced).hasSize(1);
        assertThat(store.payloads(stream)).hasSize(2);
    }

    @Test
    void doesNotKnowWhatBecameOfACommitThatNoMajorityEverConfirms() {
        store.append(stream, 1, 1);
        events.confirmNothing(1_000);
        assertThatThrownBy(() -> store.engine.appendEvents(ledger(stream, 1, 1)))
                .isInstanceOf(StoreUnavailable.class);
        assertThat(store.uncertain).hasValue(1);
        events.confirmNothing(0);
        store.engine.appendEvents(ledger(newStream(), 0, 1));
        assertThat(store.payloads(stream)).hasSize(2);
    }

    @Test
    void refusesTheSecondOfTwoWritersThoughNoMajorityConfirmedTheFirst() {
        store.engine.appendEvents(ledger(stream, 0, 1));
        events.confirmNothing(1_000);
        assertThatThrownBy(() -> store.engine.appendEvents(ledger(stream, 0, 1)))
                .isInstanceOf(ConcurrencyException.class);
    }

    @Test
    void goesOnAskingWhileAnotherServerIsElected() {
        store.append(stream, 1, 1);
        events.refuse(4, TroubledCollection.NOT_PRIMARY);
        store.engine.appendEvents(ledger(stream, 1, 1));
        assertThat(store.payloads(stream)).hasSize(2);
    }

    @Test
    void saysAtOnceWhatTheDatabaseWillNeverStore() {
        events.refuse(1_000, TroubledCollection.UNAUTHORIZED);
        assertThatThrownBy(() -> store.engine.appendEvents(ledger(stream, 0, 1)))
                .isInstanceOf(StoreRefused.class);
        assertThat(events.inserts()).isEqualTo(1);
        assertThat(store.uncertain).as("nothing to sweep for").hasValue(0);
    }

    @Test
    void saysAtOnceThatNoServerIsThere() {
        try (var client = MongoClients.create("mongodb://127.0.0.1:1/?serverSelectionTimeoutMS=100")) {
            var away = new StoreUnderTest(client.getDatabase("away"));
            assertThatThrownBy(() -> away.engine.appendEvents(ledger(stream, 0, 1)))
                    .isInstanceOf(StoreUnavailable.class)
                    .hasMessageContaining("cannot be reached");
        }
    }

    @Test
    void storesWhatWasSentTogetherWithACommitThatIsRefused() throws Exception {
        events.refuse("large");
        var writer = new CommitWriter(events.collection(), 1, Duration.ofSeconds(1));
        List<Future<Boolean>> others = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var large = threads.submit(() -> writer.insert(new Document("_id", "large")));
            IntStream.range(0, 200)
                    .forEach(number ->
                            others.add(threads.submit(() -> writer.insert(new Document("_id", "b" + number)))));
            assertThatThrownBy(large::get).hasCauseInstanceOf(StoreRefused.class);
        }
        for (var other : others) {
            assertThat(other.get()).isTrue();
        }
    }
}

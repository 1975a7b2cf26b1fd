package fr.trame.platform.eventstore.mongo;

import static fr.trame.platform.eventstore.mongo.StoreUnderTest.ledger;
import static fr.trame.platform.eventstore.mongo.StoreUnderTest.newStream;
import static fr.trame.platform.eventstore.mongo.StoreUnderTest.payload;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClients;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import fr.trame.platform.eventstore.Commit;
import fr.trame.platform.eventstore.EventContext;
import fr.trame.platform.eventstore.StoreUnavailable;
import fr.trame.platform.eventstore.StreamExists;
import fr.trame.platform.sample.LedgerEvent.LineWritten;
import fr.trame.platform.testing.LosingProxy;
import fr.trame.platform.testing.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.modelling.command.ConcurrencyException;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What the event store promises, whichever server of the protocol is under it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class EventStoreSuite {

    private TestDatabase database;
    private StoreUnderTest store;

    abstract TestDatabase database();

    @BeforeAll
    void connect() {
        database = database();
        store = new StoreUnderTest(database.database());
    }

    @AfterAll
    void close() {
        database.close();
    }

    @Test
    void readsBackWhatWasAppended() {
        var stream = newStream();
        store.append(stream, 70, 1, 4, 1, 17, 2);
        assertThat(store.payloads(stream))
                .isEqualTo(LongStream.range(0, 70)
                        .mapToObj(sequence -> payload(stream, sequence))
                        .toList());
        assertThat(store.engine.lastSequenceNumberFor(stream)).hasValue(69L);
    }

    @Test
    void readsStreamsOfAnyNumberOfCommits() {
        var streams = IntStream.rangeClosed(1, 40)
                .mapToObj(commits -> {
                    var stream = newStream();
                    store.append(stream, commits, 1);
                    assertThat(store.payloads(stream)).hasSize(commits);
                    return stream;
                })
                .toList();
        assertThat(store.streams.read(streams).values())
                .extracting(List::size)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(1, 40).boxed().toList());
    }

    @Test
    void handsACommitOverThoughNobodyCanReadItAnyMore() {
        var stream = newStream();
        store.append(stream, 2, 1);
        database.database()
                .getCollection("events")
                .updateOne(Filters.eq("_id", CommitCodec.id(stream, 0)), Updates.set("events.0.name", "ledger-burnt"));
        List<Commit> unannounced = store.outbox.unannounced(stream);
        assertThat(unannounced).extracting(Commit::first).containsExactly(0L, 1L);
        assertThatThrownBy(() -> unannounced.getFirst().events()).hasMessageContaining("ledger-burnt");
        assertThat(unannounced.getLast().events()).hasSize(1);
        assertThatThrownBy(() -> store.streams.read(stream))
                .as("history that is skipped is history that is lost")
                .hasMessageContaining("ledger-burnt");
    }

    @Test
    void keepsWhatAxonKnowsOfAnEvent() {
        var stream = newStream();
        var appended = ledger(stream, 0, 1);
        store.engine.appendEvents(appended);
        var event = store.engine.readEvents(stream).next();
        assertThat(event.getIdentifier()).isEqualTo(appended.getFirst().getIdentifier());
        assertThat(event.getTimestamp()).isEqualTo(StoreUnderTest.AT);
        assertThat(event.getType()).isEqualTo("Ledger");
        assertThat(event.getAggregateIdentifier()).isEqualTo(stream);
        assertThat(event.getMetaData()).containsEntry("author", "emp-7").hasSize(1);
    }

    @Test
    void storesACommitInTheAgreedForm() {
        var stream = newStream();
        var events = ledger(stream, 3, 1);
        store.engine.appendEvents(events);
        assertThat(document(stream, 3)).isEqualTo(Document.parse("""
                                {"_id": "%1$s@0000000003", "stream": "%1$s", "first": {"$numberLong": "3"},
                                 "events": [{"name": "line-written", "revision": 2, "id": "%2$s",
                                   "at": "2018-03-05T13:05:00.123456Z",
                                   "payload": {"ledgerId": "%1$s", "amount": 3, "remark": null, "tags": ["a", "é"],
                                               "counts": {"A_12_17": 5, "A_18_25": 2}},
                                   "meta": {"author": "emp-7"}}],
                                 "about": ["%1$s"], "type": "Ledger", "announced": false}
                                """.formatted(
                        stream, events.getFirst().getIdentifier())));
    }

    @Test
    void knowsTheCommandBehindACommit() {
        var stream = newStream();
        store.append(stream, 3, 1, 2);
        assertThat(store.metadata.of(stream, 1)).isEqualTo(Map.of("author", "emp-7"));
        assertThat(store.metadata.of(stream, 2)).as("in the middle of a commit").isEmpty();
        assertThat(store.metadata.of(newStream(), 0)).isEmpty();
    }

    @Test
    void readsAStreamFromASequenceOn() {
        var stream = newStream();
        store.append(stream, 10, 3);
        assertThat(store.engine.readEvents(stream, 4).asStream().map(event -> event.getSequenceNumber()))
                .containsExactly(4L, 5L, 6L, 7L, 8L, 9L);
    }

    @Test
    void findsNothingWhereNothingIs() {
        assertThat(store.engine.readEvents(newStream()).hasNext()).isFalse();
        assertThat(store.streams.read(newStream())).isEmpty();
    }

    @Test
    void readsManyStreamsAtOnce() {
        var streams = IntStream.range(0, 300).mapToObj(number -> newStream()).toList();
        streams.subList(0, 250).forEach(stream -> store.append(stream, 9, 2));
        var read = store.streams.read(streams);
        assertThat(read.keySet()).containsExactlyInAnyOrderElementsOf(streams.subList(0, 250));
        assertThat(read.values()).allMatch(events -> events.size() == 9);
        var last = read.get(streams.getFirst()).getLast();
        assertThat(last.context()).isEqualTo(new EventContext(streams.getFirst(), 8, StoreUnderTest.AT));
        assertThat(last.event()).isEqualTo(payload(streams.getFirst(), 8));
    }

    @Test
    void refusesTheSecondOfTwoWriters() {
        var stream = newStream();
        store.append(stream, 3, 1);
        store.engine.appendEvents(ledger(stream, 3, 2));
        assertThatThrownBy(() -> store.engine.appendEvents(ledger(stream, 3, 1)))
                .isInstanceOf(ConcurrencyException.class)
                .isNotInstanceOf(StreamExists.class);
        assertThat(store.payloads(stream)).hasSize(5);
    }

    @Test
    void saysThatAStreamExists() {
        var stream = newStream();
        store.append(stream, 1, 1);
        assertThatThrownBy(() -> store.append(stream, 1, 1)).isInstanceOf(StreamExists.class);
    }

    @Test
    void refusesWhatIsNotOneCommit() {
        var two = new ArrayList<>(ledger(newStream(), 0, 1));
        two.addAll(ledger(newStream(), 0, 1));
        assertThatThrownBy(() -> store.engine.appendEvents(two)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> store.engine.appendEvents(List.of(GenericEventMessage.asEventMessage("loose"))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesACommitWithAGap() {
        var gap = new ArrayList<>(ledger(newStream(), 0, 1));
        gap.addAll(ledger(gap.getFirst().getAggregateIdentifier(), 2, 1));
        assertThatThrownBy(() -> store.engine.appendEvents(gap)).isInstanceOf(IllegalArgumentException.class);
        assertThat(store.payloads(gap.getFirst().getAggregateIdentifier())).isEmpty();
    }

    @Test
    void storesNothingWhereNothingHappened() {
        store.unannounced.clear();
        store.engine.appendEvents(List.of());
        assertThat(store.unannounced).isEmpty();
    }

    @Test
    void foldsTheEventsOfOneKind() {
        var stream = newStream();
        store.append(stream, 4, 2);
        assertThat(store.streams.<LineWritten, Integer>fold(
                        stream, LineWritten.class, (sum, line) -> (sum == null ? 0 : sum) + line.amount()))
                .hasValue(1 + 2 + 3);
        assertThat(store.streams.<LineWritten, Integer>fold(newStream(), LineWritten.class, (sum, line) -> 1))
                .isEmpty();
    }

    @Test
    void letsEachOfManyWritersHearOfItsOwnCommit() throws Exception {
        var taken = newStream();
        store.append(taken, 1, 1);
        var streams = IntStream.range(0, 400).mapToObj(number -> newStream()).toList();
        List<java.util.concurrent.Future<Boolean>> conflicts = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var stream : streams) {
                threads.execute(() -> store.append(stream, 2, 1));
                conflicts.add(threads.submit(() -> meetsAnother(taken)));
            }
        }
        for (var conflict : conflicts) {
            assertThat(conflict.get()).isTrue();
        }
        assertThat(store.streams.read(streams).values()).hasSize(400).allMatch(events -> events.size() == 2);
        assertThat(store.payloads(taken)).hasSize(1);
    }

    private boolean meetsAnother(String stream) {
        try {
            store.append(stream, 1, 1);
            return false;
        } catch (StreamExists expected) {
            return true;
        }
    }

    @Test
    void recognisesItsOwnWriteWhoseAnswerWasLost() {
        try (var proxy = new LosingProxy(database.uri());
                var client = MongoClients.create(proxy.uri())) {
            var throughProxy = new StoreUnderTest(client.getDatabase(database.name()));
            var stream = newStream();
            throughProxy.append(stream, 1, 1);
            proxy.loseAnswers(1);
            throughProxy.engine.appendEvents(ledger(stream, 1, 2));
            assertThat(store.payloads(stream)).hasSize(3);
            proxy.loseAnswers(1);
            assertThatThrownBy(() -> throughProxy.engine.appendEvents(ledger(stream, 1, 2)))
                    .isInstanceOf(ConcurrencyException.class);
        }
    }

    @Test
    void saysThatItDoesNotKnowWhenNoAnswerComes() {
        try (var proxy = new LosingProxy(database.uri());
                var client = MongoClients.create(proxy.uri() + "&serverSelectionTimeoutMS=500")) {
            var throughProxy = new StoreUnderTest(client.getDatabase(database.name()));
            var stream = newStream();
            throughProxy.append(stream, 1, 1);
            proxy.loseAnswers(100);
            assertThatThrownBy(() -> throughProxy.engine.appendEvents(ledger(stream, 1, 1)))
                    .isInstanceOf(StoreUnavailable.class);
            assertThat(throughProxy.uncertain).hasValue(1);
        }
    }

    @Test
    void handsOverWhatIsNotAnnounced() {
        var stream = newStream();
        store.append(stream, 3, 1, 2);
        var first = document(stream, 0).getString("_id");
        assertThat(store.outbox.unannounced(stream)).extracting(Commit::first).containsExactly(0L, 1L);
        store.outbox.announced(List.of(first));
        assertThat(store.outbox.unannounced(stream)).extracting(Commit::first).containsExactly(1L);
        store.unannounced.clear();
        store.payloads(stream);
        assertThat(store.unannounced).extracting(Commit::first).containsExactly(1L);
        assertThat(store.unannounced.getFirst().events())
                .extracting(event -> event.recorded().context().sequence())
                .containsExactly(1L, 2L);
    }

    @Test
    void sweepsTheUnannouncedInTheOrderOfTheirStreams() {
        var streams = IntStream.range(0, 30).mapToObj(number -> newStream()).toList();
        streams.forEach(stream -> store.append(stream, 14, 1));
        List<String> swept = new ArrayList<>();
        try (var pages = store.outbox.unannounced(50)) {
            pages.forEachRemaining(page -> {
                assertThat(page).hasSizeLessThanOrEqualTo(50);
                page.forEach(commit -> swept.add(commit.id()));
            });
        }
        assertThat(swept).isSorted().contains(streams.getLast() + "@0000000013");
    }

    @Test
    void hasNeitherSnapshotsNorTracking() {
        assertThat(store.engine.readSnapshot(newStream())).isEmpty();
        assertThatThrownBy(() -> store.engine.createTailToken()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> store.engine.createHeadToken()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> store.engine.readEvents(null, false))
                .isInstanceOf(UnsupportedOperationException.class);
    }

    private Document document(String stream, long first) {
        return database.database()
                .getCollection("events")
                .find(Filters.eq("_id", CommitCodec.id(stream, first)))
                .first();
    }
}

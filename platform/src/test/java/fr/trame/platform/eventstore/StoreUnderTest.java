package fr.trame.platform.eventstore;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import fr.trame.platform.privacy.TestSealing;
import fr.trame.platform.sample.LedgerEvent;
import fr.trame.platform.sample.LedgerEvent.LedgerOpened;
import fr.trame.platform.sample.LedgerEvent.LineWritten;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import org.bson.Document;

/** The event store put together by hand on a database, and the events the tests put into it. */
final class StoreUnderTest {

    static final Instant AT = Instant.parse("2018-03-05T13:05:00.123456Z");

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    final MongoEventStorageEngine engine;
    final MongoEventStreams streams;
    final MongoOutbox outbox;
    final EventsAbout about;
    final AboutCompletion completion;
    final CommitMetadata metadata;
    final List<Commit> unannounced = new CopyOnWriteArrayList<>();
    final AtomicInteger uncertain = new AtomicInteger();

    StoreUnderTest(MongoDatabase database, EventUpcaster... upcasters) {
        this(database.getCollection("events"), upcasters);
    }

    StoreUnderTest(MongoCollection<Document> events, EventUpcaster... upcasters) {
        var names = StoredEventNames.scan(List.of("fr.trame.platform.sample"));
        var sealing = TestSealing.sealing();
        var codec = new CommitCodec(new StoredNamesSerializer(names), new EventUpcasterChain(upcasters), sealing);
        var reader = new CommitReader(events);
        engine =
                new MongoEventStorageEngine(codec, reader, new CommitWriter(events, 2, PATIENCE), new CommitListener() {
                    @Override
                    public void unannounced(Commit commit) {
                        unannounced.add(commit);
                    }

                    @Override
                    public void uncertain() {
                        uncertain.incrementAndGet();
                    }
                });
        streams = new MongoEventStreams(codec, reader);
        outbox = new MongoOutbox(events, codec, reader);
        about = new EventsAbout(events, sealing, names);
        completion = new AboutCompletion(events, codec);
        metadata = new CommitMetadata(reader);
    }

    static String newStream() {
        return UUID.randomUUID().toString();
    }

    /** Consecutive events of a ledger from a sequence on. */
    static List<DomainEventMessage<LedgerEvent>> ledger(String stream, long first, int length) {
        return IntStream.range(0, length)
                .<DomainEventMessage<LedgerEvent>>mapToObj(place -> event(stream, first + place))
                .toList();
    }

    private static DomainEventMessage<LedgerEvent> event(String stream, long sequence) {
        return new GenericDomainEventMessage<>(
                "Ledger",
                stream,
                sequence,
                payload(stream, sequence),
                MetaData.with("author", "emp-7"),
                UUID.randomUUID().toString(),
                AT);
    }

    static LedgerEvent payload(String stream, long sequence) {
        return sequence == 0
                ? new LedgerOpened(stream, "Caisse d’été")
                : new LineWritten(stream, (int) sequence, null, List.of("a", "é"), Map.of("A_12_17", 5, "A_18_25", 2));
    }

    /** Appends a stream of so many events as commits of the given lengths, again and again. */
    void append(String stream, int events, int... lengths) {
        int first = 0;
        for (int turn = 0; first < events; turn++) {
            int length = Math.min(lengths[turn % lengths.length], events - first);
            engine.appendEvents(ledger(stream, first, length));
            first += length;
        }
    }

    List<Object> payloads(String stream) {
        List<Object> payloads = new ArrayList<>();
        engine.readEvents(stream).forEachRemaining(event -> payloads.add(event.getPayload()));
        return payloads;
    }
}

package fr.trame.platform.eventstore.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import fr.trame.platform.eventstore.Commit;
import fr.trame.platform.eventstore.CommitListener;
import fr.trame.platform.eventstore.StoredEventNames;
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
public final class StoreUnderTest {

    public static final StoredEventNames NAMES = StoredEventNames.scan(List.of("fr.trame.platform.sample"));

    static final Instant AT = Instant.parse("2018-03-05T13:05:00.123456Z");

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    public final CommitCodec codec;
    final MongoEventStorageEngine engine;
    final MongoEventStreams streams;
    final MongoOutbox outbox;
    final CommitMetadata metadata;
    final List<Commit> unannounced = new CopyOnWriteArrayList<>();
    final AtomicInteger uncertain = new AtomicInteger();

    public StoreUnderTest(MongoDatabase database, EventUpcaster... upcasters) {
        this(database.getCollection("events"), upcasters);
    }

    StoreUnderTest(MongoCollection<Document> events, EventUpcaster... upcasters) {
        codec = new CommitCodec(
                new StoredNamesSerializer(NAMES), new EventUpcasterChain(upcasters), TestSealing.sealing());
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
        metadata = new CommitMetadata(reader);
    }

    public static String newStream() {
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
    public void append(String stream, int events, int... lengths) {
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

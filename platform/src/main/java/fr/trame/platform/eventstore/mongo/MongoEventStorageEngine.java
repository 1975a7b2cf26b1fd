package fr.trame.platform.eventstore.mongo;

import com.mongodb.MongoException;
import fr.trame.platform.eventstore.CommitListener;
import fr.trame.platform.eventstore.StoreUnavailable;
import fr.trame.platform.eventstore.StreamExists;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.modelling.command.ConcurrencyException;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * Axon's storage on one MongoDB collection: one command, one commit, one document, insert only. Of two writers who
 * decided on the same state, the second finds the key taken.
 */
class MongoEventStorageEngine implements EventStorageEngine {

    private final CommitCodec codec;
    private final CommitReader reader;
    private final CommitWriter writer;
    private final CommitListener listener;

    MongoEventStorageEngine(CommitCodec codec, CommitReader reader, CommitWriter writer, CommitListener listener) {
        this.codec = codec;
        this.reader = reader;
        this.writer = writer;
        this.listener = listener;
    }

    @Override
    public void appendEvents(List<? extends EventMessage<?>> events) {
        if (events.isEmpty()) {
            return;
        }
        List<? extends DomainEventMessage<?>> ofOneStream = ofOneStream(events);
        Document commit = encode(ofOneStream);
        if (!insert(commit)) {
            throw conflict(ofOneStream.getFirst());
        }
        listener.unannounced(codec.commit(ofOneStream));
    }

    private Document encode(List<? extends DomainEventMessage<?>> events) {
        try {
            return codec.encode(events);
        } catch (MongoException away) {
            throw StoreUnavailable.reading("a person's key could not be read", away);
        }
    }

    private boolean insert(Document commit) {
        try {
            return writer.insert(commit);
        } catch (StoreUnavailable unknown) {
            listener.uncertain();
            throw unknown;
        }
    }

    private static ConcurrencyException conflict(DomainEventMessage<?> event) {
        return event.getSequenceNumber() == 0
                ? new StreamExists(event.getAggregateIdentifier())
                : new ConcurrencyException("another commit has this place in the stream");
    }

    /** A commit is atomic because it is one document, so it is of one stream, without gap. */
    private static List<? extends DomainEventMessage<?>> ofOneStream(List<? extends EventMessage<?>> events) {
        List<? extends DomainEventMessage<?>> all = events.stream()
                .map(event -> event instanceof DomainEventMessage<?> ofAggregate ? ofAggregate : noStream(event))
                .toList();
        var head = all.getFirst();
        for (int place = 0; place < all.size(); place++) {
            var event = all.get(place);
            if (!head.getAggregateIdentifier().equals(event.getAggregateIdentifier())
                    || head.getSequenceNumber() + place != event.getSequenceNumber()) {
                throw new IllegalArgumentException("a command stores events of one stream, in sequence");
            }
        }
        return all;
    }

    private static DomainEventMessage<?> noStream(EventMessage<?> event) {
        throw new IllegalArgumentException(event.getPayloadType().getName() + " was published outside of an aggregate");
    }

    @Override
    public DomainEventStream readEvents(String stream, long from) {
        try {
            List<Document> commits = reader.read(stream);
            commits.stream()
                    .filter(commit -> !commit.getBoolean(CommitCodec.ANNOUNCED, true))
                    .map(codec::commit)
                    .forEach(listener::unannounced);
            var events = codec.read(commits);
            return from == 0 ? events : events.filter(event -> event.getSequenceNumber() >= from);
        } catch (MongoException away) {
            throw StoreUnavailable.reading("the event store could not be read", away);
        }
    }

    @Override
    public void storeSnapshot(DomainEventMessage<?> snapshot) {
        throw new UnsupportedOperationException("streams are short and read by key: there are no snapshots");
    }

    @Override
    public Optional<DomainEventMessage<?>> readSnapshot(String stream) {
        return Optional.empty();
    }

    @Override
    public Stream<? extends TrackedEventMessage<?>> readEvents(@Nullable TrackingToken token, boolean mayBlock) {
        throw noTracking();
    }

    @Override
    public @Nullable TrackingToken createTailToken() {
        throw noTracking();
    }

    @Override
    public @Nullable TrackingToken createHeadToken() {
        throw noTracking();
    }

    private static UnsupportedOperationException noTracking() {
        return new UnsupportedOperationException(
                "the store has no order over all streams: read models follow the announcements on Kafka");
    }
}

package fr.trame.platform.eventstore.mongo;

import com.mongodb.MongoException;
import com.mongodb.ReadConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import fr.trame.platform.eventstore.Commit;
import fr.trame.platform.eventstore.Commit.Identified;
import fr.trame.platform.eventstore.EventContext;
import fr.trame.platform.eventstore.EventStreams.Recorded;
import fr.trame.platform.eventstore.StoreUnavailable;
import fr.trame.platform.eventstore.StoredEventNames;
import fr.trame.platform.privacy.Sealing;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.EventStreamUtils;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.bson.Document;
import tools.jackson.databind.JsonNode;

/**
 * Commits as documents: {@code {_id, stream, first, events:[{name, revision, id, at, payload, meta}], about, type,
 * announced}}.
 * What is personal in a payload is sealed in the document only: who is given an event, or lifts an old one, sees it open.
 */
public class CommitCodec {

    public static final String ID = "_id";
    public static final String STREAM = "stream";
    static final String FIRST = "first";
    public static final String EVENTS = "events";
    public static final String ABOUT = "about";
    static final String TYPE = "type";
    static final String ANNOUNCED = "announced";
    static final String EVENT_ID = "id";
    public static final String NAME = "name";
    static final String REVISION = "revision";
    static final String AT = "at";
    public static final String PAYLOAD = "payload";
    static final String META = "meta";

    private final StoredNamesSerializer serializer;
    private final EventUpcaster upcasters;
    private final Sealing sealing;

    CommitCodec(StoredNamesSerializer serializer, EventUpcaster upcasters, Sealing sealing) {
        this.serializer = serializer;
        this.upcasters = upcasters;
        this.sealing = sealing;
    }

    /** Where commits are. What is read here and announced is never lost; nor is what is acknowledged, for the client writes with majority concern. */
    public static MongoCollection<Document> events(MongoDatabase database) {
        return database.getCollection("events").withReadConcern(ReadConcern.MAJORITY);
    }

    static String id(String stream, long first) {
        var digits = Long.toString(first);
        return stream + '@' + "0".repeat(10 - digits.length()) + digits;
    }

    static long next(Document commit) {
        return commit.getLong(FIRST) + commit.getList(EVENTS, Document.class).size();
    }

    static List<Object> eventIds(Document commit) {
        return commit.getList(EVENTS, Document.class).stream()
                .map(event -> event.get(EVENT_ID))
                .toList();
    }

    Document encode(List<? extends DomainEventMessage<?>> events) {
        var head = events.getFirst();
        Set<String> about = new TreeSet<>();
        return new Document(ID, id(head.getAggregateIdentifier(), head.getSequenceNumber()))
                .append(STREAM, head.getAggregateIdentifier())
                .append(FIRST, head.getSequenceNumber())
                .append(
                        EVENTS,
                        events.stream().map(event -> encode(event, about)).toList())
                .append(ABOUT, List.copyOf(about))
                .append(TYPE, head.getType())
                .append(ANNOUNCED, false);
    }

    /** Adds whom it is about: ids only, and what is sealed is sealed before. */
    private Document encode(DomainEventMessage<?> event, Set<String> about) {
        var type = serializer.typeForClass(event.getPayloadType());
        JsonNode payload = serializer.getObjectMapper().valueToTree(event.getPayload());
        sealing.seal(event.getPayloadType(), payload, event.getAggregateIdentifier(), event.getTimestamp());
        about.addAll(PersonsNamed.in(event.getPayloadType(), payload));
        return new Document(NAME, type.getName())
                .append(REVISION, Integer.valueOf(type.getRevision()))
                .append(EVENT_ID, event.getIdentifier())
                .append(AT, event.getTimestamp().toString())
                .append(PAYLOAD, BsonJson.toDocument(payload))
                .append(META, new Document(event.getMetaData()));
    }

    /** Whom a commit is about that was stored before commits told it. */
    public List<String> about(Document commit) {
        Set<String> about = new TreeSet<>();
        for (Document event : commit.getList(EVENTS, Document.class)) {
            Class<?> type = serializer.find(event.getString(NAME));
            about.addAll(PersonsNamed.in(type, BsonJson.toJson(event.get(PAYLOAD))));
        }
        return List.copyOf(about);
    }

    /** What was just encoded, without reading it back. */
    Commit commit(List<? extends DomainEventMessage<?>> events) {
        var head = events.getFirst();
        return new Commit(
                id(head.getAggregateIdentifier(), head.getSequenceNumber()),
                head.getAggregateIdentifier(),
                head.getSequenceNumber(),
                events.size(),
                () -> events.stream().<Identified>map(CommitCodec::identified).toList());
    }

    Commit commit(Document commit) {
        return new Commit(
                commit.getString(ID),
                commit.getString(STREAM),
                commit.getLong(FIRST),
                commit.getList(EVENTS, Document.class).size(),
                () -> read(List.of(commit))
                        .asStream()
                        .<Identified>map(CommitCodec::identified)
                        .toList());
    }

    /** The events of consecutive commits of one stream, lifted to the present revisions as they are consumed. */
    DomainEventStream read(List<Document> commits) {
        return EventStreamUtils.upcastAndDeserializeDomainEvents(
                commits.stream()
                        .flatMap(commit -> entries(commit, event -> sealing.open(payload(event), stream(commit)))),
                serializer,
                upcasters);
    }

    /** Reads the keys of many persons at once. */
    void prepare(Collection<String> persons) {
        try {
            sealing.prepare(persons);
        } catch (MongoException away) {
            throw new StoreUnavailable("the keys of persons could not be read", away);
        }
    }

    /** The same, but what cannot be opened is told instead of refused. */
    List<Recorded> recordedAsFarAsReadable(List<Document> commits) {
        return EventStreamUtils.upcastAndDeserializeDomainEvents(
                        commits.stream()
                                .flatMap(commit -> entries(
                                        commit, event -> sealing.openIfPossible(payload(event), stream(commit)))),
                        serializer,
                        upcasters)
                .asStream()
                .map(CommitCodec::recorded)
                .toList();
    }

    List<Recorded> recorded(List<Document> commits) {
        return read(commits).asStream().map(CommitCodec::recorded).toList();
    }

    private JsonNode payload(Document event) {
        return payload(event, serializer.names(), sealing);
    }

    private static String stream(Document commit) {
        return commit.getString(STREAM);
    }

    /** The payload as it is stored, but for words whose time is over. */
    public static JsonNode payload(Document event, StoredEventNames names, Sealing sealing) {
        JsonNode payload = BsonJson.toJson(event.get(PAYLOAD));
        Class<?> type = names.find(event.getString(NAME));
        if (type != null) {
            sealing.expire(type, payload, at(event));
        }
        return payload;
    }

    public static Instant at(Document event) {
        return Instant.parse(event.getString(AT));
    }

    private static Identified identified(DomainEventMessage<?> event) {
        return new Identified(event.getIdentifier(), recorded(event));
    }

    private static Recorded recorded(DomainEventMessage<?> event) {
        return new Recorded(
                new EventContext(event.getAggregateIdentifier(), event.getSequenceNumber(), event.getTimestamp()),
                event.getPayload());
    }

    private Stream<DomainEventData<?>> entries(Document commit, StoredEntry.Opening opening) {
        List<DomainEventData<?>> entries = new ArrayList<>();
        long sequence = commit.getLong(FIRST);
        for (Document event : commit.getList(EVENTS, Document.class)) {
            entries.add(new StoredEntry(commit, event, sequence++, opening));
        }
        return entries.stream();
    }
}

package fr.trame.platform.deadletters;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Projections.include;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.CountOptions;
import com.mongodb.client.model.Sorts;
import fr.trame.platform.listening.AnnouncementDecoder;
import fr.trame.platform.listening.Delivery;
import fr.trame.platform.listening.StreamKey;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * The messages that nobody could handle, and those of the same stream that came later: on {@code <topic>.dlt} for
 * anybody to see, and in the collection {@code dead_letters}, one document per waiting stream, to be sent again.
 */
public final class DeadLetters implements AutoCloseable {

    private final MongoCollection<Document> collection;
    private final DeadLetterTopic topic;
    private final AnnouncementDecoder decoder;
    private final Clock clock;
    private volatile boolean indexed;

    /** @param producer Kafka client settings */
    public DeadLetters(MongoDatabase database, Map<String, Object> producer, AnnouncementDecoder decoder, Clock clock) {
        this.collection = database.getCollection("dead_letters");
        this.topic = new DeadLetterTopic(producer);
        this.decoder = decoder;
        this.clock = clock;
    }

    /** Those that wait, the messages left out, in the order of their ids; from behind the id given. */
    public List<WaitingSummary> page(@Nullable String after, int limit) {
        return ready().find(after == null ? new Document() : gt("_id", after))
                .sort(Sorts.ascending("_id"))
                .limit(limit)
                .projection(include(WaitingSummary.FIELDS))
                .map(WaitingSummary::of)
                .into(new ArrayList<>());
    }

    /** How many streams of a generation wait, counted up to a number. */
    public long count(GenerationId generation, int most) {
        return ready().countDocuments(of(generation), new CountOptions().limit(most));
    }

    /** The streams of a generation that wait. */
    public Set<StreamKey> streams(GenerationId generation) {
        return ready().find(of(generation))
                .projection(include("topic", "stream"))
                .map(stored -> new StreamKey(stored.getString("topic"), stored.getString("stream")))
                .into(new HashSet<>());
    }

    public @Nullable WaitingStream find(String id) {
        Document stored = collection.find(eq("_id", id)).first();
        return stored == null ? null : WaitingStream.of(stored);
    }

    /** Those of the given streams that wait. */
    public Map<StreamKey, WaitingStream> find(GenerationId generation, Collection<StreamKey> streams) {
        Map<StreamKey, WaitingStream> found = new LinkedHashMap<>();
        if (!streams.isEmpty()) {
            collection
                    .find(in(
                            "_id",
                            streams.stream()
                                    .map(stream -> id(generation, stream))
                                    .toList()))
                    .map(WaitingStream::of)
                    .forEach(waiting -> found.put(waiting.stream(), waiting));
        }
        return found;
    }

    /**
     * Lets messages wait, in the order given. What waits already is left as it is.
     *
     * @return false if somebody else changed a stream meanwhile, or sent it again so that nothing is left to wait behind: look
     *     again
     */
    public boolean park(GenerationId generation, List<Undeliverable> letters) {
        Map<StreamKey, List<Undeliverable>> byStream = new LinkedHashMap<>();
        letters.forEach(letter -> byStream.computeIfAbsent(letter.delivery().stream(), stream -> new ArrayList<>())
                .add(letter));
        Map<StreamKey, WaitingStream> waiting = find(generation, byStream.keySet());
        return byStream.entrySet().stream()
                .allMatch(entry -> park(generation, entry.getKey(), entry.getValue(), waiting.get(entry.getKey())));
    }

    private boolean park(
            GenerationId generation, StreamKey stream, List<Undeliverable> letters, @Nullable WaitingStream waiting) {
        Predicate<Undeliverable> held = letter -> waiting != null && waiting.holds(letter.delivery());
        List<Undeliverable> fresh = letters.stream().filter(held.negate()).toList();
        if (fresh.isEmpty()) {
            return true;
        }
        String reason = fresh.getFirst().reason();
        if (waiting == null && reason == null) {
            return false;
        }
        topic.send(generation, fresh);
        List<DeadLetter> kept = new ArrayList<>(waiting == null ? List.of() : waiting.letters());
        fresh.forEach(letter -> kept.add(DeadLetter.of(letter.delivery().message())));
        if (waiting != null) {
            return replace(waiting, waiting.with(waiting.reason(), kept));
        }
        return insert(new WaitingStream(
                id(generation, stream), generation, stream, Objects.requireNonNull(reason), clock.instant(), kept, 0));
    }

    /** The letters of a stream as they were heard; what could not be read then may be readable now. */
    public List<Delivery> reread(WaitingStream waiting) {
        return waiting.letters().stream()
                .map(letter -> decoder.decode(letter.message()))
                .toList();
    }

    /** Keeps only the last letters of a stream. Returns false if somebody else changed it meanwhile. */
    public boolean keepLast(WaitingStream waiting, int count, String reason) {
        List<DeadLetter> letters = waiting.letters();
        return replace(waiting, waiting.with(reason, letters.subList(letters.size() - count, letters.size())));
    }

    /** Nothing waits any more. Returns false if somebody else changed the stream meanwhile. */
    public boolean release(WaitingStream waiting) {
        return collection
                        .deleteOne(and(eq("_id", waiting.id()), eq("changes", waiting.changes())))
                        .getDeletedCount()
                == 1;
    }

    /** Forgets what waits for a generation that is gone. */
    public void forget(GenerationId generation) {
        ready().deleteMany(of(generation));
    }

    private static Bson of(GenerationId generation) {
        return and(eq("projection", generation.projection()), eq("generation", generation.number()));
    }

    /** With its index; a database that was emptied meanwhile finds the little there is without. */
    private MongoCollection<Document> ready() {
        if (!indexed) {
            collection.createIndex(ascending("projection", "generation", "_id"));
            indexed = true;
        }
        return collection;
    }

    private boolean replace(WaitingStream before, WaitingStream after) {
        return collection
                        .replaceOne(and(eq("_id", before.id()), eq("changes", before.changes())), after.toDocument())
                        .getMatchedCount()
                == 1;
    }

    private boolean insert(WaitingStream waiting) {
        try {
            collection.insertOne(waiting.toDocument());
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw e;
        }
    }

    private static String id(GenerationId generation, StreamKey stream) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest((generation + "/" + stream.topic() + "/" + stream.stream())
                            .getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        topic.close();
    }
}

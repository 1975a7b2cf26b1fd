package fr.trame.platform.eventstore.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * Reads streams by the keys their commits can have: after a commit that ends before sequence n, the next one can only
 * be {@code stream@n}. As n is not known before the commit before it is read, a window of candidate keys is asked for
 * at once, until no commit continues the stream. Nothing is ever scanned.
 */
class CommitReader {

    private static final int WINDOW = 16;
    private static final int WINDOW_OF_MANY = 4;
    private static final int KEYS_AT_ONCE = 1000;

    private final MongoCollection<Document> events;

    CommitReader(MongoCollection<Document> events) {
        this.events = events;
    }

    /** The commit that begins there; null if none does. */
    @Nullable
    Document at(String stream, long first) {
        return events.find(Filters.eq(CommitCodec.ID, CommitCodec.id(stream, first)))
                .first();
    }

    /** The commits of a stream in order. */
    List<Document> read(String stream) {
        return read(List.of(stream), WINDOW).getOrDefault(stream, List.of());
    }

    /** Several streams; those that do not exist are left out. */
    Map<String, List<Document>> read(Collection<String> streams) {
        return read(streams, streams.size() == 1 ? WINDOW : WINDOW_OF_MANY);
    }

    private Map<String, List<Document>> read(Collection<String> streams, int window) {
        Map<String, List<Document>> chains = new LinkedHashMap<>();
        Map<String, Long> open = new LinkedHashMap<>();
        streams.forEach(stream -> open.put(stream, 0L));
        while (!open.isEmpty()) {
            Map<String, Document> found = find(candidates(open, window));
            open.entrySet().removeIf(stream -> {
                long limit = stream.getValue() + window;
                var chain = chains.computeIfAbsent(stream.getKey(), key -> new ArrayList<>());
                stream.setValue(follow(chain, stream.getKey(), stream.getValue(), found));
                return stream.getValue() < limit;
            });
        }
        chains.values().removeIf(List::isEmpty);
        return chains;
    }

    private static long follow(List<Document> chain, String stream, long from, Map<String, Document> found) {
        long next = from;
        for (var commit = found.get(CommitCodec.id(stream, next));
                commit != null;
                commit = found.get(CommitCodec.id(stream, next))) {
            chain.add(commit);
            next = CommitCodec.next(commit);
        }
        return next;
    }

    private static List<String> candidates(Map<String, Long> open, int window) {
        List<String> keys = new ArrayList<>(open.size() * window);
        open.forEach((stream, from) ->
                LongStream.range(from, from + window).forEach(first -> keys.add(CommitCodec.id(stream, first))));
        return keys;
    }

    private Map<String, Document> find(List<String> keys) {
        Map<String, Document> found = new HashMap<>();
        for (int from = 0; from < keys.size(); from += KEYS_AT_ONCE) {
            var some = keys.subList(from, Math.min(keys.size(), from + KEYS_AT_ONCE));
            events.find(Filters.in(CommitCodec.ID, some))
                    .batchSize(KEYS_AT_ONCE)
                    .forEach(commit -> found.put(commit.getString(CommitCodec.ID), commit));
        }
        return found;
    }
}

package fr.trame.platform.run;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.WriteModel;
import fr.trame.platform.database.DatabaseErrors;
import fr.trame.platform.listening.Partition;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * How far a generation has heard, in one small collection: {@code {_id: "topic-3", next: 42, birth: "…"}}. It counts only
 * beside the documents it was written for, which bear the same mark.
 */
final class Positions {

    private final MongoCollection<Document> collection;

    Positions(MongoDatabase database, String model, int generation) {
        this.collection = database.getCollection(model + "_positions_g" + generation);
    }

    /**
     * How far a partition was heard.
     *
     * @param next offset of the next message to hear
     * @param birth the mark of the documents that what was heard went into; null in what was written before there were marks
     */
    record Position(long next, @Nullable String birth) {}

    /** As they are stored, whether they count or not. */
    Map<Partition, Position> read(Collection<Partition> partitions) {
        Map<String, Partition> byId = new HashMap<>();
        partitions.forEach(partition -> byId.put(partition.toString(), partition));
        Map<Partition, Position> found = new HashMap<>();
        for (Document stored : collection.find(in("_id", byId.keySet()))) {
            found.put(
                    byId.get(stored.getString("_id")), new Position(stored.getLong("next"), stored.getString("birth")));
        }
        return found;
    }

    /** The next offsets of those that count beside documents of this birth. */
    static Map<Partition, Long> counting(Map<Partition, Position> stored, @Nullable String birth) {
        Map<Partition, Long> counting = new HashMap<>();
        stored.forEach((partition, position) -> {
            if (birth != null && birth.equals(position.birth())) {
                counting.put(partition, position.next());
            }
        });
        return counting;
    }

    /**
     * Moves on from where we were.
     *
     * @return false if any was not there: somebody else has moved it
     */
    boolean advance(Map<Partition, Position> from, Map<Partition, Long> to, String birth) {
        List<WriteModel<Document>> writes = new ArrayList<>();
        int replaces = 0;
        for (Map.Entry<Partition, Long> move : new TreeMap<>(to).entrySet()) {
            String id = move.getKey().toString();
            Document next =
                    new Document("_id", id).append("next", move.getValue()).append("birth", birth);
            Position before = from.get(move.getKey());
            if (before == null) {
                writes.add(new InsertOneModel<>(next));
            } else {
                writes.add(new ReplaceOneModel<>(
                        and(eq("_id", id), eq("next", before.next()), eq("birth", before.birth())), next));
                replaces++;
            }
        }
        try {
            return collection
                            .bulkWrite(writes, new BulkWriteOptions().ordered(false))
                            .getMatchedCount()
                    == replaces;
        } catch (MongoBulkWriteException e) {
            if (DatabaseErrors.isConflict(e)) {
                return false;
            }
            throw e;
        }
    }

    void drop() {
        collection.drop();
    }
}

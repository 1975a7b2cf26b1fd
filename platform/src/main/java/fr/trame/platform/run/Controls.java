package fr.trame.platform.run;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import fr.trame.platform.readmodel.Control;
import fr.trame.platform.readmodel.LiveGenerations;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** The control documents, one per projection, in the collection {@code projections}; remembers what it read last. */
final class Controls implements LiveGenerations {

    private static final long STALE_NANOS = Duration.ofSeconds(5).toNanos();

    private final MongoCollection<Document> collection;
    private final Map<String, Seen> seen = new ConcurrentHashMap<>();

    Controls(MongoDatabase database) {
        this.collection = database.getCollection("projections");
    }

    /** As it is stored now. */
    @Nullable
    Control read(String projection) {
        Document stored = collection.find(eq("_id", projection)).first();
        if (stored == null) {
            seen.remove(projection);
            return null;
        }
        return remember(Control.of(stored));
    }

    /** As it was a few seconds ago at most, usually less than one. */
    @Nullable
    Control recent(String projection) {
        Seen last = seen.get(projection);
        return last == null || System.nanoTime() - last.at > STALE_NANOS ? read(projection) : last.control;
    }

    @Override
    public @Nullable Live live(String readModel) {
        Control control = recent(readModel);
        return control == null
                ? null
                : new Live(control.live().number(), control.live().version());
    }

    /** Returns false if there is one already. */
    boolean insert(Control control) {
        try {
            collection.insertOne(control.toDocument());
            remember(control);
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw e;
        }
    }

    /** Returns false if somebody else has changed it meanwhile. */
    boolean replace(Control before, Control after) {
        boolean replaced = collection
                        .replaceOne(
                                and(eq("_id", before.projection()), eq("changes", before.changes())),
                                after.toDocument())
                        .getMatchedCount()
                == 1;
        if (replaced) {
            remember(after);
        }
        return replaced;
    }

    private Control remember(Control control) {
        seen.put(control.projection(), new Seen(control, System.nanoTime()));
        return control;
    }

    private record Seen(Control control, long at) {}
}

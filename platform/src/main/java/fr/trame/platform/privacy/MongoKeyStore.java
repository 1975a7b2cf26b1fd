package fr.trame.platform.privacy;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Projections;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;

/** Keys in MongoDB, as {@code {_id: person, version, key}} or, destroyed, {@code {_id: person, version, destroyed}}. */
final class MongoKeyStore implements KeyStore {

    private static final int IDS_PER_ANSWER = 1_000;

    private final MongoCollection<Document> keys;

    MongoKeyStore(MongoDatabase database) {
        keys = database.getCollection("person-keys")
                .withWriteConcern(WriteConcern.MAJORITY)
                .withReadConcern(ReadConcern.MAJORITY);
    }

    @Override
    public @Nullable Kept find(String person) {
        Document stored = keys.find(eq("_id", person)).first();
        return stored == null ? null : kept(stored);
    }

    @Override
    public Map<String, Kept> find(Collection<String> persons) {
        List<String> all = persons.stream().sorted().distinct().toList();
        Map<String, Kept> found = HashMap.newHashMap(all.size());
        for (int from = 0; from < all.size(); from += IDS_PER_ANSWER) {
            List<String> some = all.subList(from, Math.min(all.size(), from + IDS_PER_ANSWER));
            keys.find(in("_id", some))
                    .batchSize(IDS_PER_ANSWER)
                    .forEach(stored -> found.put(stored.getString("_id"), kept(stored)));
        }
        return found;
    }

    private static Kept kept(Document stored) {
        String destroyed = stored.getString("destroyed");
        return new Kept(
                stored.getLong("version"),
                stored.get("key", Binary.class),
                destroyed == null ? null : Instant.parse(destroyed));
    }

    @Override
    public boolean insert(String person, Kept kept) {
        try {
            keys.insertOne(document(person, kept));
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw e;
        }
    }

    @Override
    public boolean replace(String person, long version, Kept kept) {
        return keys.replaceOne(and(eq("_id", person), eq("version", version)), document(person, kept))
                        .getMatchedCount()
                == 1;
    }

    /** The ids alone, so that even many fit into memory and no cursor is open while keys change. */
    @Override
    public List<String> persons() {
        return keys.find()
                .projection(Projections.include("_id"))
                .batchSize(IDS_PER_ANSWER)
                .map(stored -> stored.getString("_id"))
                .into(new ArrayList<>());
    }

    private static Document document(String person, Kept kept) {
        Document document = new Document("_id", person).append("version", kept.version());
        if (kept.wrapped() != null) {
            document.append("key", kept.wrapped());
        }
        if (kept.destroyed() != null) {
            document.append("destroyed", kept.destroyed().toString());
        }
        return document;
    }
}

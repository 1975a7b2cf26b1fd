package fr.trame.platform.privacy.keys;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoCursor;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;

/** Keys in MongoDB, as {@code {_id: owner, version, key}} or, destroyed, {@code {_id: owner, version, destroyed}}. */
final class MongoKeyStore implements KeyStore {

    private static final int IDS_PER_ANSWER = 1_000;

    private final MongoCollection<Document> keys;

    MongoKeyStore(MongoDatabase database) {
        keys = database.getCollection("person-keys")
                .withWriteConcern(WriteConcern.MAJORITY)
                .withReadConcern(ReadConcern.MAJORITY);
    }

    @Override
    public @Nullable Kept find(String owner) {
        Document stored = keys.find(eq("_id", owner)).first();
        return stored == null ? null : kept(stored);
    }

    @Override
    public Map<String, Kept> find(Collection<String> owners) {
        List<String> all = owners.stream().sorted().distinct().toList();
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
    public boolean insert(String owner, Kept kept) {
        try {
            keys.insertOne(document(owner, kept));
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw e;
        }
    }

    @Override
    public boolean replace(String owner, long version, Kept kept) {
        return keys.replaceOne(and(eq("_id", owner), eq("version", version)), document(owner, kept))
                        .getMatchedCount()
                == 1;
    }

    /** The ids alone, so that even many fit into memory and no cursor is open while keys change. */
    @Override
    public List<String> owners() {
        return owners(new Document());
    }

    @Override
    public List<String> holders(String prefix) {
        String after = prefix.substring(0, prefix.length() - 1) + (char) (prefix.charAt(prefix.length() - 1) + 1);
        return owners(and(gte("_id", prefix), lt("_id", after), exists("key")));
    }

    @Override
    public Map<String, Kept> sample(int most) {
        Map<String, Kept> sample = new LinkedHashMap<>();
        try (MongoCursor<Document> all = keys.find()
                .sort(Sorts.ascending("_id"))
                .batchSize(IDS_PER_ANSWER)
                .cursor()) {
            while (sample.size() < most && all.hasNext()) {
                Document stored = all.next();
                if (stored.containsKey("key")) {
                    sample.put(stored.getString("_id"), kept(stored));
                }
            }
        }
        return sample;
    }

    private List<String> owners(Bson which) {
        return keys.find(which)
                .projection(Projections.include("_id"))
                .batchSize(IDS_PER_ANSWER)
                .map(stored -> stored.getString("_id"))
                .into(new ArrayList<>());
    }

    private static Document document(String owner, Kept kept) {
        Document document = new Document("_id", owner).append("version", kept.version());
        if (kept.wrapped() != null) {
            document.append("key", kept.wrapped());
        }
        if (kept.destroyed() != null) {
            document.append("destroyed", kept.destroyed().toString());
        }
        return document;
    }
}

package fr.trame.database.index;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.AbstractUniqueIndex;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.bson.Document;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/**
 * The {@code _id} index: the collection's own map. It serves every query that fixes {@code _id} by equality or {@code $in},
 * whatever else the query asks; the documents found are matched against the whole query afterwards.
 */
public final class IdIndex extends AbstractUniqueIndex<KeyValue> {

    private static final String ID = "_id";

    private final MVMap<KeyValue, byte[]> documents;

    /** The index of the collection whose documents are in the map. */
    public IdIndex(String name, List<IndexKey> keys, MVMap<KeyValue, byte[]> documents) {
        super(name, keys, false);
        this.documents = documents;
    }

    @Override
    public synchronized boolean canHandle(Document query) {
        return idCondition(query) != null;
    }

    @Override
    public synchronized Iterable<KeyValue> getPositions(Document query) {
        Document condition = idCondition(query);
        if (condition == null) {
            throw new IllegalArgumentException("the _id is not fixed by " + query);
        }
        return super.getPositions(condition);
    }

    /** The part of the query that this index can answer alone, or null. */
    private @Nullable Document idCondition(Document query) {
        if (query.containsKey(ID)) {
            Object value = query.get(ID);
            Document condition = new Document(ID, plain(value));
            if (super.canHandle(condition)) {
                return condition;
            }
        }
        if (query.get("$and") instanceof List<?> all) {
            for (Object part : all) {
                Document condition = part instanceof Document document ? idCondition(document) : null;
                if (condition != null) {
                    return condition;
                }
            }
        }
        return null;
    }

    /** {@code {$eq: x}} is x, and {@code {$in: [..], ...}} is answered by its {@code $in}. */
    private static @Nullable Object plain(@Nullable Object value) {
        if (value instanceof Document operators) {
            if (operators.containsKey("$eq")) {
                return operators.get("$eq");
            }
            if (operators.containsKey("$in")) {
                return new Document("$in", operators.get("$in"));
            }
        }
        return value;
    }

    @Override
    public void add(Document document, KeyValue position, MongoCollection<KeyValue> collection) {
        // the collection has just put the document under this very key
    }

    @Override
    protected boolean putKeyPosition(KeyValue key, KeyValue position) {
        return true;
    }

    @Override
    protected @Nullable KeyValue removeDocument(KeyValue key) {
        return getPosition(key);
    }

    @Override
    protected @Nullable KeyValue getPosition(KeyValue key) {
        return documents.containsKey(key) ? key : null;
    }

    @Override
    protected Iterable<Entry<KeyValue, KeyValue>> getIterable() {
        return () -> {
            Iterator<KeyValue> keys = documents.keyIterator(null);
            return new Iterator<>() {
                @Override
                public boolean hasNext() {
                    return keys.hasNext();
                }

                @Override
                public Entry<KeyValue, KeyValue> next() {
                    KeyValue key = keys.next();
                    return Map.entry(key, key);
                }
            };
        };
    }

    @Override
    public long getCount() {
        return documents.sizeAsLong();
    }

    @Override
    public long getDataSize() {
        return getCount();
    }
}

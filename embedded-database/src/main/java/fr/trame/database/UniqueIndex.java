package fr.trame.database;

import de.bwaldvogel.mongo.backend.AbstractUniqueIndex;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import java.util.List;
import java.util.Map.Entry;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/** A unique index on other fields than {@code _id}: a map of its own from the fields' values to the document's key. */
final class UniqueIndex extends AbstractUniqueIndex<KeyValue> {

    private final MVMap<KeyValue, KeyValue> positions;

    UniqueIndex(String name, List<IndexKey> keys, boolean sparse, MVMap<KeyValue, KeyValue> positions) {
        super(name, keys, sparse);
        this.positions = positions;
    }

    @Override
    protected boolean putKeyPosition(KeyValue key, KeyValue position) {
        return positions.putIfAbsent(key, position) == null;
    }

    @Override
    protected @Nullable KeyValue removeDocument(KeyValue key) {
        return positions.remove(key);
    }

    @Override
    protected @Nullable KeyValue getPosition(KeyValue key) {
        return positions.get(key);
    }

    @Override
    protected Iterable<Entry<KeyValue, KeyValue>> getIterable() {
        return positions.entrySet();
    }

    @Override
    public long getCount() {
        return positions.sizeAsLong();
    }

    @Override
    public long getDataSize() {
        return getCount();
    }
}

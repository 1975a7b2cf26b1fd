package fr.trame.database;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractSynchronizedMongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.exception.MongoServerException;
import de.bwaldvogel.mongo.oplog.Oplog;
import java.util.List;
import org.h2.mvstore.FileStore;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.type.ByteArrayDataType;

/** One database: its collections and unique indexes as maps of the store. */
final class DurableDatabase extends AbstractSynchronizedMongoDatabase<KeyValue> {

    static final String DOCUMENTS = "documents:";
    private static final String KEYS = "keys:";
    private static final String ID_INDEX = "_id_";

    private final MVStore store;

    DurableDatabase(String name, CursorRegistry cursors, MVStore store) {
        super(name, cursors);
        this.store = store;
        initializeNamespacesAndIndexes();
    }

    @Override
    protected MongoCollection<KeyValue> openOrCreateCollection(String name, CollectionOptions options) {
        return new DurableCollection(this, name, options, cursorRegistry, documents(name));
    }

    @Override
    protected Index<KeyValue> openOrCreateUniqueIndex(
            String collection, String index, List<IndexKey> keys, boolean sparse) {
        if (index.equals(ID_INDEX)) {
            return new IdIndex(index, keys, documents(collection));
        }
        MVMap<KeyValue, KeyValue> positions = store.openMap(
                keysName(collection, index),
                new MVMap.Builder<KeyValue, KeyValue>()
                        .keyType(KeyType.INSTANCE)
                        .valueType(KeyType.INSTANCE));
        return new UniqueIndex(index, keys, sparse, positions);
    }

    @Override
    protected void dropIndex(MongoCollection<KeyValue> collection, String index) {
        super.dropIndex(collection, index);
        store.removeMap(keysName(collection.getCollectionName(), index));
    }

    @Override
    public void dropCollection(String name, Oplog oplog) {
        super.dropCollection(name, oplog);
        store.removeMap(documentsName(name));
    }

    @Override
    public void moveCollection(MongoDatabase from, MongoCollection<?> collection, String newName) {
        throw new MongoServerException("the embedded database does not rename collections");
    }

    @Override
    protected long getStorageSize() {
        FileStore<?> file = store.getFileStore();
        return file == null ? 0 : file.size();
    }

    @Override
    protected long getFileSize() {
        return getStorageSize();
    }

    private MVMap<KeyValue, byte[]> documents(String collection) {
        return store.openMap(
                documentsName(collection),
                new MVMap.Builder<KeyValue, byte[]>().keyType(KeyType.INSTANCE).valueType(ByteArrayDataType.INSTANCE));
    }

    private String documentsName(String collection) {
        return DOCUMENTS + getFullCollectionNamespace(collection);
    }

    private String keysName(String collection, String index) {
        return KEYS + getFullCollectionNamespace(collection) + ":" + index;
    }
}

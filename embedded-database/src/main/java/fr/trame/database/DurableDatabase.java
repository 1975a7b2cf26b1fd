package fr.trame.database;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractSynchronizedMongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DatabaseResolver;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.aggregation.Aggregation;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerException;
import de.bwaldvogel.mongo.oplog.Oplog;
import fr.trame.database.index.IdIndex;
import fr.trame.database.index.IndexStore;
import fr.trame.database.index.OrderedIndex;
import fr.trame.database.key.Bytes;
import fr.trame.database.key.KeyType;
import io.netty.channel.Channel;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.h2.mvstore.FileStore;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.type.ByteArrayDataType;

/** One database: its collections and their indexes as maps of the store. */
final class DurableDatabase extends AbstractSynchronizedMongoDatabase<KeyValue> {

    static final String DOCUMENTS = "documents:";
    private static final String ID_INDEX = "_id_";

    private final MVStore store;
    private final ScanCounter scans;
    private final Map<String, Document> descriptions = new ConcurrentHashMap<>();

    DurableDatabase(String name, CursorRegistry cursors, MVStore store, ScanCounter scans) {
        super(name, cursors);
        this.store = store;
        this.scans = scans;
        documents("system.indexes").values().stream()
                .map(Bytes::decode)
                .forEach(description -> descriptions.put(indexName(description), description));
        initializeNamespacesAndIndexes();
    }

    @Override
    protected MongoCollection<KeyValue> openOrCreateCollection(String name, CollectionOptions options) {
        return new DurableCollection(this, name, options, cursorRegistry, documents(name), scans);
    }

    @Override
    public Document handleCommand(
            Channel channel, String command, Document query, DatabaseResolver databases, Oplog oplog) {
        if (command.equalsIgnoreCase("dropIndexes") && query.get("index") instanceof String name) {
            return dropIndexes(Objects.requireNonNull((String) query.get(command)), name);
        }
        Pipeline pipeline = command.equalsIgnoreCase("aggregate") ? Pipeline.of(query) : null;
        MongoCollection<KeyValue> collection =
                pipeline == null ? null : resolveCollection((String) query.get(command), false);
        if (pipeline == null || collection == null) {
            return super.handleCommand(channel, command, query, databases, oplog);
        }
        List<Document> found = pipeline.run(collection, (stages, documents) -> {
            Aggregation rest = Aggregation.fromPipeline(stages, databases, this, collection, oplog);
            rest.validate(query);
            return rest.runStages(documents);
        });
        Document cursor =
                new Document("id", 0L).append("ns", collection.getFullName()).append("firstBatch", found);
        return new Document("cursor", cursor).append("ok", 1.0);
    }

    @Override
    protected Index<KeyValue> openOrCreateUniqueIndex(
            String collection, String index, List<IndexKey> keys, boolean sparse) {
        return index.equals(ID_INDEX)
                ? new IdIndex(index, keys, documents(collection))
                : openOrCreateSecondaryIndex(collection, index, keys, sparse);
    }

    @Override
    protected Index<KeyValue> openOrCreateSecondaryIndex(
            String collection, String index, List<IndexKey> keys, boolean sparse) {
        String name = indexName(collection, index);
        return new OrderedIndex(Objects.requireNonNull(descriptions.get(name)), keys, new IndexStore(store, name));
    }

    /** Expired documents stay: an index that only says when they do is kept as an index. */
    @Override
    protected synchronized void addIndex(Document description) {
        String name = indexName(description);
        Document before = descriptions.put(name, description);
        try {
            super.addIndex(description);
        } catch (RuntimeException e) {
            descriptions.compute(name, (key, refused) -> before);
            throw e;
        }
    }

    /** Indexes of the same name in other collections stay. */
    private synchronized Document dropIndexes(String collectionName, String name) {
        MongoCollection<KeyValue> collection = resolveCollection(collectionName, true);
        List<String> names = name.equals("*")
                ? collection.getIndexes().stream()
                        .map(Index::getName)
                        .filter(one -> !one.equals(ID_INDEX))
                        .toList()
                : List.of(name);
        for (String one : names) {
            dropIndex(collection, one);
            Objects.requireNonNull(indexes.get())
                    .deleteDocuments(new Document("ns", collection.getFullName()).append("name", one), 0);
        }
        return new Document("ok", 1.0);
    }

    @Override
    protected void dropIndex(MongoCollection<KeyValue> collection, String index) {
        super.dropIndex(collection, index);
        descriptions.remove(indexName(collection.getCollectionName(), index));
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

    private String indexName(Document description) {
        return description.get("ns") + ":" + description.get("name");
    }

    private String indexName(String collection, String index) {
        return getFullCollectionNamespace(collection) + ":" + index;
    }
}

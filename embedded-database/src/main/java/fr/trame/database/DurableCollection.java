package fr.trame.database;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractSynchronizedMongoCollection;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DocumentWithPosition;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.bson.Document;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.h2.mvstore.MVMap;

/** One collection: a map from the normalised {@code _id} to the document's bytes, in the order of the ids. */
final class DurableCollection extends AbstractSynchronizedMongoCollection<KeyValue> {

    private final MVMap<KeyValue, byte[]> documents;

    DurableCollection(
            MongoDatabase database,
            String name,
            CollectionOptions options,
            CursorRegistry cursors,
            MVMap<KeyValue, byte[]> documents) {
        super(database, name, options, cursors);
        this.documents = documents;
    }

    @Override
    protected KeyValue addDocumentInternal(Document document) {
        KeyValue key = getIdField() == null
                ? new KeyValue(UUID.randomUUID().toString())
                : new KeyValue(document.get(getIdField())).normalized();
        documents.put(key, Bytes.encode(document));
        return key;
    }

    @Override
    protected Document getDocument(KeyValue key) {
        return Bytes.decode(Objects.requireNonNull(documents.get(key)));
    }

    @Override
    protected void handleUpdate(KeyValue key, Document before, Document after) {
        documents.put(key, Bytes.encode(after));
    }

    @Override
    protected void removeDocument(KeyValue key) {
        documents.remove(key);
    }

    @Override
    protected Stream<DocumentWithPosition<KeyValue>> streamAllDocumentsWithPosition() {
        return documents.entrySet().stream()
                .map(entry -> new DocumentWithPosition<>(Bytes.decode(entry.getValue()), entry.getKey()));
    }

    @Override
    protected QueryResult matchDocuments(
            Document query, Document orderBy, int skip, int limit, int batchSize, Document fields) {
        Stream<Document> all = documents.values().stream().map(Bytes::decode);
        Stream<Document> ordered = isNaturalDescending(orderBy) ? all.toList().reversed().stream() : all;
        return matchDocumentsFromStream(ordered, query, orderBy, skip, limit, batchSize, fields);
    }

    @Override
    public int count() {
        return documents.size();
    }

    @Override
    public boolean isEmpty() {
        return documents.isEmpty();
    }

    @Override
    protected boolean tracksDataSize() {
        return false;
    }

    @Override
    protected void updateDataSize(int delta) {
        // sizes are not tracked: it would be one more write per write, for statistics nobody reads
    }

    @Override
    protected int getDataSize() {
        return 0;
    }
}

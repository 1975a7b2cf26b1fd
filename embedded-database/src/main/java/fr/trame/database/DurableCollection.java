package fr.trame.database;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractSynchronizedMongoCollection;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DefaultQueryMatcher;
import de.bwaldvogel.mongo.backend.DocumentWithPosition;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.QueryMatcher;
import de.bwaldvogel.mongo.backend.QueryParameters;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.bson.Document;
import fr.trame.database.index.OrderedIndex;
import fr.trame.database.index.Plan;
import fr.trame.database.index.Planner;
import fr.trame.database.key.Bytes;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.Stream;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/**
 * One collection: a map from the normalised {@code _id} to the document's bytes, in the order of the ids, and its indexes. What
 * neither the ids nor an index lead to is a scan, which is counted. One command at a time writes; reads go on meanwhile.
 */
final class DurableCollection extends AbstractSynchronizedMongoCollection<KeyValue> {

    private final MVMap<KeyValue, byte[]> documents;
    private final QueryMatcher matcher =
            new DefaultQueryMatcher(); // the inherited one remembers things for one update at a time
    private final ScanCounter scans;
    private volatile Planner planner;

    DurableCollection(
            MongoDatabase database,
            String name,
            CollectionOptions options,
            CursorRegistry cursors,
            MVMap<KeyValue, byte[]> documents,
            ScanCounter scans) {
        super(database, name, options, cursors);
        this.documents = documents;
        this.scans = scans;
        this.planner = new Planner(documents, List.of());
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
    protected boolean documentMatchesQuery(Document document, Document query) {
        return matcher.matches(document, query);
    }

    @Override
    @SuppressWarnings("UnsynchronizedOverridesSynchronized") // reads go on while others write
    public QueryResult handleQuery(QueryParameters asked) {
        Document selector = asked.getQuerySelector();
        String mark = selector.containsKey("$query") ? "$" : "";
        Document wrapped = (Document) selector.get(mark + "query");
        return queryDocuments(
                wrapped == null ? selector : wrapped,
                wrapped == null ? null : (Document) selector.get(mark + "orderby"),
                asked.getNumberToSkip(),
                asked.getLimit(),
                asked.getBatchSize(),
                asked.getProjection());
    }

    @Override
    protected QueryResult queryDocuments(
            Document query, @Nullable Document orderBy, int skip, int limit, int batchSize, @Nullable Document fields) {
        Plan plan = planner.plan(query, orderBy, limit > 0 ? skip + limit : 0);
        if (plan == null) {
            countScan(query, orderBy, limit);
            return matchDocuments(query, orderBy, skip, limit, batchSize, fields);
        }
        Stream<Document> found =
                plan.ids().map(documents::get).filter(Objects::nonNull).map(Bytes::decode);
        return matchDocumentsFromStream(
                query, found, skip, limit, batchSize, plan.isOrdered() ? null : deriveComparator(orderBy), fields);
    }

    /** The first documents in no particular order are no scan; whatever else is chosen, ordered or all without help is one. */
    private void countScan(Document query, @Nullable Document orderBy, int limit) {
        boolean first = query.isEmpty() && limit > 0 && deriveComparator(orderBy) == null;
        if (!first && !documents.isEmpty() && !getCollectionName().startsWith("system.")) {
            scans.count(getFullName(), query, orderBy, documents.sizeAsLong());
        }
    }

    @Override
    public synchronized int count(@Nullable Document query, int skip, int limit) {
        if (query != null && !query.isEmpty() && skip == 0 && limit <= 0) {
            Plan plan = planner.plan(query, null, 0);
            OptionalLong known = plan == null ? OptionalLong.empty() : plan.count();
            if (known.isPresent()) {
                return Math.toIntExact(known.getAsLong());
            }
        }
        return super.count(query, skip, limit);
    }

    /** An index that is new is filled before it is used. */
    @Override
    public synchronized void addIndex(Index<KeyValue> index) {
        boolean known = getIndexes().stream().anyMatch(other -> other.getName().equals(index.getName()));
        if (!known && index instanceof OrderedIndex ordered) {
            ordered.fill(documents.values().stream().map(Bytes::decode), this);
        }
        super.addIndex(index);
        planner = new Planner(documents, List.copyOf(getIndexes()));
    }

    @Override
    public synchronized void dropIndex(String name) {
        super.dropIndex(name);
        planner = new Planner(documents, List.copyOf(getIndexes()));
    }

    @Override
    protected QueryResult matchDocuments(
            Document query, @Nullable Document orderBy, int skip, int limit, int batchSize, @Nullable Document fields) {
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

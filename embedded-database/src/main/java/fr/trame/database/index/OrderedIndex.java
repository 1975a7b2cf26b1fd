package fr.trame.database.index;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.DefaultQueryMatcher;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.QueryMatcher;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.DuplicateKeyError;
import fr.trame.database.key.KeyBytes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A secondary index on fields in their order, ascending or descending, unique or not. It is written with the document, in the
 * same commit. A partial index holds the documents that match its filter; a sparse one those of which some field has a value.
 */
public final class OrderedIndex extends Index<KeyValue> {

    private final List<IndexKey> fields;
    private final boolean idAscending;
    private final boolean unique;
    private final @Nullable Document filter;
    private final QueryMatcher matcher = new DefaultQueryMatcher();
    private final IndexStore store;

    /** An index as {@code createIndexes} describes it. */
    public OrderedIndex(Document description, List<IndexKey> keys, IndexStore store) {
        super((String) description.get("name"), keys, Boolean.TRUE.equals(description.get("sparse")));
        IndexKey last = keys.getLast();
        boolean byId = last.getKey().equals("_id");
        this.fields = byId ? keys.subList(0, keys.size() - 1) : keys;
        this.idAscending = !byId || last.isAscending();
        this.unique = Boolean.TRUE.equals(description.get("unique"));
        this.filter = (Document) description.get("partialFilterExpression");
        this.store = store;
    }

    /** Makes the entries of documents that were there before the index was; does nothing when they are there already. */
    public void fill(Stream<Document> documents, MongoCollection<KeyValue> collection) {
        if (store.isFilled()) {
            return;
        }
        store.clear();
        documents.forEach(document -> {
            checkAdd(document, collection);
            add(document, Entries.id(document), collection);
        });
        store.filled();
    }

    /** The fields but for the id. */
    List<IndexKey> fields() {
        return fields;
    }

    /** The fields, ending with the id. */
    List<IndexKey> order() {
        List<IndexKey> order = new ArrayList<>(fields);
        order.add(new IndexKey("_id", idAscending));
        return order;
    }

    BitSet lists() {
        return store.lists();
    }

    IndexStore store() {
        return store;
    }

    /** What documents match that are in the index, or null if all are. */
    @Nullable
    Document filter() {
        return filter;
    }

    @Override
    protected boolean isSparse() {
        return super.isSparse();
    }

    @Override
    public boolean isUnique() {
        return unique;
    }

    @Override
    public boolean hasSameOptions(Index<?> other) {
        return other instanceof OrderedIndex same && toIndexDescription().equals(same.toIndexDescription());
    }

    @Override
    public Document toIndexDescription() {
        Document description = super.toIndexDescription();
        description.putIfNotNull("partialFilterExpression", filter);
        return description;
    }

    @Override
    public void checkAdd(Document document, MongoCollection<KeyValue> collection) {
        Collection<byte[]> keys = entries(document).keys();
        if (!unique) {
            return;
        }
        KeyValue id = Entries.id(document);
        for (byte[] key : keys) {
            KeyValue holder = store.firstWith(key);
            if (holder != null && !holder.equals(id)) {
                throw new DuplicateKeyError(
                        this,
                        collection,
                        getKeys(),
                        getKeyValues(document).iterator().next());
            }
        }
    }

    @Override
    public void add(Document document, KeyValue position, MongoCollection<KeyValue> collection) {
        Entries entries = entries(document);
        store.meetsLists(entries.lists());
        entries.keys().forEach(key -> store.put(key, position, idAscending));
    }

    @Override
    public KeyValue remove(Document document) {
        KeyValue position = Entries.id(document);
        entries(document).keys().forEach(key -> store.remove(key, position, idAscending));
        return position;
    }

    @Override
    public void checkUpdate(Document before, Document after, MongoCollection<KeyValue> collection) {
        checkAdd(after, collection);
    }

    @Override
    public void updateInPlace(
            Document before, Document after, KeyValue position, MongoCollection<KeyValue> collection) {
        Entries later = entries(after);
        TreeSet<byte[]> stale = new TreeSet<>(Arrays::compareUnsigned);
        stale.addAll(entries(before).keys());
        store.meetsLists(later.lists());
        for (byte[] key : later.keys()) {
            if (!stale.remove(key)) {
                store.put(key, position, idAscending);
            }
        }
        stale.forEach(key -> store.remove(key, position, idAscending));
    }

    private Entries entries(Document document) {
        boolean left = filter != null && !matcher.matches(document, filter);
        Entries entries = left ? Entries.NONE : Entries.of(document, fields);
        return isSparse() ? entries.without(nothing()) : entries;
    }

    /** The entry of a document that has none of the fields. */
    private byte[] nothing() {
        return fields.stream()
                .map(field -> KeyBytes.of(null, field.isAscending()))
                .reduce(new byte[0], KeyBytes::join);
    }

    @Override
    public KeyValue getPosition(Document document) {
        return Entries.id(document);
    }

    /** The planner finds what an index can do. */
    @Override
    public boolean canHandle(Document query) {
        return false;
    }

    @Override
    public Iterable<KeyValue> getPositions(Document query) {
        throw new UnsupportedOperationException("the planner reads " + getName());
    }

    @Override
    public long getCount() {
        return store.size();
    }

    @Override
    public boolean isEmpty() {
        return !store.isFilled();
    }

    @Override
    public long getDataSize() {
        return getCount();
    }

    @Override
    public void drop() {
        store.drop();
    }
}

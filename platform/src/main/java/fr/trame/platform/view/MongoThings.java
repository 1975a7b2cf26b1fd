package fr.trame.platform.view;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.WriteConcern;
import com.mongodb.bulk.BulkWriteResult;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.WriteModel;
import fr.trame.platform.database.DatabaseErrors;
import fr.trame.platform.readmodel.BirthMark;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.bson.RawBsonDocument;

/** The documents of one generation in MongoDB: {@code <view>_g<n>}. */
final class MongoThings implements Things {

    private static final int IDS_PER_READ = 1_000;
    private static final int DOCUMENTS_PER_ANSWER = 250;
    private static final BulkWriteOptions GROUPED_BY_KIND = new BulkWriteOptions().ordered(false);

    private final MongoDatabase database;
    private final View<?> view;
    private final int generation;
    private final MongoCollection<RawBsonDocument> collection;

    MongoThings(MongoDatabase database, View<?> view, int generation) {
        this.database = database;
        this.view = view;
        this.generation = generation;
        // what is written before the positions must outlive them
        this.collection = database.getCollection(ViewModel.collection(view.name(), generation), RawBsonDocument.class)
                .withWriteConcern(WriteConcern.MAJORITY);
    }

    @Override
    public void prepare() {
        List<IndexModel> indexes = view.indexes().stream()
                .filter(index -> !index.isOfIds())
                .map(index -> new IndexModel(index.keys(), new IndexOptions().name(index.name())))
                .toList();
        if (!indexes.isEmpty()) {
            collection.createIndexes(indexes);
        }
    }

    @Override
    public Map<String, RawBsonDocument> read(Collection<String> ids) {
        return read(collection, ids);
    }

    static Map<String, RawBsonDocument> read(MongoCollection<RawBsonDocument> collection, Collection<String> ids) {
        // Whoever asks may send any id, and the mark among the documents is no thing.
        List<String> all = ids.stream()
                .filter(id -> !id.equals(BirthMark.ID))
                .sorted()
                .distinct()
                .toList();
        Map<String, RawBsonDocument> found = HashMap.newHashMap(all.size());
        for (int from = 0; from < all.size(); from += IDS_PER_READ) {
            List<String> some = all.subList(from, Math.min(all.size(), from + IDS_PER_READ));
            for (RawBsonDocument document :
                    collection.find(in(StoredRecords.ID, some)).batchSize(DOCUMENTS_PER_ANSWER)) {
                found.put(document.getString(StoredRecords.ID).getValue(), document);
            }
        }
        return found;
    }

    @Override
    public boolean write(List<Change> changes) {
        List<WriteModel<RawBsonDocument>> writes = new ArrayList<>(changes.size());
        int replaces = 0;
        for (Change change : changes) {
            if (change.isNew()) {
                writes.add(new InsertOneModel<>(change.after()));
            } else {
                writes.add(new ReplaceOneModel<>(
                        and(eq(StoredRecords.ID, change.id()), eq(StoredRecords.SEQUENCE, change.before())),
                        change.after()));
                replaces++;
            }
        }
        try {
            BulkWriteResult result = collection.bulkWrite(writes, GROUPED_BY_KIND);
            return result.getMatchedCount() == replaces;
        } catch (MongoBulkWriteException e) {
            if (DatabaseErrors.isConflict(e)) {
                return false;
            }
            throw e;
        }
    }

    @Override
    public BirthMark birth() {
        return new BirthMark(collection);
    }

    @Override
    public long count() {
        return collection.estimatedDocumentCount();
    }

    /** With what an older version of the view may have kept of this generation in several collections. */
    @Override
    public void drop() {
        Pattern its = Pattern.compile(Pattern.quote(view.name()) + "(_[a-z-]+)?_g" + generation);
        List<String> names = database.listCollectionNames().into(new ArrayList<>());
        names.stream()
                .filter(its.asMatchPredicate())
                .forEach(name -> database.getCollection(name).drop());
    }
}

package fr.trame.platform.projection;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.bulk.BulkWriteResult;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.DeleteOneModel;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.WriteModel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.conversions.Bson;

/** The documents of one generation in MongoDB: {@code <projection>_<collection>_g<n>}, read by {@code _id} only. */
final class MongoDocuments implements DocumentStore {

    private static final int IDS_PER_READ = 1_000;
    private static final int DOCUMENTS_PER_ANSWER = 250;
    private static final BulkWriteOptions GROUPED_BY_KIND = new BulkWriteOptions().ordered(false);

    private final MongoDatabase database;
    private final String projection;
    private final List<String> collections;
    private final int generation;

    MongoDocuments(MongoDatabase database, Projection projection, int generation) {
        this.database = database;
        this.projection = projection.name();
        this.collections = List.copyOf(projection.collections());
        this.generation = generation;
    }

    static String physicalName(String projection, String collection, int generation) {
        return projection + "_" + collection + "_g" + generation;
    }

    static Map<String, Stored> read(MongoDatabase database, String physicalName, Collection<String> ids) {
        List<String> all = List.copyOf(ids);
        Map<String, Stored> found = HashMap.newHashMap(all.size());
        for (int from = 0; from < all.size(); from += IDS_PER_READ) {
            List<String> some = all.subList(from, Math.min(all.size(), from + IDS_PER_READ));
            for (Document document : database.getCollection(physicalName)
                    .find(in(EncodedDocument.ID, some))
                    .batchSize(DOCUMENTS_PER_ANSWER)) {
                String id = document.getString(EncodedDocument.ID);
                long rev = document.get(EncodedDocument.REV, Long.class);
                document.remove(EncodedDocument.ID);
                document.remove(EncodedDocument.REV);
                found.put(id, new Stored(rev, document));
            }
        }
        return found;
    }

    @Override
    public List<String> collections() {
        return collections;
    }

    @Override
    public Map<String, Stored> read(String collection, Collection<String> ids) {
        return read(database, physicalName(projection, collection, generation), ids);
    }

    @Override
    public boolean write(String collection, List<Change> changes) {
        List<WriteModel<RawBsonDocument>> writes = new ArrayList<>(changes.size());
        int inserts = 0;
        int replaces = 0;
        for (Change change : changes) {
            switch (change) {
                case Change.Insert insert -> {
                    writes.add(new InsertOneModel<>(insert.document()));
                    inserts++;
                }
                case Change.Replace replace -> {
                    writes.add(new ReplaceOneModel<>(guarded(replace.id(), replace.rev()), replace.document()));
                    replaces++;
                }
                case Change.Delete delete -> writes.add(new DeleteOneModel<>(guarded(delete.id(), delete.rev())));
            }
        }
        int deletes = changes.size() - inserts - replaces;
        try {
            BulkWriteResult result = database.getCollection(
                            physicalName(projection, collection, generation), RawBsonDocument.class)
                    .bulkWrite(writes, GROUPED_BY_KIND);
            return result.getMatchedCount() == replaces && result.getDeletedCount() == deletes;
        } catch (MongoBulkWriteException e) {
            if (isConflict(e)) {
                return false;
            }
            throw e;
        }
    }

    /** Every write was answered, and those refused met a document of the same id. */
    static boolean isConflict(MongoBulkWriteException e) {
        return e.getWriteConcernError() == null
                && e.getWriteErrors().stream().allMatch(error -> error.getCategory() == ErrorCategory.DUPLICATE_KEY);
    }

    private static Bson guarded(String id, long rev) {
        return and(eq(EncodedDocument.ID, id), eq(EncodedDocument.REV, rev));
    }

    BirthMark birth() {
        return new BirthMark(collections.stream()
                .map(collection -> database.getCollection(physicalName(projection, collection, generation)))
                .toList());
    }

    /** Documents of all collections, about. */
    long count() {
        return collections.stream()
                .mapToLong(collection -> database.getCollection(physicalName(projection, collection, generation))
                        .estimatedDocumentCount())
                .sum();
    }

    /** Removes the generation altogether. */
    void drop() {
        collections.forEach(collection -> database.getCollection(physicalName(projection, collection, generation))
                .drop());
    }
}

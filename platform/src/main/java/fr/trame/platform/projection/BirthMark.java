package fr.trame.platform.projection;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * A mark among the documents of a generation: the same in each of its collections, drawn once and never again. Whoever empties
 * a collection takes its mark away with the documents; positions name the mark beside which they were written, so positions that
 * have outlived their documents count for nothing.
 */
public final class BirthMark {

    /** Before every other id; whoever reads all documents passes it over. */
    public static final String ID = "";

    private static final String MARK = "birth";

    private final List<? extends MongoCollection<?>> collections;

    public BirthMark(List<? extends MongoCollection<?>> collections) {
        this.collections = List.copyOf(collections);
    }

    /** The mark; null unless every collection has it. */
    public @Nullable String read() {
        List<String> marks = marks();
        boolean whole = marks.size() == collections.size() && Set.copyOf(marks).size() <= 1;
        return whole ? String.join("", Set.copyOf(marks)) : null;
    }

    /** Those that are there. */
    List<String> marks() {
        List<String> marks = new ArrayList<>();
        for (MongoCollection<?> collection : collections) {
            Document found = collection
                    .withDocumentClass(Document.class)
                    .find(eq("_id", ID))
                    .first();
            if (found != null) {
                marks.add(found.getString(MARK));
            }
        }
        return marks;
    }

    /** Draws one, for collections that have none. Returns false if somebody else is at it. */
    public boolean draw() {
        Document mark = new Document("_id", ID).append(MARK, UUID.randomUUID().toString());
        try {
            for (MongoCollection<?> collection : collections) {
                collection.withDocumentClass(Document.class).insertOne(mark);
            }
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw e;
        }
    }
}

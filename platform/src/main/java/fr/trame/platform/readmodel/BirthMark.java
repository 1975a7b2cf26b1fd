package fr.trame.platform.readmodel;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import java.util.UUID;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * A mark among the documents of a generation, drawn once and never again. Whoever empties the collection takes its mark away with
 * the documents; positions name the mark beside which they were written, so positions that have outlived their documents count for
 * nothing.
 */
public final class BirthMark {

    /** Before every other id; whoever reads all documents passes it over. */
    public static final String ID = "";

    private static final String MARK = "birth";

    private final MongoCollection<Document> collection;

    public BirthMark(MongoCollection<?> collection) {
        this.collection = collection.withDocumentClass(Document.class);
    }

    /** The mark; null if there is none. */
    public @Nullable String read() {
        Document found = collection.find(eq("_id", ID)).first();
        return found == null ? null : found.getString(MARK);
    }

    /**
     * Draws one where there is none.
     *
     * @throws HeardAgain if somebody else is at it
     */
    public String draw() {
        String drawn = UUID.randomUUID().toString();
        try {
            collection.insertOne(new Document("_id", ID).append(MARK, drawn));
            return drawn;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                throw new HeardAgain("another consumer begins anew");
            }
            throw e;
        }
    }
}

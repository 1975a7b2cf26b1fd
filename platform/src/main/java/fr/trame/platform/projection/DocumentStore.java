package fr.trame.platform.projection;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.bson.RawBsonDocument;

/** The documents of one generation, as a workspace needs them. */
interface DocumentStore {

    /** Logical collection names in the order in which they are written. */
    List<String> collections();

    Map<String, Stored> read(String collection, Collection<String> ids);

    /**
     * Writes changes of one collection, ids sorted.
     *
     * @return false if another writer was faster anywhere; the other changes may or may not have been made
     */
    boolean write(String collection, List<Change> changes);

    /** What is stored under an id: its guard and its content without id and guard. */
    record Stored(long rev, Document content) {}

    /** A guarded change of one document. */
    sealed interface Change {

        String id();

        /** There must be none yet. */
        record Insert(String id, RawBsonDocument document) implements Change {}

        /** The stored one must still have this guard. */
        record Replace(String id, long rev, RawBsonDocument document) implements Change {}

        /** The stored one must still have this guard. */
        record Delete(String id, long rev) implements Change {}
    }
}

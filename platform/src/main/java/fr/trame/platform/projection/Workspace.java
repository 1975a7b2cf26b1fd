package fr.trame.platform.projection;

import java.util.Collection;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** The documents a batch works on: read once by id, changed in memory, written by one guarded bulk write per collection. */
public interface Workspace {

    /** Reads the documents that are not here yet, by one {@code $in}. */
    void fetch(String collection, Collection<String> ids);

    /** The present content without {@code _id} and guard, or null. Reads it alone if it was not fetched; better fetch. */
    @Nullable
    Document get(String collection, String id);

    /** Sets the whole content. Fields are written in the order given: keep it canonical (sorted keys for maps). */
    void put(String collection, String id, Document content);

    void remove(String collection, String id);
}

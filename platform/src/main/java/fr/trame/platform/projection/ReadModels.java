package fr.trame.platform.projection;

import java.util.Collection;
import java.util.Map;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Reads the live generation of a projection's documents, by key only; contents come without {@code _id} and guard. */
public interface ReadModels {

    @Nullable
    Document find(String projection, String collection, String id);

    /** Those that exist, by id, read by one {@code $in} per thousand ids. */
    Map<String, Document> find(String projection, String collection, Collection<String> ids);
}

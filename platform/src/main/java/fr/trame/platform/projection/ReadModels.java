package fr.trame.platform.projection;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Reads the live generation of a projection's documents, by key only; contents come without {@code _id} and guard. */
public interface ReadModels {

    @Nullable
    Document find(String projection, String collection, String id);

    /** Those that exist, by id, read by one {@code $in} per thousand ids. */
    Map<String, Document> find(String projection, String collection, Collection<String> ids);

    /**
     * The documents that another one lists under {@code ids}, in no order; none if there is no such list.
     *
     * @param lists collection of the list
     * @param items collection of what it lists
     */
    default Collection<Document> listed(String projection, String lists, String list, String items) {
        Document ids = find(projection, lists, list);
        return ids == null
                ? List.of()
                : find(projection, items, ids.getList("ids", String.class)).values();
    }
}

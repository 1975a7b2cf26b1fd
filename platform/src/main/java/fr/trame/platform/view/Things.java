package fr.trame.platform.view;

import fr.trame.platform.readmodel.BirthMark;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.bson.RawBsonDocument;

/** The documents of one generation of a view, as those who fill it need them. */
interface Things {

    void prepare();

    Map<String, RawBsonDocument> read(Collection<String> ids);

    /**
     * Writes changes, ids sorted.
     *
     * @return false if another writer was faster anywhere; the other changes may or may not have been made
     */
    boolean write(List<Change> changes);

    /** The mark among them. */
    BirthMark birth();

    long count();

    void drop();

    /**
     * A guarded change of one document.
     *
     * @param before the sequence that the stored one must still be at; {@link #NONE} if there must be none yet
     */
    record Change(String id, long before, RawBsonDocument after) {

        static final long NONE = -1;

        boolean isNew() {
            return before == NONE;
        }
    }
}

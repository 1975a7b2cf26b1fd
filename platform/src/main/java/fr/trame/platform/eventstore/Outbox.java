package fr.trame.platform.eventstore;

import java.util.Collection;
import java.util.Iterator;
import java.util.List;

/** The commits that were not announced yet. */
public interface Outbox {

    /** All of them as they are found, by pages, streams by their ids and each stream in its order. */
    Pages unannounced(int pageSize);

    /** Those of one stream, in order, none left out that precedes another. */
    List<Commit> unannounced(String stream);

    /** Remembers that they are announced. */
    void announced(Collection<String> commitIds);

    /** Pages read one after the other from the store. */
    interface Pages extends Iterator<List<Commit>>, AutoCloseable {

        @Override
        void close();
    }
}

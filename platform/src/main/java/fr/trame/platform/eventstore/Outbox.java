package fr.trame.platform.eventstore;

import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;

/** The commits that were not announced yet. */
public interface Outbox {

    /** Hands out all of them, page by page, streams by their ids and each stream in its order. */
    void sweep(int pageSize, Consumer<List<Commit>> page);

    /** Those of one stream, in order, none left out that precedes another. */
    List<Commit> unannounced(String stream);

    /** Remembers that they are announced. */
    void announced(Collection<String> commitIds);
}

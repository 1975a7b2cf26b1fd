package fr.trame.database.index;

import de.bwaldvogel.mongo.backend.KeyValue;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** A way to find what may match a query without looking at everything. */
public interface Plan {

    /** The keys of the documents, each once; they are to be matched against the whole query. */
    Stream<KeyValue> ids();

    /** Whether the keys come in the order that was asked for. */
    boolean isOrdered();

    /** How many entries are read at most, or probably when there is a limit. */
    long cost();

    /** How many documents match, if that is known without reading them. */
    default OptionalLong count() {
        return OptionalLong.empty();
    }
}

package fr.trame.platform.eventstore;

import fr.trame.platform.eventstore.EventStreams.Recorded;
import java.util.List;
import java.util.function.Supplier;

/**
 * What one command stored in one stream, all or nothing.
 *
 * @param id {@code <stream>@<first sequence, ten digits>}, the key of its document
 * @param stream the aggregate's id
 * @param first sequence of its first event
 * @param length how many events are stored in it; upcasters may make fewer or more of them
 * @param content reads its events; fails if one of them has no class today
 */
public record Commit(String id, String stream, long first, int length, Supplier<List<Identified>> content) {

    /**
     * An event of a commit.
     *
     * @param id the event's own id, the same whenever it is read
     */
    public record Identified(String id, Recorded recorded) {}

    /** Its events as the present code sees them. */
    public List<Identified> events() {
        return content.get();
    }

    /** Sequence at which the stream goes on. */
    public long next() {
        return first + length;
    }
}

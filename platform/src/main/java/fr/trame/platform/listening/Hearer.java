package fr.trame.platform.listening;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Who listens to topics and remembers by himself how far he has heard, beside what he made of it. */
public interface Hearer {

    /** The next offset to hear of each partition; one left out is heard from its beginning. */
    Map<Partition, Long> resume(Collection<Partition> partitions);

    /**
     * Takes a batch, in order per partition. Whatever it throws, the batch comes again, after a pause, from where
     * {@link #resume} says: nothing is skipped. Where {@link #resume} could not say, it begins
     * with what was heard long ago.
     *
     * @param next the next offset of each partition once this batch is done
     */
    void hear(List<Delivery> batch, Map<Partition, Long> next);
}

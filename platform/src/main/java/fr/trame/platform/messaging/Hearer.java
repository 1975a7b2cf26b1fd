package fr.trame.platform.messaging;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Who listens to topics and remembers by himself how far he has heard, beside what he made of it. */
public interface Hearer {

    /** The next offset to hear of each place; a place left out is heard from its beginning. */
    Map<Place, Long> resume(Collection<Place> places);

    /**
     * Takes a batch, in order per place. Whatever it throws, the batch comes again, after a pause, from where
     * {@link #resume} says: nothing is skipped.
     *
     * @param next the next offset of each place once this batch is done
     */
    void hear(List<Delivery> batch, Map<Place, Long> next);
}

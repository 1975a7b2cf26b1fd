package fr.trame.platform.deadletters;

import fr.trame.platform.listening.HeardAnnouncement;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What announcements are for: where those that waited are applied in the end. */
@FunctionalInterface
public interface Destination {

    /**
     * Applies a batch, in order per stream. What was applied before changes nothing.
     *
     * @return why this batch cannot be taken, whenever it is tried; null when it is written
     * @throws RuntimeException when it is to be applied again: the database is away, or another writer was faster
     */
    @Nullable
    RuntimeException apply(List<HeardAnnouncement> batch);
}

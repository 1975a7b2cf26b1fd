package fr.trame.platform.projection;

import com.mongodb.MongoException;
import fr.trame.platform.listening.HeardAnnouncement;
import fr.trame.platform.projection.DocumentStore.Change;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** Folds batches into the documents of one generation: read, change, write, and all of it again after a conflict. */
final class Fold {

    private static final int MOST_ATTEMPTS = 25;
    private static final long LONGEST_WAIT_NANOS = 20_000_000;

    private final Projection projection;
    private final DocumentStore store;
    private final ProjectionMetrics metrics;

    Fold(Projection projection, DocumentStore store, ProjectionMetrics metrics) {
        this.projection = projection;
        this.store = store;
        this.metrics = metrics;
    }

    /**
     * Folds and writes.
     *
     * @return why the projection cannot take this batch, whenever it is tried; null when it is written
     * @throws MongoException when the database is away or its answer is lost: to be folded again, nothing is harmed
     */
    @Nullable
    RuntimeException apply(List<HeardAnnouncement> batch) {
        for (int attempt = 1; attempt <= MOST_ATTEMPTS; attempt++) {
            Map<String, List<Change>> changes;
            try {
                var workspace = new BatchWorkspace(store);
                projection.fold(batch, workspace);
                changes = workspace.changes();
            } catch (RuntimeException e) {
                rethrowOutage(e);
                return e;
            }
            if (write(changes)) {
                return null;
            }
            metrics.foldRepeated(projection.name());
            LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(LONGEST_WAIT_NANOS) * attempt / MOST_ATTEMPTS);
        }
        throw new HeardAgain("other writers were always faster");
    }

    private boolean write(Map<String, List<Change>> changes) {
        for (Map.Entry<String, List<Change>> collection : changes.entrySet()) {
            if (!store.write(collection.getKey(), collection.getValue())) {
                return false;
            }
        }
        return true;
    }

    private static void rethrowOutage(RuntimeException thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof MongoException || cause instanceof HeardAgain) {
                throw thrown;
            }
        }
    }
}

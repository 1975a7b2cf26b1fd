package fr.trame.platform.relay;

import fr.trame.platform.eventstore.Commit;
import fr.trame.platform.eventstore.Outbox;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A sweep is no snapshot: it may find a commit that was stored after it passed the place of the one before. So each
 * commit that does not follow directly on what the sweep has just seen gets its unannounced predecessors put before it.
 */
class StreamOrder {

    private final Outbox outbox;
    private @Nullable Commit last;

    StreamOrder(Outbox outbox) {
        this.outbox = outbox;
    }

    List<Commit> complete(List<Commit> swept) {
        List<Commit> ordered = new ArrayList<>(swept.size());
        for (var commit : swept) {
            if (commit.first() > 0 && !follows(commit)) {
                outbox.unannounced(commit.stream()).stream()
                        .filter(earlier -> earlier.first() < commit.first())
                        .forEach(ordered::add);
            }
            ordered.add(commit);
            last = commit;
        }
        return ordered;
    }

    private boolean follows(Commit commit) {
        return last != null && last.stream().equals(commit.stream()) && last.next() == commit.first();
    }
}

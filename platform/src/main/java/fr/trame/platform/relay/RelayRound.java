package fr.trame.platform.relay;

import com.mongodb.MongoException;
import fr.trame.platform.eventstore.Commit;
import fr.trame.platform.eventstore.Outbox;
import fr.trame.platform.relay.AnnouncementSender.Worded;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Announces some commits: those that came, all that the store has, or those of a stream that had been set aside. */
class RelayRound implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(RelayRound.class);

    private final Outbox outbox;
    private final AnnouncementEncoder encoder;
    private final AnnouncementSender sender;
    private final RelayQueue queue;
    private final SetAside aside;
    private final RelayMetrics metrics;

    RelayRound(
            Outbox outbox,
            AnnouncementEncoder encoder,
            AnnouncementSender sender,
            RelayQueue queue,
            SetAside aside,
            RelayMetrics metrics) {
        this.outbox = outbox;
        this.encoder = encoder;
        this.sender = sender;
        this.queue = queue;
        this.aside = aside;
        this.metrics = metrics;
    }

    /** Everything the store has that is not announced, while the condition holds. */
    void sweep(int pageSize, BooleanSupplier goOn) throws InterruptedException, ExecutionException {
        queue.sweepBegins();
        var order = new StreamOrder(outbox);
        try (var pages = outbox.unannounced(pageSize)) {
            while (goOn.getAsBoolean() && pages.hasNext()) {
                relay(order.complete(pages.next()));
            }
        }
    }

    /** What may be tried again of the streams that were set aside, by the keys of those streams. */
    void retry() throws InterruptedException, ExecutionException {
        for (String stream : aside.due(Instant.now())) {
            List<Commit> waiting = outbox.unannounced(stream);
            if (waiting.isEmpty()) {
                aside.settle(stream); // another instance was luckier
            } else {
                announce(waiting);
            }
        }
    }

    /** When something is to be tried again. */
    Optional<Instant> nextRetry() {
        return aside.next();
    }

    /** Commits as they come; those of a stream that is set aside stay in the store. */
    void relay(List<Commit> commits) throws InterruptedException, ExecutionException {
        List<Commit> held =
                commits.stream().filter(commit -> aside.holds(commit.stream())).toList();
        queue.settled(held.stream().map(Commit::id).toList());
        announce(commits.stream().filter(commit -> !held.contains(commit)).toList());
    }

    private void announce(List<Commit> commits) throws InterruptedException, ExecutionException {
        Map<String, Unsendable> unsendable = new HashMap<>();
        List<Worded> worded = new ArrayList<>(commits.size());
        for (var commit : commits) {
            if (!unsendable.containsKey(commit.stream())) {
                try {
                    worded.add(new Worded(commit, encoder.encode(commit)));
                } catch (MongoException keysAway) {
                    throw keysAway;
                } catch (RuntimeException untold) {
                    LOG.debug("no words for commit {}", commit.id(), untold);
                    unsendable.put(commit.stream(), Unsendable.of(commit.stream(), commit.id(), untold));
                }
            }
        }
        unsendable.putAll(sender.send(worded));
        settle(told(worded, unsendable));
        for (var one : unsendable.values()) {
            metrics.failed();
            aside.add(one, Instant.now());
        }
    }

    /** In each stream, those before the one that cannot be announced. */
    private static List<Worded> told(List<Worded> worded, Map<String, Unsendable> unsendable) {
        List<Worded> told = new ArrayList<>(worded.size());
        Set<String> stopped = new HashSet<>();
        for (var each : worded) {
            var stop = unsendable.get(each.commit().stream());
            if (stop != null && stop.commit().equals(each.commit().id())) {
                stopped.add(each.commit().stream());
            }
            if (!stopped.contains(each.commit().stream())) {
                told.add(each);
            }
        }
        return told;
    }

    private void settle(List<Worded> told) {
        List<String> ids = told.stream().map(each -> each.commit().id()).toList();
        outbox.announced(ids);
        queue.settled(ids);
        told.forEach(each -> aside.settle(each.commit().stream()));
        metrics.sent(told.stream().mapToInt(each -> each.messages().size()).sum());
    }

    /** Gives up what is under way. */
    @Override
    public void close() {
        sender.close();
    }
}

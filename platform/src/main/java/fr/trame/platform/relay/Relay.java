package fr.trame.platform.relay;

import com.mongodb.MongoException;
import fr.trame.platform.eventstore.Commit;
import fr.trame.platform.eventstore.CommitListener;
import fr.trame.platform.eventstore.Outbox;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.InterruptException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Announces what was committed: at least once, in order per stream, whatever is down or killed meanwhile. Commits of
 * this process come through a queue; after a start, a failure, an overflow or a commit of which nobody knows whether it
 * was stored, the unannounced commits of the store are swept instead. A commit counts as announced when the broker has acknowledged all its messages.
 */
class Relay implements CommitListener, SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Relay.class);
    private static final Duration LONGEST_STOP = Duration.ofSeconds(3);

    private final RelaySettings settings;
    private final Outbox outbox;
    private final AnnouncementEncoder encoder;
    private final AnnouncementSender sender;
    private final RelayQueue queue;
    private final RelayMetrics metrics;
    /** Streams with a commit that could not be put into words: nothing of them may go out before it. */
    private final Set<String> stuck = new HashSet<>();

    private volatile boolean running;
    private @Nullable Thread thread;
    private Instant lastSweep = Instant.EPOCH;
    private Duration pause = Duration.ZERO;

    Relay(
            RelaySettings settings,
            Outbox outbox,
            AnnouncementEncoder encoder,
            AnnouncementSender sender,
            RelayQueue queue,
            RelayMetrics metrics) {
        this.settings = settings;
        this.outbox = outbox;
        this.encoder = encoder;
        this.sender = sender;
        this.queue = queue;
        this.metrics = metrics;
    }

    @Override
    public void unannounced(Commit commit) {
        queue.offer(commit);
    }

    @Override
    public void uncertain() {
        queue.requireSweep();
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofVirtual().name("relay").start(this::run);
    }

    /** Whatever happens in one round, the next one comes: a relay that dies silently would let the store fill up. */
    private void run() {
        while (running || (!queue.isSweepDue() && queue.size() > 0)) {
            try {
                round();
                pause = Duration.ZERO;
            } catch (InterruptedException stopped) {
                running = false;
            } catch (Throwable failure) {
                recover(failure);
            }
        }
        sender.close();
    }

    private void round() throws InterruptedException, ExecutionException {
        var untilSweep = Duration.between(Instant.now(), lastSweep.plus(settings.sweepInterval()));
        if (queue.isSweepDue() || untilSweep.isNegative()) {
            sweep();
        } else {
            relay(queue.take(settings.page(), untilSweep, settings.gathering()));
        }
    }

    private void recover(Throwable failure) {
        if (Thread.interrupted() || failure instanceof InterruptException) {
            running = false;
            return;
        }
        metrics.failed();
        if (pause.isZero()) {
            LOG.warn("announcements wait, commands go on: {}", failure.toString());
        }
        queue.requireSweep();
        sender.close();
        var doubled = pause.multipliedBy(2);
        pause = pause.isZero() ? settings.firstPause() : doubled;
        if (pause.compareTo(settings.longestPause()) > 0) {
            pause = settings.longestPause();
        }
        try {
            Thread.sleep(pause);
        } catch (InterruptedException stopped) {
            running = false;
        }
    }

    private void sweep() throws InterruptedException, ExecutionException {
        queue.sweepBegins();
        stuck.clear();
        var order = new StreamOrder(outbox);
        try (var pages = outbox.unannounced(settings.page())) {
            while (running && pages.hasNext()) {
                relay(order.complete(pages.next()));
            }
        }
        lastSweep = Instant.now();
    }

    private void relay(List<Commit> commits) throws InterruptedException, ExecutionException {
        List<ProducerRecord<String, byte[]>> messages = new ArrayList<>(commits.size());
        List<String> done = new ArrayList<>(commits.size());
        for (var commit : commits) {
            if (!stuck.contains(commit.stream())) {
                try {
                    messages.addAll(encoder.encode(commit));
                    done.add(commit.id());
                } catch (MongoException keysAway) {
                    throw keysAway;
                } catch (RuntimeException untold) {
                    stuck.add(commit.stream());
                    metrics.failed();
                    LOG.error("commit {} cannot be announced; its stream waits", commit.id(), untold);
                }
            }
        }
        sender.send(messages);
        outbox.announced(done);
        queue.settled(done);
        metrics.sent(messages.size());
    }

    @Override
    public void stop() {
        running = false;
        queue.close();
        var relaying = thread;
        if (relaying != null) {
            try {
                if (!relaying.join(LONGEST_STOP)) {
                    relaying.interrupt();
                }
            } catch (InterruptedException impatient) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}

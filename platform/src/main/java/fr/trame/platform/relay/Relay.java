package fr.trame.platform.relay;

import fr.trame.platform.eventstore.Commit;
import fr.trame.platform.eventstore.CommitListener;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.common.errors.InterruptException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Announces what was committed: at least once, in order per stream, whatever is down or killed meanwhile. Commits of
 * this process come through a queue; after a start, a failure, an overflow or a commit of which nobody knows whether it
 * was stored, the unannounced commits of the store are swept instead. A commit counts as announced when the broker has
 * acknowledged all its messages. It runs from before the web server opens until after it has closed, so that what was
 * acknowledged last is announced, too.
 */
class Relay implements CommitListener, SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Relay.class);
    private static final Duration LONGEST_STOP = Duration.ofSeconds(3);

    /** How long a start waits to hear that topics are missing and cannot be made; a broker that is away stops no start. */
    private static final Duration LONGEST_START = Duration.ofSeconds(1);

    /** Below those of the web server, which lie 1024 and 2048 under the default: what is lower starts before and stops after. */
    private static final int PHASE = DEFAULT_PHASE - 4096;

    private final RelaySettings settings;
    private final RelayRound round;
    private final AnnouncementTopics topics;
    private final RelayQueue queue;
    private final RelayMetrics metrics;
    private final CompletableFuture<@Nullable Void> topicsThere = new CompletableFuture<>();

    private volatile boolean running;
    private @Nullable Thread thread;
    private Instant lastSweep = Instant.EPOCH;
    private Duration pause = Duration.ZERO;

    Relay(RelaySettings settings, RelayRound round, AnnouncementTopics topics, RelayQueue queue, RelayMetrics metrics) {
        this.settings = settings;
        this.round = round;
        this.topics = topics;
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

    /** Looks at everything at once, and not when its time comes. */
    void wake() {
        queue.requireSweep();
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofVirtual().name("relay").start(this::run);
        try {
            topicsThere.get(LONGEST_START.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException brokerAway) {
            LOG.debug("the topics are looked at when the broker is there");
        } catch (ExecutionException refused) {
            stop();
            throw new IllegalStateException(refused.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
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
        round.close();
    }

    private void round() throws InterruptedException, ExecutionException {
        if (!topicsThere.isDone()) {
            ensureTopics();
        }
        round.retry();
        Instant now = Instant.now();
        Instant nextSweep = lastSweep.plus(settings.sweepInterval());
        if (queue.isSweepDue() || !now.isBefore(nextSweep)) {
            round.sweep(settings.page(), () -> running);
            lastSweep = Instant.now();
        } else {
            Instant next = round.nextRetry().filter(nextSweep::isAfter).orElse(nextSweep);
            round.relay(queue.take(settings.page(), Duration.between(now, next), settings.gathering()));
        }
    }

    /** If they are refused later than a start waits for, streams without topic are set aside, and say why. */
    private void ensureTopics() throws InterruptedException, ExecutionException {
        try {
            topics.ensure();
            topicsThere.complete(null);
        } catch (AnnouncementTopics.Refused refused) {
            LOG.error("announcements will wait: {}", refused.getMessage());
            topicsThere.completeExceptionally(refused);
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
        round.close();
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

    @Override
    public int getPhase() {
        return PHASE;
    }
}

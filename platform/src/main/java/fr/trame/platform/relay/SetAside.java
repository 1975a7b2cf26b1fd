package fr.trame.platform.relay;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The streams whose next commit cannot be announced. All that follows in such a stream waits behind it, and the other
 * streams go on. Each is tried again after a pause that doubles; nothing is kept here that a restart would not find again
 * in the store.
 */
class SetAside {

    /** With more than these, it is not the streams that are at fault. */
    static final int MOST = 10_000;

    /** So many of them are named in the log; operators ask for the others. */
    static final int MOST_NAMED = 20;

    private static final Logger LOG = LoggerFactory.getLogger(SetAside.class);

    private final Duration firstPause;
    private final Duration longestPause;
    private final Map<String, Waiting> streams = new ConcurrentHashMap<>();

    /** Those that the log has named. */
    private final Set<String> named = new HashSet<>();

    private boolean saidThatThereAreMore;

    /**
     * A stream that was set aside.
     *
     * @param commit the one that cannot be announced
     * @param since when that was found out
     * @param tries how often it was tried since
     * @param next when it is tried again
     */
    record Waiting(
            String stream, String commit, String reason, Instant since, int tries, Duration pause, Instant next) {}

    SetAside(Duration firstPause, Duration longestPause) {
        this.firstPause = firstPause;
        this.longestPause = longestPause;
    }

    /** Sets a stream aside, or leaves it there for longer. */
    void add(Unsendable unsendable, Instant now) {
        Waiting before = streams.get(unsendable.stream());
        if (before == null && streams.size() >= MOST) {
            throw new IllegalStateException("more than " + MOST + " streams cannot be announced");
        }
        streams.put(unsendable.stream(), waiting(unsendable, before, now));
        if (before == null) {
            tell(unsendable);
        }
    }

    private void tell(Unsendable unsendable) {
        if (named.size() < MOST_NAMED) {
            named.add(unsendable.stream());
            LOG.error(
                    "stream {} is set aside, its commit {} cannot be announced: {}",
                    unsendable.stream(),
                    unsendable.commit(),
                    unsendable.reason());
        } else if (!saidThatThereAreMore) {
            saidThatThereAreMore = true;
            LOG.error("more streams are set aside, GET /operations/unannounced lists all of them");
        }
    }

    private Waiting waiting(Unsendable unsendable, @Nullable Waiting before, Instant now) {
        Duration pause = before == null ? firstPause : before.pause().multipliedBy(2);
        Duration bounded = pause.compareTo(longestPause) > 0 ? longestPause : pause;
        return new Waiting(
                unsendable.stream(),
                unsendable.commit(),
                unsendable.reason(),
                before == null ? now : before.since(),
                before == null ? 1 : before.tries() + 1,
                bounded,
                now.plus(bounded));
    }

    /** Its commit was announced after all. */
    void settle(String stream) {
        streams.remove(stream);
        if (named.remove(stream)) {
            LOG.info("stream {} goes on", stream);
        }
        if (streams.isEmpty()) {
            saidThatThereAreMore = false;
        }
    }

    boolean holds(String stream) {
        return streams.containsKey(stream);
    }

    /** Those to be tried again by now. */
    List<String> due(Instant now) {
        return streams.values().stream()
                .filter(waiting -> !waiting.next().isAfter(now))
                .map(Waiting::stream)
                .sorted()
                .toList();
    }

    /** When the next one is to be tried; none if none waits. */
    Optional<Instant> next() {
        return streams.values().stream().map(Waiting::next).min(Comparator.naturalOrder());
    }

    /** All of them are to be tried now. */
    void hurry(Instant now) {
        streams.replaceAll((stream, waiting) -> new Waiting(
                stream, waiting.commit(), waiting.reason(), waiting.since(), waiting.tries(), firstPause, now));
    }

    /** The longest waiting first. */
    List<Waiting> all() {
        return streams.values().stream()
                .sorted(Comparator.comparing(Waiting::since).thenComparing(Waiting::stream))
                .toList();
    }

    int size() {
        return streams.size();
    }
}

package fr.trame.platform.web.limit;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Lets each ask so often within so long, in a window that moves. It is kept in the memory of one process and forgets whoever asked
 * longest ago when there are too many of them: it makes guessing slow, and is no account of anybody.
 */
public final class RateLimit {

    /** So many are remembered at once; one takes a few hundred bytes. */
    private static final int MOST_REMEMBERED = 10_000;

    private final int most;
    private final Duration within;
    private final Map<String, Deque<Instant>> asked = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Deque<Instant>> eldest) {
            return size() > MOST_REMEMBERED;
        }
    };

    public RateLimit(int most, Duration within) {
        this.most = most;
        this.within = within;
    }

    /**
     * Takes a turn.
     *
     * @throws TooOften if this one had as many as it may
     */
    public synchronized void take(String who, Instant now) {
        Deque<Instant> turns = asked.computeIfAbsent(who, _ -> new ArrayDeque<>());
        Instant since = now.minus(within);
        while (!turns.isEmpty() && !turns.peekFirst().isAfter(since)) {
            turns.removeFirst();
        }
        if (turns.size() >= most) {
            Duration left = Duration.between(now, turns.getFirst().plus(within));
            throw new TooOften(Math.max(1, left.toSeconds() + 1));
        }
        turns.addLast(now);
    }
}

package fr.trame.launcher.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Slows guessing down. Five wrong passwords close a login for five minutes, whether somebody has it or not; thirty attempts
 * a minute are all that one address has, those that succeeded not counted. What is remembered is bounded.
 */
final class Attempts {

    static final int WRONG_PASSWORDS = 5;
    static final Duration CLOSED = Duration.ofMinutes(5);
    static final int OF_AN_ADDRESS = 30;
    static final Duration MINUTE = Duration.ofMinutes(1);

    private static final Duration REMEMBERED = Duration.ofMinutes(15);
    private static final int AT_MOST = 10_000;

    private final Clock clock;
    private final Cache<String, Tries> logins;
    private final Cache<String, Window> addresses;

    Attempts(Clock clock) {
        this.clock = clock;
        this.logins = bounded(REMEMBERED);
        this.addresses = bounded(MINUTE.multipliedBy(2));
    }

    private record Tries(int underWay, int wrong, @Nullable Instant closedUntil) {}

    private record Window(Instant start, int count) {

        Instant end() {
            return start.plus(MINUTE);
        }
    }

    private <V> Cache<String, V> bounded(Duration remembered) {
        return Caffeine.newBuilder()
                .maximumSize(AT_MOST)
                .expireAfterWrite(remembered)
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                .build();
    }

    /** Counts an attempt; how long this address has to wait before it may make it, zero if it may. */
    Duration from(String address) {
        Instant now = clock.instant();
        Window window = addresses.asMap().compute(address, (key, before) -> {
            if (before == null || !now.isBefore(before.end())) {
                return new Window(now, 1);
            }
            return new Window(before.start(), before.count() + 1);
        });
        return window.count() <= OF_AN_ADDRESS ? Duration.ZERO : Duration.between(now, window.end());
    }

    /** Whether this login is open; then one of {@link #right} and {@link #wrong} has to follow. */
    boolean begin(String login) {
        Instant now = clock.instant();
        boolean[] open = {false};
        logins.asMap().compute(login, (key, before) -> {
            Tries tries = before == null || over(before, now) ? new Tries(0, 0, null) : before;
            open[0] = tries.underWay() + tries.wrong() < WRONG_PASSWORDS;
            return open[0] ? new Tries(tries.underWay() + 1, tries.wrong(), null) : tries;
        });
        return open[0];
    }

    void right(String login, String address) {
        logins.invalidate(login);
        addresses
                .asMap()
                .computeIfPresent(address, (key, now) -> new Window(now.start(), Math.max(0, now.count() - 1)));
    }

    void wrong(String login) {
        Instant now = clock.instant();
        logins.asMap().compute(login, (key, before) -> {
            int wrong = before == null ? 1 : before.wrong() + 1;
            int underWay = before == null ? 0 : Math.max(0, before.underWay() - 1);
            return new Tries(underWay, wrong, wrong >= WRONG_PASSWORDS ? now.plus(CLOSED) : null);
        });
    }

    private static boolean over(Tries tries, Instant now) {
        return tries.closedUntil() != null && !now.isBefore(tries.closedUntil());
    }
}

package fr.trame.platform.run;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** How projections are doing, one series each per projection. */
public final class ProjectionMetrics {

    private static final String TAG = "projection";

    private final MeterRegistry registry;
    private final Map<String, Meters> meters = new ConcurrentHashMap<>();

    ProjectionMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    /** A batch was taken; the last of its announcements was decided then. */
    public void heard(String projection, int messages, @Nullable Instant last) {
        Meters of = of(projection);
        of.heard.increment(messages);
        of.lastBatch.set(System.currentTimeMillis());
        if (last != null) {
            of.lastDecided.set(last.toEpochMilli());
        }
    }

    void skipped(String projection) {
        of(projection).skipped.increment();
    }

    void lag(String projection, long messages) {
        of(projection).lag.set(messages);
    }

    void waiting(String projection, long streams) {
        of(projection).waiting.set(streams);
    }

    void attention(String projection, boolean needed) {
        of(projection).attention.set(needed ? 1 : 0);
    }

    double heardSoFar(String projection) {
        return of(projection).heard.count();
    }

    double skippedSoFar(String projection) {
        return of(projection).skipped.count();
    }

    private Meters of(String projection) {
        return meters.computeIfAbsent(projection, name -> new Meters(registry, name));
    }

    private static final class Meters {

        private final Counter heard;
        private final Counter skipped;
        private final AtomicLong lag = new AtomicLong();
        private final AtomicLong waiting = new AtomicLong();
        private final AtomicLong attention = new AtomicLong();
        private final AtomicLong lastBatch = new AtomicLong();
        private final AtomicLong lastDecided = new AtomicLong();

        Meters(MeterRegistry registry, String name) {
            heard = Counter.builder("trame.projection.heard")
                    .description("messages taken, in all generations")
                    .tag(TAG, name)
                    .register(registry);
            skipped = Counter.builder("trame.projection.skipped")
                    .description("messages of types that nobody here knows")
                    .tag(TAG, name)
                    .register(registry);
            gauge(registry, name, "trame.projection.lag", "messages not yet heard by the live generation", lag);
            gauge(registry, name, "trame.projection.waiting", "streams that wait as dead letters", waiting);
            gauge(
                    registry,
                    name,
                    "trame.projection.attention",
                    "1 while it is stopped, or not swapped, until an operator acts",
                    attention);
            gauge(registry, name, "trame.projection.last.applied", "when a batch was last taken, epoch ms", lastBatch);
            gauge(registry, name, "trame.projection.last.decided", "age of what it shows, epoch ms", lastDecided);
        }

        private static void gauge(
                MeterRegistry registry, String projection, String name, String description, AtomicLong value) {
            Gauge.builder(name, value, AtomicLong::get)
                    .description(description)
                    .tag(TAG, projection)
                    .register(registry);
        }
    }
}

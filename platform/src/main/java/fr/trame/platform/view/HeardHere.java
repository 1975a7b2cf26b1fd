package fr.trame.platform.view;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** Tells those who wait for something in a view that this process has written to it. */
final class HeardHere {

    private final Map<String, Long> batches = new HashMap<>();

    synchronized void tell(String view) {
        batches.merge(view, 1L, Long::sum);
        notifyAll();
    }

    synchronized long heard(String view) {
        return batches.getOrDefault(view, 0L);
    }

    /** Returns once more than that was heard for the view, or after so long. */
    synchronized void await(String view, long heard, Duration longest) throws InterruptedException {
        long end = System.nanoTime() + longest.toNanos();
        while (heard(view) == heard) {
            Duration left = Duration.ofNanos(end - System.nanoTime());
            if (!left.isPositive()) {
                return;
            }
            wait(left.toMillis(), left.toNanosPart() % 1_000_000);
        }
    }
}

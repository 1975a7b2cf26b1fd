package fr.trame.platform.deadletters;

import fr.trame.platform.listening.Delivery;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Applies what waits as dead letters, once its cause is mended. */
public final class Resending {

    private final DeadLetters deadLetters;
    private final Destinations destinations;

    public Resending(DeadLetters deadLetters, Destinations destinations) {
        this.deadLetters = deadLetters;
        this.destinations = destinations;
    }

    /**
     * What came of it.
     *
     * @param applied messages applied now
     * @param waiting messages still waiting
     * @param reason why, if some are
     */
    public record Outcome(
            int applied, int waiting, @Nullable String reason) {}

    /**
     * Applies the messages of one waiting stream in order, up to one that still fails.
     *
     * @param skipFirst gives the first message up for good, for this projection
     * @return null if nothing waits under this id, or nobody here can apply it
     */
    public @Nullable Outcome resend(String id, boolean skipFirst) {
        int applied = 0;
        WaitingStream waiting = deadLetters.find(id);
        DeadLetter unwanted =
                waiting == null || !skipFirst ? null : waiting.letters().getFirst();
        while (waiting != null) {
            Destination destination = destinations.destination(waiting.generation());
            if (destination == null) {
                return null;
            }
            List<Delivery> all = deadLetters.reread(waiting);
            int skipped = waiting.letters().getFirst().equals(unwanted) ? 1 : 0;
            Attempt attempt = attempt(all.subList(skipped, all.size()), destination);
            int left = all.size() - skipped - attempt.applied;
            String reason = attempt.reason;
            boolean done = reason == null ? deadLetters.release(waiting) : deadLetters.keepLast(waiting, left, reason);
            if (done) {
                return new Outcome(attempt.applied, left, reason);
            }
            applied = attempt.applied;
            waiting = deadLetters.find(id);
        }
        return applied == 0 ? null : new Outcome(applied, 0, null);
    }

    private static Attempt attempt(List<Delivery> deliveries, Destination destination) {
        int applied = 0;
        for (Delivery delivery : deliveries) {
            if (delivery.fault() != null) {
                return new Attempt(applied, delivery.fault());
            }
            if (delivery.heard() != null) {
                RuntimeException failure = destination.apply(List.of(Objects.requireNonNull(delivery.heard())));
                if (failure != null) {
                    return new Attempt(applied, Undeliverable.reasonOf(failure));
                }
            }
            applied++;
        }
        return new Attempt(applied, null);
    }

    private record Attempt(int applied, @Nullable String reason) {}
}

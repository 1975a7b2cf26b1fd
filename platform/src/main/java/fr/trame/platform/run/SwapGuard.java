package fr.trame.platform.run;

import fr.trame.platform.deadletters.DeadLetters;
import fr.trame.platform.listening.Partition;
import fr.trame.platform.listening.subscription.TopicEnds.Extent;
import fr.trame.platform.readmodel.Generations;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds what speaks against reading a newly built generation instead of the last good one. */
final class SwapGuard {

    private final Generations generations;
    private final DeadLetters deadLetters;
    private final ProjectionSettings settings;

    SwapGuard(Generations generations, DeadLetters deadLetters, ProjectionSettings settings) {
        this.generations = generations;
        this.deadLetters = deadLetters;
        this.settings = settings;
    }

    /** What kind of thing is wrong. */
    enum Reason {
        DEAD_LETTERS,
        FEWER_THINGS,
        TOPICS_LOST
    }

    /**
     * Why the last good generation is kept until an operator confirms, or the cause is gone.
     *
     * @param detail for the operator
     */
    record Objection(Reason reason, String detail) {}

    /**
     * Whether the new one may replace the good one.
     *
     * @param heard how far the good one has heard
     * @param extents what the topics hold now
     */
    @Nullable
    Objection toSwap(int good, int fresh, Map<Partition, Long> heard, Map<Partition, Extent> extents) {
        List<Partition> lost = lost(heard, extents);
        if (!lost.isEmpty()) {
            return new Objection(
                    Reason.TOPICS_LOST, "the topics end before what generation %d has heard: %s".formatted(good, lost));
        }
        return toReading(good, fresh);
    }

    /** Partitions that end before what was heard of them: the broker has lost messages. */
    static List<Partition> lost(Map<Partition, Long> heard, Map<Partition, Extent> extents) {
        return heard.entrySet().stream()
                .filter(one -> extents.getOrDefault(one.getKey(), Extent.NONE).next() < one.getValue())
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    /** Whether what is read now is worse than the good one that it has replaced. */
    @Nullable
    Objection toReading(int good, int fresh) {
        long waiting = deadLetters.count(generations.id(fresh), settings.mostWaiting());
        if (waiting > 0) {
            return new Objection(
                    Reason.DEAD_LETTERS, "%d streams of generation %d wait as dead letters".formatted(waiting, fresh));
        }
        long before = generations.things(good);
        long now = generations.things(fresh);
        if (now < before * settings.fewestThings()) {
            return new Objection(
                    Reason.FEWER_THINGS,
                    "generation %d holds %d things, generation %d held %d".formatted(fresh, now, good, before));
        }
        return null;
    }
}

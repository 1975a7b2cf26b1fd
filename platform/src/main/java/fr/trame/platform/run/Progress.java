package fr.trame.platform.run;

import fr.trame.platform.listening.Partition;
import fr.trame.platform.listening.subscription.TopicEnds.Extent;
import fr.trame.platform.readmodel.Generations;
import java.util.Map;

/** How far the generations of a read model have heard. */
final class Progress {

    private final Generations generations;

    Progress(Generations generations) {
        this.generations = generations;
    }

    /** Messages that a generation has not heard yet, of those the topics hold. */
    long lag(int generation, Map<Partition, Extent> extents) {
        Map<Partition, Long> heard = generations.heard(generation, extents.keySet());
        return extents.entrySet().stream()
                .filter(one -> !one.getValue().isEmpty())
                .mapToLong(one -> Math.max(0, one.getValue().next() - heard.getOrDefault(one.getKey(), 0L)))
                .sum();
    }
}

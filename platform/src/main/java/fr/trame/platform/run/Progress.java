package fr.trame.platform.run;

import com.mongodb.client.MongoDatabase;
import fr.trame.platform.listening.Partition;
import fr.trame.platform.listening.subscription.TopicEnds.Extent;
import fr.trame.platform.readmodel.ReadModel;
import java.util.Collection;
import java.util.Map;

/** How far the generations of a read model have heard. */
final class Progress {

    private final MongoDatabase database;
    private final ReadModel model;

    Progress(MongoDatabase database, ReadModel model) {
        this.database = database;
        this.model = model;
    }

    /** The next offsets, as far as they count. */
    Map<Partition, Long> heard(int generation, Collection<Partition> partitions) {
        var positions = new Positions(database, model.name(), generation);
        return Positions.counting(
                positions.read(partitions), model.generation(generation).birth().read());
    }

    /** Messages that a generation has not heard yet, of those the topics hold. */
    long lag(int generation, Map<Partition, Extent> extents) {
        Map<Partition, Long> heard = heard(generation, extents.keySet());
        return extents.entrySet().stream()
                .filter(one -> !one.getValue().isEmpty())
                .mapToLong(one -> Math.max(0, one.getValue().next() - heard.getOrDefault(one.getKey(), 0L)))
                .sum();
    }
}

package fr.trame.reporting.store;

import fr.trame.platform.deadletters.Destination;
import fr.trame.platform.deadletters.Undeliverable;
import fr.trame.platform.listening.Delivery;
import fr.trame.platform.listening.HeardAnnouncement;
import fr.trame.platform.listening.Hearer;
import fr.trame.platform.listening.Partition;
import fr.trame.platform.readmodel.Parking;
import fr.trame.platform.run.ProjectionMetrics;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Writes what is heard into one file. What cannot be read or counted waits as a dead letter, with whatever comes after it in its
 * stream; it is put there before the batch is final, and again if the batch comes again.
 */
final class FileHearer implements Hearer, Destination {

    private final FiguresFile file;
    private final Parking parking;
    private final ProjectionMetrics metrics;

    FileHearer(FiguresFile file, Parking parking, ProjectionMetrics metrics) {
        this.file = file;
        this.parking = parking;
        this.metrics = metrics;
    }

    FiguresFile file() {
        return file;
    }

    @Override
    public Map<Partition, Long> resume(Collection<Partition> partitions) {
        parking.resume();
        return heard(partitions);
    }

    Map<Partition, Long> heard(Collection<Partition> partitions) {
        Map<Partition, Long> positions = new HashMap<>(file.positions());
        positions.keySet().retainAll(partitions);
        return positions;
    }

    @Override
    public void hear(List<Delivery> batch, Map<Partition, Long> next) {
        Parking.Sifted sifted = parking.sift(batch);
        List<Delivery> good =
                sifted.good().stream().filter(one -> one.heard() != null).toList();
        List<Undeliverable> dead = sifted.dead();
        file.write(good.stream().map(FileHearer::arrival).toList(), next, refused -> {
            refused.forEach(one -> dead.add(new Undeliverable(good.get(one.index()), one.reason())));
            parking.park(dead);
        });
        metrics.heard(FigureStore.NAME, batch.size(), lastDecided(good));
    }

    private static Arrival arrival(Delivery delivery) {
        return new Arrival(Objects.requireNonNull(delivery.heard()), delivery.partition(), delivery.offset());
    }

    private static @Nullable Instant lastDecided(List<Delivery> good) {
        return good.stream()
                .map(delivery -> Objects.requireNonNull(delivery.heard()).at())
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    /** Applies what waited, by itself: how far was heard is not moved. */
    @Override
    public @Nullable RuntimeException apply(List<HeardAnnouncement> waited) {
        List<FiguresFile.Refused> refused = new ArrayList<>();
        file.write(waited.stream().map(heard -> new Arrival(heard, null, 0)).toList(), Map.of(), refused::addAll);
        return refused.isEmpty()
                ? null
                : new IllegalStateException(String.valueOf(refused.getFirst().reason()));
    }
}

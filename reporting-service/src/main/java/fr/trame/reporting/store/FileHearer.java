package fr.trame.reporting.store;

import fr.trame.platform.deadletters.DeadLetters;
import fr.trame.platform.deadletters.Destination;
import fr.trame.platform.deadletters.GenerationId;
import fr.trame.platform.deadletters.Undeliverable;
import fr.trame.platform.listening.Delivery;
import fr.trame.platform.listening.HeardAnnouncement;
import fr.trame.platform.listening.Hearer;
import fr.trame.platform.listening.Partition;
import fr.trame.platform.listening.StreamKey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Writes what is heard into one file. What cannot be read or counted waits as a dead letter, with whatever comes after it in its
 * stream; it is put there before the batch is final, and again if the batch comes again.
 */
final class FileHearer implements Hearer, Destination {

    private final FiguresFile file;
    private final GenerationId generation;
    private final DeadLetters deadLetters;

    /** Streams that may be waiting; never trusted without a look. */
    private final Set<StreamKey> suspects = new HashSet<>();

    FileHearer(FiguresFile file, GenerationId generation, DeadLetters deadLetters) {
        this.file = file;
        this.generation = generation;
        this.deadLetters = deadLetters;
    }

    @Override
    public Map<Partition, Long> resume(Collection<Partition> partitions) {
        suspects.addAll(deadLetters.streams(generation));
        Map<Partition, Long> positions = new HashMap<>(file.positions());
        positions.keySet().retainAll(partitions);
        return positions;
    }

    @Override
    public void hear(List<Delivery> batch, Map<Partition, Long> next) {
        Set<StreamKey> waiting = waiting(batch);
        List<Undeliverable> dead = new ArrayList<>();
        List<Delivery> good = new ArrayList<>();
        for (Delivery delivery : batch) {
            boolean behind = waiting.contains(delivery.stream());
            if (behind || delivery.fault() != null) {
                waiting.add(delivery.stream());
                dead.add(new Undeliverable(delivery, delivery.fault()));
            } else if (delivery.heard() != null) {
                good.add(delivery);
            }
        }
        file.write(good.stream().map(FileHearer::arrival).toList(), next, refused -> {
            refused.forEach(one -> dead.add(new Undeliverable(good.get(one.index()), one.reason())));
            park(dead);
        });
    }

    private static Arrival arrival(Delivery delivery) {
        return new Arrival(Objects.requireNonNull(delivery.heard()), delivery.partition(), delivery.offset());
    }

    private Set<StreamKey> waiting(List<Delivery> batch) {
        Set<StreamKey> candidates = new HashSet<>();
        if (!suspects.isEmpty()) {
            batch.forEach(delivery -> candidates.add(delivery.stream()));
            candidates.retainAll(suspects);
        }
        Set<StreamKey> waiting =
                new HashSet<>(deadLetters.find(generation, candidates).keySet());
        candidates.removeAll(waiting);
        suspects.removeAll(candidates);
        return waiting;
    }

    private void park(List<Undeliverable> dead) {
        if (dead.isEmpty()) {
            return;
        }
        dead.sort(Comparator.comparing((Undeliverable one) -> one.delivery().partition())
                .thenComparingLong(one -> one.delivery().offset()));
        dead.forEach(one -> suspects.add(one.delivery().stream()));
        if (!deadLetters.park(generation, dead)) {
            throw new StoreFailed("hear a batch again: somebody else has changed a waiting stream", null);
        }
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

    long things() {
        return file.read(Snapshot::facts);
    }

    /** The file is gone, and what waited for it with it. */
    void forgetLetters() {
        deadLetters.forget(generation);
    }

    boolean hasLetters() {
        return deadLetters.count(generation, 1) > 0;
    }
}

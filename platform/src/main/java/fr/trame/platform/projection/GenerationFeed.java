package fr.trame.platform.projection;

import com.mongodb.client.MongoDatabase;
import fr.trame.platform.deadletters.DeadLetters;
import fr.trame.platform.deadletters.GenerationId;
import fr.trame.platform.deadletters.Undeliverable;
import fr.trame.platform.listening.Delivery;
import fr.trame.platform.listening.HeardAnnouncement;
import fr.trame.platform.listening.Hearer;
import fr.trame.platform.listening.Partition;
import fr.trame.platform.listening.StreamKey;
import java.time.Instant;
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
 * Feeds one generation of a projection with what is heard: documents first, then dead letters, then positions, so that
 * whatever is lost on the way is heard again.
 */
final class GenerationFeed implements Hearer {

    private final GenerationId owner;
    private final ReadModel.Generation generation;
    private final Positions positions;
    private final DeadLetters deadLetters;
    private final ProjectionMetrics metrics;

    /** Where this consumer believes to be; whoever moves the stored positions is noticed by comparing. */
    private final Map<Partition, Long> known = new HashMap<>();

    /** Streams that may be waiting, seen when partitions were assigned; never trusted without a look. */
    private final Set<StreamKey> suspects = new HashSet<>();

    GenerationFeed(
            MongoDatabase database, ReadModel model, int number, DeadLetters deadLetters, ProjectionMetrics metrics) {
        this.owner = new GenerationId(model.name(), number);
        this.generation = model.generation(number);
        this.positions = new Positions(database, model.name(), number);
        this.deadLetters = deadLetters;
        this.metrics = metrics;
    }

    GenerationId owner() {
        return owner;
    }

    ReadModel.Generation generation() {
        return generation;
    }

    @Override
    public Map<Partition, Long> resume(Collection<Partition> partitions) {
        generation.prepare();
        known.keySet().removeAll(partitions);
        Map<Partition, Long> stored = positions.read(partitions);
        deadLetters.of(owner).forEach(waiting -> suspects.add(waiting.stream()));
        known.putAll(stored);
        return stored;
    }

    @Override
    public void hear(List<Delivery> batch, Map<Partition, Long> next) {
        Map<Partition, Long> before = new HashMap<>(known);
        before.keySet().retainAll(next.keySet());
        if (!positions.read(next.keySet()).equals(before)) {
            throw new HeardAgain("another consumer, or a restored or emptied database, has moved the positions");
        }
        List<Undeliverable> dead = settle(batch);
        if (!dead.isEmpty() && !deadLetters.park(owner, dead)) {
            throw new HeardAgain("somebody else has changed a waiting stream");
        }
        if (!positions.advance(before, next)) {
            lostRace(next.keySet());
        }
        known.putAll(next);
        Instant last = batch.stream()
                .map(Delivery::heard)
                .filter(Objects::nonNull)
                .map(HeardAnnouncement::at)
                .max(Comparator.naturalOrder())
                .orElse(null);
        metrics.heard(owner.projection(), batch.size(), last);
    }

    /**
     * The positions moved while the batch was written. If they are gone, so is what they stood for: an incomplete read
     * model must not remain, it is filled from the beginning.
     */
    private void lostRace(Collection<Partition> partitions) {
        Map<Partition, Long> stored = positions.read(partitions);
        if (known.keySet().stream()
                .anyMatch(partition -> partitions.contains(partition) && !stored.containsKey(partition))) {
            drop();
        }
        throw new HeardAgain("another consumer has moved the positions");
    }

    private List<Undeliverable> settle(List<Delivery> batch) {
        Set<StreamKey> waiting = waitingAmong(batch);
        List<Undeliverable> dead = new ArrayList<>();
        List<Delivery> good = new ArrayList<>(batch.size());
        for (Delivery delivery : batch) {
            String fault = delivery.fault();
            if (!waiting.isEmpty() && waiting.contains(delivery.stream())) {
                dead.add(new Undeliverable(delivery, fault));
            } else if (fault != null) {
                waiting.add(delivery.stream());
                dead.add(new Undeliverable(delivery, fault));
            } else if (delivery.heard() != null) {
                good.add(delivery);
            } else {
                metrics.skipped(owner.projection());
            }
        }
        applyOrPark(good, new HashSet<>(), dead);
        dead.sort(Comparator.comparing((Undeliverable one) -> one.delivery().partition())
                .thenComparingLong(one -> one.delivery().offset()));
        dead.forEach(one -> suspects.add(one.delivery().stream()));
        return dead;
    }

    private Set<StreamKey> waitingAmong(List<Delivery> batch) {
        Set<StreamKey> candidates = new HashSet<>();
        if (!suspects.isEmpty()) {
            batch.forEach(delivery -> candidates.add(delivery.stream()));
            candidates.retainAll(suspects);
        }
        Set<StreamKey> waiting =
                new HashSet<>(deadLetters.find(owner, candidates).keySet());
        candidates.removeAll(waiting);
        suspects.removeAll(candidates);
        return waiting;
    }

    /** Where a batch cannot be folded, its halves are, down to the message at fault; its stream waits from there on. */
    private void applyOrPark(List<Delivery> batch, Set<StreamKey> stuck, List<Undeliverable> dead) {
        List<Delivery> free = new ArrayList<>(batch.size());
        for (Delivery delivery : batch) {
            if (!stuck.isEmpty() && stuck.contains(delivery.stream())) {
                dead.add(new Undeliverable(delivery, null));
            } else {
                free.add(delivery);
            }
        }
        if (free.isEmpty()) {
            return;
        }
        RuntimeException failure = apply(free);
        if (failure == null) {
            return;
        }
        if (free.size() == 1) {
            stuck.add(free.getFirst().stream());
            dead.add(new Undeliverable(free.getFirst(), reasonOf(failure)));
            return;
        }
        int middle = free.size() / 2;
        applyOrPark(free.subList(0, middle), stuck, dead);
        applyOrPark(free.subList(middle, free.size()), stuck, dead);
    }

    private @Nullable RuntimeException apply(List<Delivery> deliveries) {
        return generation.apply(deliveries.stream()
                .map(delivery -> Objects.requireNonNull(delivery.heard()))
                .toList());
    }

    static String reasonOf(RuntimeException failure) {
        return "it cannot be folded: " + failure;
    }

    /** Removes all that this generation has stored. */
    void drop() {
        generation.drop();
        positions.drop();
        deadLetters.forget(owner);
    }
}

package fr.trame.platform.run;

import fr.trame.platform.deadletters.DeadLetters;
import fr.trame.platform.deadletters.GenerationId;
import fr.trame.platform.deadletters.Undeliverable;
import fr.trame.platform.listening.Delivery;
import fr.trame.platform.listening.HeardAnnouncement;
import fr.trame.platform.listening.Hearer;
import fr.trame.platform.listening.Partition;
import fr.trame.platform.listening.StreamKey;
import fr.trame.platform.readmodel.Control;
import fr.trame.platform.readmodel.HeardAgain;
import fr.trame.platform.readmodel.Parking;
import fr.trame.platform.readmodel.Parking.Sifted;
import fr.trame.platform.readmodel.ReadModel;
import fr.trame.platform.run.Positions.Position;
import fr.trame.platform.run.ProjectionRunner.RunnerContext;
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
    private final Controls controls;
    private final DeadLetters deadLetters;
    private final ProjectionMetrics metrics;
    private final Parking parking;

    /** Where this consumer believes to be; whoever moves the stored positions is noticed by comparing. */
    private final Map<Partition, Position> known = new HashMap<>();

    /** The mark of the documents it writes to; null while it is not known where to go on. */
    private volatile @Nullable String birth;

    GenerationFeed(RunnerContext context, Controls controls, ReadModel model, int number) {
        this.owner = new GenerationId(model.name(), number);
        this.generation = model.generation(number);
        this.positions = new Positions(context.database(), model.name(), number);
        this.controls = controls;
        this.deadLetters = context.deadLetters();
        this.metrics = context.metrics();
        this.parking = new Parking(deadLetters, owner, context.settings().mostWaiting());
    }

    /** Positions count only beside the documents they were written for: where those are gone, all is heard again. */
    @Override
    public Map<Partition, Long> resume(Collection<Partition> partitions) {
        birth = null;
        requireWanted();
        Map<Partition, Position> stored = positions.read(partitions);
        String mark = mark();
        known.keySet().removeAll(partitions);
        known.putAll(stored);
        parking.resume();
        birth = mark;
        return Positions.counting(stored, mark);
    }

    /** The mark among the documents. What is there without one is what was left when it was emptied, and would pass for heard. */
    private String mark() {
        generation.prepare();
        String mark = generation.birth().read();
        if (mark != null) {
            return mark;
        }
        if (generation.things() > 0) {
            generation.drop();
            generation.prepare();
        }
        return generation.birth().draw();
    }

    /** Whoever slept while a generation was dropped must not bring parts of it back. */
    private void requireWanted() {
        Control control = controls.read(owner.projection());
        if (control == null || control.fed().noneMatch(one -> one.number() == owner.number())) {
            throw new HeardAgain(owner + " is no longer fed");
        }
    }

    @Override
    public void hear(List<Delivery> batch, Map<Partition, Long> next) {
        String mark = birth;
        if (mark == null) {
            throw new HeardAgain("it is not known where to go on");
        }
        Map<Partition, Position> before = new HashMap<>(known);
        before.keySet().retainAll(next.keySet());
        if (!positions.read(next.keySet()).equals(before)) {
            throw new HeardAgain("another consumer, or a restored or emptied database, has moved the positions");
        }
        parking.park(settle(batch));
        // only now: what is still marked was not emptied while it was written
        if (!mark.equals(generation.birth().read())) {
            // what was written may be a part of something that has begun anew: nobody could tell it from the whole
            generation.drop();
            throw new HeardAgain("the documents were emptied");
        }
        if (!positions.advance(before, next, mark)) {
            throw new HeardAgain("another consumer, or an emptied database, has moved the positions");
        }
        next.forEach((partition, offset) -> known.put(partition, new Position(offset, mark)));
        Instant last = batch.stream()
                .map(Delivery::heard)
                .filter(Objects::nonNull)
                .map(HeardAnnouncement::at)
                .max(Comparator.naturalOrder())
                .orElse(null);
        metrics.heard(owner.projection(), batch.size(), last);
    }

    /** Whether its documents were emptied since it last looked where to go on; it must then do so again. */
    boolean hasLostDocuments() {
        String mark = birth;
        return mark != null && !mark.equals(generation.birth().read());
    }

    private List<Undeliverable> settle(List<Delivery> batch) {
        Sifted sifted = parking.sift(batch);
        List<Delivery> good = new ArrayList<>(sifted.good().size());
        for (Delivery delivery : sifted.good()) {
            if (delivery.heard() == null) {
                metrics.skipped(owner.projection());
            } else {
                good.add(delivery);
            }
        }
        applyOrPark(good, new HashSet<>(), sifted.dead());
        return sifted.dead();
    }

    /**
     * Where a batch cannot be folded, its halves are, down to the message at fault; its stream waits from there on. Beyond the
     * limit the rest is left, since the positions will not move.
     */
    private void applyOrPark(List<Delivery> batch, Set<StreamKey> stuck, List<Undeliverable> dead) {
        List<Delivery> free = new ArrayList<>(batch.size());
        for (Delivery delivery : batch) {
            if (!stuck.isEmpty() && stuck.contains(delivery.stream())) {
                dead.add(new Undeliverable(delivery, null));
            } else {
                free.add(delivery);
            }
        }
        if (free.isEmpty() || stuck.size() > parking.mostWaiting()) {
            return;
        }
        RuntimeException failure = apply(free);
        if (failure == null) {
            return;
        }
        if (free.size() == 1) {
            stuck.add(free.getFirst().stream());
            dead.add(Undeliverable.unfoldable(free.getFirst(), failure));
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

    /** Removes all that this generation has stored. */
    void drop() {
        generation.drop();
        positions.drop();
        deadLetters.forget(owner);
    }
}

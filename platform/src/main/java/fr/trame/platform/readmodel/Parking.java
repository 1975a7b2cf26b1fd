package fr.trame.platform.readmodel;

import fr.trame.platform.deadletters.DeadLetters;
import fr.trame.platform.deadletters.GenerationId;
import fr.trame.platform.deadletters.Undeliverable;
import fr.trame.platform.listening.Delivery;
import fr.trame.platform.listening.StreamKey;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds what of a batch cannot be applied to a generation, and lets it wait as dead letters with all that comes after it in its stream.
 * Where too many streams wait, the fault is not the messages': no more are set aside, and the batch is to be heard again.
 */
public final class Parking {

    private final DeadLetters deadLetters;
    private final GenerationId owner;
    private final int mostWaiting;

    /** Streams that may be waiting, seen when partitions were assigned; never trusted without a look. */
    private final Set<StreamKey> suspects = new HashSet<>();

    public Parking(DeadLetters deadLetters, GenerationId owner, int mostWaiting) {
        this.deadLetters = deadLetters;
        this.owner = owner;
        this.mostWaiting = mostWaiting;
    }

    /**
     * A batch in two.
     *
     * @param good can be applied, or be passed over if nobody here knows its type
     * @param dead cannot be read, or comes behind what waits; in a list that may be added to
     */
    public record Sifted(List<Delivery> good, List<Undeliverable> dead) {}

    /** Before anything is heard, and whenever it is heard again. */
    public void resume() {
        suspects.addAll(deadLetters.streams(owner));
    }

    /** Streams that may wait. */
    public int mostWaiting() {
        return mostWaiting;
    }

    public Sifted sift(List<Delivery> batch) {
        Set<StreamKey> waiting = waitingAmong(batch);
        List<Undeliverable> dead = new ArrayList<>();
        List<Delivery> good = new ArrayList<>(batch.size());
        for (Delivery delivery : batch) {
            String fault = delivery.fault();
            if (fault == null && (waiting.isEmpty() || !waiting.contains(delivery.stream()))) {
                good.add(delivery);
            } else {
                waiting.add(delivery.stream());
                dead.add(new Undeliverable(delivery, fault));
            }
        }
        return new Sifted(good, dead);
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

    /**
     * Sets aside what waits, before its batch is final: if the batch comes again, what waits already is left as it is.
     *
     * @throws HeardAgain if too many wait, or somebody else has changed one
     */
    public void park(List<Undeliverable> dead) {
        if (dead.isEmpty()) {
            return;
        }
        Set<StreamKey> kept = new HashSet<>(deadLetters.streams(owner));
        List<Undeliverable> parked = new ArrayList<>(dead.size());
        for (Undeliverable letter : inTheirOrder(dead)) {
            suspects.add(letter.delivery().stream());
            if (kept.size() < mostWaiting || kept.contains(letter.delivery().stream())) {
                kept.add(letter.delivery().stream());
                parked.add(letter);
            }
        }
        if (!deadLetters.park(owner, parked)) {
            throw new HeardAgain("somebody else has changed a waiting stream");
        }
        if (parked.size() < dead.size()) {
            throw new HeardAgain("too many streams wait as dead letters");
        }
    }

    private static List<Undeliverable> inTheirOrder(List<Undeliverable> dead) {
        return dead.stream()
                .sorted(Comparator.comparing(
                                (Undeliverable one) -> one.delivery().partition())
                        .thenComparingLong(one -> one.delivery().offset()))
                .toList();
    }
}

package fr.trame.platform.listening;

import java.util.Comparator;

/** One partition of a topic, as Kafka numbers them; printed as {@code intervention-announcements-3}. */
public record Partition(String topic, int number) implements Comparable<Partition> {

    private static final Comparator<Partition> ORDER =
            Comparator.comparing(Partition::topic).thenComparingInt(Partition::number);

    @Override
    public int compareTo(Partition other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return topic + "-" + number;
    }
}

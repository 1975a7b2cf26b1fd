package fr.trame.platform.messaging;

import java.util.Comparator;

/** One partition of a topic; printed as {@code intervention-announcements-3}. */
public record Place(String topic, int partition) implements Comparable<Place> {

    private static final Comparator<Place> ORDER =
            Comparator.comparing(Place::topic).thenComparingInt(Place::partition);

    @Override
    public int compareTo(Place other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return topic + "-" + partition;
    }
}

package fr.trame.platform.eventstore;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads streams as they are stored, older revisions lifted to the present one: histories and answers that must be up to date. */
public interface EventStreams {

    /** The events of a stream in order; empty if there is no such stream. */
    List<Recorded> read(String stream);

    /** Several streams by few look-ups; streams that do not exist are left out. */
    Map<String, List<Recorded>> read(Collection<String> streams);

    /** The events of one kind of a stream, in their order; none of a stream that does not exist. */
    default <E> List<E> events(String stream, Class<E> type) {
        return read(stream).stream()
                .map(Recorded::event)
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    /** What the events of one kind make of a stream, one after another; empty where there are none, or nothing came of them. */
    default <E, V> Optional<V> fold(String stream, Class<E> events, Next<E, V> next) {
        V present = null;
        for (Recorded stored : read(stream)) {
            if (events.isInstance(stored.event())) {
                present = next.after(present, events.cast(stored.event()));
            }
        }
        return Optional.ofNullable(present);
    }

    /** What becomes of something by one event more; of nothing by the first. */
    @FunctionalInterface
    interface Next<E, V> {

        @Nullable
        V after(@Nullable V present, E event);
    }

    /**
     * The same for a list of persons: the keys of those who have streams of their own are read at once, and a name that cannot be
     * opened is {@link fr.trame.platform.privacy.Sealing#UNREADABLE} instead of an end of the list.
     */
    Map<String, List<Recorded>> readPersons(Collection<String> persons);

    /**
     * One stored event.
     *
     * @param event the payload, an event record of the service
     */
    record Recorded(EventContext context, Object event) {}
}

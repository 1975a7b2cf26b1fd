package fr.trame.platform.eventstore;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Reads streams as they are stored, older revisions lifted to the present one: histories and answers that must be up to date. */
public interface EventStreams {

    /** The events of a stream in order; empty if there is no such stream. */
    List<Recorded> read(String stream);

    /** Several streams by few look-ups; streams that do not exist are left out. */
    Map<String, List<Recorded>> read(Collection<String> streams);

    /**
     * One stored event.
     *
     * @param event the payload, an event record of the service
     */
    record Recorded(EventContext context, Object event) {}
}

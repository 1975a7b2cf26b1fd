package fr.trame.platform.relay;

import fr.trame.platform.eventstore.EventContext;
import org.jspecify.annotations.Nullable;

/**
 * Turns the private events of a feature into what other services are told. A pure function: it is called again whenever
 * a commit is relayed again. Needed only where an announcement says something else than its event: what is told under the same names is told
 * by {@link SameNameAnnouncer}.
 *
 * @param <E> the feature's sealed event interface, or those of its events that need other words
 */
public interface Announcer<E> {

    Class<E> events();

    /** A record of {@code fr.trame.contracts} annotated with its wire name, or null where nobody else needs to know. */
    @Nullable
    Object announce(E event, EventContext context);
}

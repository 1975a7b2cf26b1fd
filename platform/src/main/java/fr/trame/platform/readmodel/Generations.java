package fr.trame.platform.readmodel;

import fr.trame.platform.deadletters.Destination;
import fr.trame.platform.deadletters.GenerationId;
import fr.trame.platform.listening.Partition;
import fr.trame.platform.listening.subscription.Subscription;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * The generations of one read model, wherever they are kept and whoever else feeds them: in the database, shared by all instances of a
 * service, or by each instance for itself. A runner looks after them; a bean of this type is looked after like every projection.
 */
public interface Generations {

    /** Kebab-case, unique in the service. */
    String name();

    /** Grows when what is kept changes shape: the new version is built beside the running one and swapped in. */
    int version();

    List<String> topics();

    /** Which one is read and which is built, as it is stored now; made if there is nothing yet. */
    Control control();

    /** Returns false if somebody else has changed it meanwhile. */
    boolean change(Control before, Control after);

    /** Under which its dead letters wait. */
    GenerationId id(int number);

    /** How many things it holds, about. */
    long things(int number);

    /** Where what waited for it is applied. */
    Destination destination(int number);

    /** The next offsets of those partitions that were heard. */
    Map<Partition, Long> heard(int number, Collection<Partition> partitions);

    /** Lets a generation hear, from where it is; until it is closed, or is to be opened again since it no longer runs. */
    Subscription feed(int number);

    /** Removes all that a generation has stored, how far it heard, and what waits for it. */
    void drop(int number);
}

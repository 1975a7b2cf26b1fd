package fr.trame.platform.projection;

import fr.trame.platform.listening.HeardAnnouncement;
import java.util.List;

/**
 * A read model: how announcements become documents. It must give the same bytes whether an announcement is heard once
 * or twice, live or in a rebuild: facts are set, never incremented, and what was already applied
 * ({@link HeardAnnouncement#sequence()} not above the one remembered for the stream) changes nothing.
 */
public interface Projection {

    /** Kebab-case, unique in the service; part of its consumer group's name. */
    String name();

    /** Grows when documents change shape: the new version is built beside the running one and swapped in. */
    int version();

    List<String> topics();

    /**
     * Its collections by logical name, in the order in which they are to be written. The one that remembers what was
     * applied comes last. The name {@code positions} is taken.
     */
    List<String> collections();

    /** What each field of these says of whom; the projection's contract finds one that is missing or has gone. */
    Fields fields();

    /**
     * Applies a batch, in order. May be called again with the same batch after a conflict with another writer; always
     * starts from what the workspace reads. Documents derived from other documents are read before those.
     */
    void fold(List<HeardAnnouncement> batch, Workspace workspace);
}

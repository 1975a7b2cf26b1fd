package fr.trame.platform.projection;

import fr.trame.platform.listening.HeardAnnouncement;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A read model as its feeding sees it: what it hears, and where generations of what it makes of that are kept. */
public interface ReadModel {

    /** Kebab-case, unique in the service; part of its consumer group's name. */
    String name();

    /** Grows when what is kept changes shape: the new version is built beside the running one and swapped in. */
    int version();

    List<String> topics();

    Generation generation(int number);

    /** One set of what is kept, fed from the beginning of the topics. */
    interface Generation {

        /** Makes what must be there before anything is written; again is as good as once. */
        void prepare();

        /**
         * Applies a batch, in order per stream. What was applied before changes nothing.
         *
         * @return why the read model cannot take this batch, whenever it is tried; null when it is written
         * @throws HeardAgain when it is to be applied again, as any other exception of the database is
         */
        @Nullable
        RuntimeException apply(List<HeardAnnouncement> batch);

        /** The mark among what it keeps: another one, or none, tells that something was emptied. Kept in no collection, it has none. */
        default BirthMark birth() {
            return new BirthMark(List.of());
        }

        /** How many things it holds, about. */
        long things();

        /** Removes it altogether. */
        void drop();
    }
}

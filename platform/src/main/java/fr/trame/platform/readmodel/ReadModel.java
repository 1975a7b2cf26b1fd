package fr.trame.platform.readmodel;

import fr.trame.platform.deadletters.Destination;
import java.util.List;

/** A read model as its feeding sees it: what it hears, and where generations of what it makes of that are kept. */
public interface ReadModel {

    /** Kebab-case, unique in the service; part of its consumer group's name. */
    String name();

    /** Grows when what is kept changes shape: the new version is built beside the running one and swapped in. */
    int version();

    List<String> topics();

    Generation generation(int number);

    /** One set of what is kept, fed from the beginning of the topics. */
    interface Generation extends Destination {

        /** Makes what must be there before anything is written; again is as good as once. */
        void prepare();

        /** The mark among what it keeps: another one, or none, tells that it was emptied. */
        BirthMark birth();

        /** How many things it holds, about. */
        long things();

        /** Removes it altogether. */
        void drop();
    }
}

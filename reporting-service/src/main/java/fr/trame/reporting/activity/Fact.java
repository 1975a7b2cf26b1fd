package fr.trame.reporting.activity;

import java.time.LocalDate;
import java.util.List;
import org.bson.Document;

/** One fact of a day in compact form: an intervention or a referral, as its last announcement left it. */
sealed interface Fact permits Act, Link {

    /** Its stream. */
    String id();

    /** The announcement that left it so. */
    long sequence();

    /** Ids of those who acted, separated by a space. */
    String mediators();

    default boolean isBy(String mediator) {
        return List.of(mediators().split(" ")).contains(mediator);
    }

    /** Adds what it counts for to a tally, or takes it away again (-1). */
    void count(Tally tally, LocalDate day, int sign);

    Document toDocument();

    /**
     * A number that tells this state of this fact from every other: the same announcement of the same stream always
     * leaves the same fact.
     */
    default long mark() {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < id().length(); i++) {
            hash = (hash ^ id().charAt(i)) * 0x100000001b3L;
        }
        hash = (hash ^ sequence()) * 0xff51afd7ed558ccdL;
        hash = (hash ^ (hash >>> 33)) * 0xc4ceb9fe1a85ec53L;
        return hash ^ (hash >>> 33);
    }
}

package fr.trame.reporting.facts;

import fr.trame.reporting.dimensions.Differences;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.duckdb.DuckDBAppender;

/** A fact as one announcement left it. */
interface Version extends Differences.Row {

    /** Its stream. */
    String id();

    /** The announcement that left it so. */
    long sequence();

    /** Since when Trame knew it so. */
    Instant known();

    /** Appends the columns of its table, in their order; the row is still to be ended. */
    void append(DuckDBAppender to) throws SQLException;

    /**
     * A number by which the rows of a stream are found: the first half of a time-ordered id, so that what is young, and changes
     * most, lies together and the rest of a big file is not even read.
     */
    static long key(String id) {
        try {
            return UUID.fromString(id).getMostSignificantBits();
        } catch (IllegalArgumentException _) {
            return id.hashCode();
        }
    }
}

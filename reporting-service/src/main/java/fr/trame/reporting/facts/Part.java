package fr.trame.reporting.facts;

import java.sql.SQLException;
import java.util.Set;
import org.duckdb.DuckDBAppender;
import org.jspecify.annotations.Nullable;

/** One column or several that stand together in a row. */
interface Part {

    /** Of its columns. */
    Set<String> names();

    /** {@code name TYPE}, as a table is made with. */
    String definition();

    /** Writes the next cells of a row. */
    void append(@Nullable Object value, DuckDBAppender to) throws SQLException;

    /** Reads what was written. */
    @Nullable
    Object read(Cells cells) throws SQLException;
}

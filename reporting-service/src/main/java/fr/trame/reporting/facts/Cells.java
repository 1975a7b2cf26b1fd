package fr.trame.reporting.facts;

import fr.trame.reporting.dimensions.ListText;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads the cells of a row one after the other. */
public final class Cells {

    private final ResultSet row;
    private int column;

    /**
     * Begins with a column.
     *
     * @param first from 1
     */
    public Cells(ResultSet row, int first) {
        this.row = row;
        this.column = first;
    }

    void skip(int columns) {
        column += columns;
    }

    /** The next cell. */
    public @Nullable String text() throws SQLException {
        return row.getString(column++);
    }

    /** The next cell. */
    public String need() throws SQLException {
        return Objects.requireNonNull(text());
    }

    /** The next cell. */
    public long number() throws SQLException {
        return row.getLong(column++);
    }

    /** The next cell. */
    public boolean yes() throws SQLException {
        return row.getBoolean(column++);
    }

    /** The next cell. */
    public @Nullable Integer count() throws SQLException {
        int count = row.getInt(column++);
        return row.wasNull() ? null : count;
    }

    /** The next cell. */
    public LocalDate day() throws SQLException {
        return row.getObject(column++, LocalDate.class);
    }

    @Nullable
    LocalDate dayOrNull() throws SQLException {
        return row.getObject(column++, LocalDate.class);
    }

    Instant instant() throws SQLException {
        return row.getObject(column++, LocalDateTime.class).toInstant(ZoneOffset.UTC);
    }

    List<String> codes() throws SQLException {
        return ListText.codes(text());
    }

    Map<String, Integer> counts() throws SQLException {
        return ListText.counts(text());
    }
}

package fr.trame.reporting.store;

import fr.trame.reporting.dimensions.Unit;
import fr.trame.reporting.facts.Cells;
import fr.trame.reporting.facts.Rows;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The facts as they were at one moment: every question to it is answered from the same batch. */
public final class Snapshot {

    /** Of every fact. */
    private static final String IDS = Stream.of(Unit.Fact.values())
            .map(fact -> "SELECT id FROM " + fact.table())
            .collect(Collectors.joining(" UNION ALL "));

    private final Connection connection;

    Snapshot(Connection connection) {
        this.connection = connection;
    }

    /** Reads one row. */
    @FunctionalInterface
    public interface Reading<T> {
        T of(Cells row) throws SQLException;
    }

    /** Is given the rows one by one. */
    @FunctionalInterface
    public interface Sink {
        void take(Cells row) throws SQLException;
    }

    /** Every row that is found. */
    public <T> List<T> find(String sql, List<?> values, Reading<T> reading) {
        List<T> found = new ArrayList<>();
        each(sql, values, row -> found.add(reading.of(row)));
        return found;
    }

    /** Hands over the rows without holding them. */
    public void each(String sql, List<?> values, Sink sink) {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.size(); i++) {
                Object value = values.get(i);
                statement.setObject(i + 1, value instanceof Instant instant ? Rows.utc(instant) : value);
            }
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    sink.take(new Cells(rows, 1));
                }
            }
        } catch (SQLException e) {
            throw new StoreFailed(e);
        }
    }

    /** The name that this file got when it was made. */
    String born() {
        return find("SELECT born FROM file", List.of(), Cells::need).getFirst();
    }

    /** How many facts it holds. */
    long facts() {
        return find("SELECT count(*) FROM (" + IDS + ")", List.of(), Cells::number)
                .getFirst();
    }

    /** How many facts stand in it twice: none, in a file that adds up. */
    long doubled() {
        return find(
                        "SELECT count(*) FROM (SELECT id FROM (" + IDS + ") GROUP BY id HAVING count(*) > 1)",
                        List.of(),
                        Cells::number)
                .getFirst();
    }

    /** Tells this state of this file from every other. */
    public String mark() {
        List<String> marks = new ArrayList<>(List.of(born()));
        marks.addAll(find(
                "SELECT topic || '-' || part || '=' || next FROM position ORDER BY topic, part",
                List.of(),
                Cells::need));
        return String.join(",", marks);
    }
}

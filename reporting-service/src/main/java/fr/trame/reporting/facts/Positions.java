package fr.trame.reporting.facts;

import fr.trame.platform.listening.Partition;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/** The next offset to hear of each place, in the same transaction as what was made of those before. */
public final class Positions {

    private Positions() {}

    /** Those of every partition that was heard. */
    public static Map<Partition, Long> read(Connection connection) throws SQLException {
        Map<Partition, Long> positions = new TreeMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT topic, part, next FROM position")) {
            while (rows.next()) {
                positions.put(new Partition(rows.getString(1), rows.getInt(2)), rows.getLong(3));
            }
        }
        return positions;
    }

    /** Moves some on. */
    public static void write(DuckDBConnection connection, Map<Partition, Long> next) throws SQLException {
        if (next.isEmpty()) {
            return;
        }
        String places = String.join(", ", Collections.nCopies(next.size(), "(?, ?)"));
        try (PreparedStatement statement =
                connection.prepareStatement("DELETE FROM position WHERE (topic, part) IN (" + places + ")")) {
            int column = 1;
            for (Partition place : next.keySet()) {
                statement.setString(column++, place.topic());
                statement.setInt(column++, place.number());
            }
            statement.execute();
        }
        try (DuckDBAppender appender = connection.createAppender("position")) {
            for (Map.Entry<Partition, Long> one : next.entrySet()) {
                appender.beginRow();
                appender.append(one.getKey().topic())
                        .append(one.getKey().number())
                        .append(one.getValue().longValue())
                        .endRow();
            }
        }
    }
}

package fr.trame.reporting.facts;

import fr.trame.platform.listening.Partition;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.TreeMap;

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

    /**
     * Moves some on.
     *
     * @param known those that are there
     */
    public static void write(Connection connection, Map<Partition, Long> known, Map<Partition, Long> next)
            throws SQLException {
        for (Map.Entry<Partition, Long> one : next.entrySet()) {
            Partition place = one.getKey();
            String sql = known.containsKey(place)
                    ? "UPDATE position SET next = ? WHERE topic = ? AND part = ?"
                    : "INSERT INTO position (next, topic, part) VALUES (?, ?, ?)";
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                statement.setLong(1, one.getValue());
                statement.setString(2, place.topic());
                statement.setInt(3, place.number());
                statement.execute();
            }
        }
    }
}

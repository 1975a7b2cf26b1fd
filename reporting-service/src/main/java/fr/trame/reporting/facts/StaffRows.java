package fr.trame.reporting.facts;

import fr.trame.contracts.staff.EmployeeAssigned;
import fr.trame.contracts.staff.EmployeeJoined;
import fr.trame.contracts.staff.TeamOpened;
import fr.trame.platform.listening.HeardAnnouncement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Keeps who was assigned to which team from which day on, and the teams of each service. Who leaves keeps the last team. */
public final class StaffRows {

    private StaffRows() {}

    /** Keeps what one announcement says of the staff, unless it is kept already. */
    public static void write(Connection connection, HeardAnnouncement heard) throws SQLException {
        switch (heard.announcement()) {
            case EmployeeJoined joined -> assign(connection, heard, joined.team(), LocalDate.parse(joined.from()));
            case EmployeeAssigned assigned ->
                assign(connection, heard, assigned.team(), LocalDate.parse(assigned.from()));
            case TeamOpened team -> open(connection, team);
            default -> {
                // nothing of the others is asked here
            }
        }
    }

    private static void assign(Connection connection, HeardAnnouncement heard, @Nullable String team, LocalDate since)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("INSERT INTO assignment SELECT ?, ?, ?, ?, ?"
                + " WHERE NOT EXISTS (FROM assignment WHERE employee = ? AND sequence = ?)")) {
            statement.setString(1, heard.stream());
            statement.setLong(2, heard.sequence());
            statement.setString(3, team);
            statement.setObject(4, since);
            statement.setObject(5, Rows.utc(heard.at()));
            statement.setString(6, heard.stream());
            statement.setLong(7, heard.sequence());
            statement.execute();
        }
    }

    /** A team never changes its service, so hearing of it again changes nothing. */
    private static void open(Connection connection, TeamOpened team) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "INSERT INTO team SELECT ?, ?, ? WHERE NOT EXISTS (FROM team WHERE code = ?)")) {
            statement.setString(1, team.code());
            statement.setString(2, team.label());
            statement.setString(3, team.service());
            statement.setString(4, team.code());
            statement.execute();
        }
    }
}

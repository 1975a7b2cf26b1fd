package fr.trame.reporting.facts;

import fr.trame.contracts.career.Career;
import fr.trame.contracts.staff.EmployeeAssigned;
import fr.trame.contracts.staff.EmployeeJoined;
import fr.trame.contracts.staff.EmployeeLeft;
import fr.trame.contracts.staff.EmployeePosted;
import fr.trame.contracts.staff.EmployeeReturned;
import fr.trame.contracts.staff.OutsiderAdmitted;
import fr.trame.contracts.staff.TeamOpened;
import fr.trame.platform.listening.HeardAnnouncement;
import fr.trame.reporting.dimensions.ListText;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Keeps what was announced of each member of the staff, a row each, and the teams of each service. */
public final class StaffRows {

    /** The rows of one employee, in the order in which they add up. */
    public static final String ALL_OF =
            "SELECT what, roles, team, since, until FROM staff WHERE employee = ? ORDER BY sequence";

    private static final String JOINED = "joined";
    private static final String ASSIGNED = "assigned";
    private static final String POSTED = "posted";
    private static final String LEFT = "left";
    private static final String RETURNED = "returned";
    private static final String ADMITTED = "admitted";

    private StaffRows() {}

    private record Row(
            String what,
            List<String> roles,
            @Nullable String team,
            @Nullable String since,
            @Nullable String until) {}

    /** Keeps what one announcement says of the staff, unless it is kept already. */
    public static void write(Connection connection, HeardAnnouncement heard) throws SQLException {
        switch (heard.announcement()) {
            case EmployeeJoined it -> keep(connection, heard, new Row(JOINED, it.roles(), it.team(), it.from(), null));
            case EmployeeAssigned it ->
                keep(connection, heard, new Row(ASSIGNED, it.roles(), it.team(), it.from(), null));
            case EmployeePosted it ->
                keep(connection, heard, new Row(POSTED, it.roles(), it.team(), it.from(), it.until()));
            case EmployeeReturned it ->
                keep(connection, heard, new Row(RETURNED, it.roles(), it.team(), it.from(), null));
            case EmployeeLeft it -> keep(connection, heard, new Row(LEFT, List.of(), null, null, it.until()));
            case OutsiderAdmitted it ->
                keep(connection, heard, new Row(ADMITTED, it.roles(), null, it.from(), it.until()));
            case TeamOpened team -> open(connection, team);
            default -> {
                // nothing of the others is asked here
            }
        }
    }

    /** What a row of {@link #ALL_OF} makes of what somebody was before. */
    public static UnaryOperator<Career> step(Cells row) throws SQLException {
        String what = row.need();
        List<String> roles = row.codes();
        String team = row.text();
        LocalDate since = row.dayOrNull();
        LocalDate until = row.dayOrNull();
        return switch (what) {
            case JOINED -> _ -> Career.NONE.begun(roles, team, Objects.requireNonNull(since));
            case RETURNED -> career -> career.begun(roles, team, Objects.requireNonNull(since));
            case ASSIGNED -> career -> career.assigned(roles, team, Objects.requireNonNull(since));
            case POSTED ->
                career -> career.posted(roles, Objects.requireNonNull(team), Objects.requireNonNull(since), until);
            case ADMITTED -> career -> career.admitted(roles, Objects.requireNonNull(since), until);
            case LEFT -> career -> career.left(Objects.requireNonNull(until));
            default -> throw new IllegalStateException("no such row of the staff: " + what);
        };
    }

    private static void keep(Connection connection, HeardAnnouncement heard, Row row) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("INSERT INTO staff SELECT ?, ?, ?, ?, ?, ?, ?"
                + " WHERE NOT EXISTS (FROM staff WHERE employee = ? AND sequence = ?)")) {
            statement.setString(1, heard.stream());
            statement.setLong(2, heard.sequence());
            statement.setString(3, row.what());
            statement.setString(4, ListText.of(row.roles()));
            statement.setString(5, row.team());
            statement.setObject(6, row.since() == null ? null : LocalDate.parse(row.since()));
            statement.setObject(7, row.until() == null ? null : LocalDate.parse(row.until()));
            statement.setString(8, heard.stream());
            statement.setLong(9, heard.sequence());
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

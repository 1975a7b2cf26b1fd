package fr.trame.reporting.facts;

import fr.trame.reporting.dimensions.Dimensions;
import fr.trame.reporting.dimensions.RollUp;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * The tables of a figures file. Whoever changes one makes another {@link #LAYOUT} of them: files of another layout are made again from
 * the topics. Lists and counts by code are text ({@link fr.trame.reporting.dimensions.ListText}). Present versions and those that something
 * newer ended are apart: what is asked all the time reads the present ones only, and a change closes one row and adds two.
 */
public final class Tables {

    static final String ACT = ActVersion.COLUMNS;

    static final String REFERRAL = ReferralVersion.COLUMNS;

    static final String CONFLICT = ConflictVersion.COLUMNS;

    /** Grows when what is kept means something else in the same columns. */
    private static final int MEANING = 3;

    /** Of the files that this program makes: another number wherever a table, or what is rolled up, differs. */
    public static final int LAYOUT =
            Math.max(1, (MEANING + all().toString() + Dimensions.counted()).hashCode() & Integer.MAX_VALUE);

    /** What makes a file, once; {@code gone} keeps what was voided, so that it does not come back when it is heard again. */
    private static List<String> all() {
        List<String> tables = new ArrayList<>(List.of(
                "CREATE TABLE act (" + ACT + ")",
                "CREATE TABLE act_past (" + ACT + ", until TIMESTAMP)",
                "CREATE TABLE referral (" + REFERRAL + ")",
                "CREATE TABLE referral_past (" + REFERRAL + ", until TIMESTAMP)",
                "CREATE TABLE conflict (" + CONFLICT + ")",
                "CREATE TABLE conflict_past (" + CONFLICT + ", until TIMESTAMP)",
                "CREATE TABLE gone (key BIGINT, id VARCHAR, sequence BIGINT, known TIMESTAMP)",
                "CREATE TABLE staff (employee VARCHAR, sequence BIGINT, what VARCHAR, roles VARCHAR, team VARCHAR,"
                        + " since DATE, until DATE)",
                "CREATE TABLE team (code VARCHAR, label VARCHAR, service VARCHAR)",
                "CREATE TABLE position (topic VARCHAR, part INTEGER, next BIGINT)",
                "CREATE TABLE file (layout INTEGER, born VARCHAR)"));
        tables.addAll(RollUp.tables());
        return tables;
    }

    private Tables() {}

    /**
     * Makes the tables of a new file, and what a connection needs to write batches.
     *
     * @throws IllegalStateException if the file is of another layout
     */
    public static void prepare(Connection writer, String born) throws SQLException {
        try (Statement statement = writer.createStatement()) {
            int layout = layout(statement);
            if (layout == 0) {
                for (String table : all()) {
                    statement.execute(table);
                }
                statement.execute("INSERT INTO file VALUES (" + LAYOUT + ", '" + born + "')");
            } else if (layout != LAYOUT) {
                throw new IllegalStateException("it is of layout " + layout + ", not " + LAYOUT);
            }
            statement.execute(Batch.prepare());
        }
    }

    private static int layout(Statement statement) throws SQLException {
        try (ResultSet tables =
                statement.executeQuery("SELECT count(*) FROM information_schema.tables WHERE table_name = 'file'")) {
            tables.next();
            if (tables.getInt(1) == 0) {
                return 0;
            }
        }
        try (ResultSet file = statement.executeQuery("SELECT max(layout) FROM file")) {
            file.next();
            return file.getInt(1);
        }
    }
}

package fr.trame.reporting.dimensions;

import java.util.List;

/**
 * What all facts count for by month, dimension and code, kept with the rows: each batch adds the differences that it makes, in its own
 * transaction, and they are summed up when there are many. {@link Differences} are made from {@link Dimensions}, as the statement is that counts the rows.
 */
public final class RollUp {

    /** So many differences wait at least before they are summed up. */
    private static final int FEW = 1_000;

    /** The table of the differences that are not summed up yet: month, name, code, n and open of each. */
    public static final String FRESH = "tally_fresh";

    private static final String COLUMNS = "(month VARCHAR, name VARCHAR, code VARCHAR, n BIGINT, open BIGINT)";

    private static final String BOTH = "(FROM tally UNION ALL FROM tally_fresh)";

    private static final String SUMS = "CAST(sum(n) AS BIGINT) AS n, CAST(sum(open) AS BIGINT) AS open";

    private static final String NOT_NOTHING = " HAVING sum(n) <> 0 OR sum(open) <> 0";

    private RollUp() {}

    /** What makes its tables. */
    public static List<String> tables() {
        return List.of("CREATE TABLE tally " + COLUMNS, "CREATE TABLE " + FRESH + " " + COLUMNS);
    }

    /** Asks whether it is time to sum up: when there are more differences than sums. */
    public static String isLong() {
        return "SELECT (SELECT count(*) FROM tally_fresh) > " + FEW + " + (SELECT count(*) FROM tally)";
    }

    /** What sums up. */
    public static List<String> sumUp() {
        return List.of(
                "CREATE OR REPLACE TEMP TABLE summed AS SELECT month, name, code, " + SUMS + " FROM " + BOTH
                        + " GROUP BY month, name, code" + NOT_NOTHING + " ORDER BY month",
                "DELETE FROM tally",
                "DELETE FROM tally_fresh",
                "INSERT INTO tally FROM summed",
                "DROP TABLE summed");
    }

    /** {@code name, code, n, open} of whole months, as {@link Tally} gives them. */
    public static Sql of(String firstMonth, String lastMonth) {
        return Sql.of(
                "SELECT name, code, " + SUMS + " FROM " + BOTH + " WHERE month BETWEEN ? AND ? GROUP BY name, code",
                firstMonth,
                lastMonth);
    }
}

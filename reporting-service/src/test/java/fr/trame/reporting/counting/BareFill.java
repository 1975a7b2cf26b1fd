package fr.trame.reporting.counting;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/** As many rows as wide as those of an act, appended to an empty table: nothing is looked up, read or worked out. */
final class BareFill {

    private static final String COLUMNS = """
        key BIGINT, id VARCHAR, sequence BIGINT, known TIMESTAMP, status VARCHAR, day DATE, month VARCHAR, hour VARCHAR,
        minute INTEGER, c1 VARCHAR, c2 VARCHAR, c3 VARCHAR, l1 VARCHAR, c4 VARCHAR, c5 VARCHAR, c6 VARCHAR, c7 VARCHAR,
        c8 VARCHAR, c9 VARCHAR, c10 VARCHAR, i1 INTEGER, i2 INTEGER, i3 INTEGER, l2 VARCHAR, l3 VARCHAR, i4 INTEGER,
        m1 VARCHAR, m2 VARCHAR, m3 VARCHAR, l4 VARCHAR, b1 BOOLEAN, b2 BOOLEAN, b3 BOOLEAN\
        """;

    private BareFill() {}

    static double seconds(Path like, long rows) throws SQLException {
        try (DuckDBConnection connection = (DuckDBConnection) DriverManager.getConnection("jdbc:duckdb:" + like);
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE bare (" + COLUMNS + ")");
            long start = System.nanoTime();
            try (DuckDBAppender appender = connection.createAppender("bare")) {
                for (long i = 0; i < rows; i++) {
                    append(appender, i);
                }
            }
            double seconds = (System.nanoTime() - start) / 1e9;
            try (ResultSet counted = statement.executeQuery("SELECT count(*) FROM bare")) {
                counted.next();
                if (counted.getLong(1) != rows) {
                    throw new IllegalStateException("Rows are missing");
                }
            }
            statement.execute("DROP TABLE bare");
            return seconds;
        }
    }

    private static void append(DuckDBAppender to, long i) throws SQLException {
        String code = "C" + i % 20;
        to.beginRow();
        to.append(i << 16)
                .append("0192f000-0000-7000-8000-" + (100_000_000_000L + i))
                .append(1L);
        to.append(LocalDateTime.of(2018, 1, 1, 0, 0)).append("VALIDATED");
        to.append(LocalDate.of(2018, 1, 1)).append("2018-01").append("1-9").append(540);
        to.append(code).append(code).append(code).append("[]");
        for (int text = 0; text < 7; text++) {
            to.append(code);
        }
        to.append(15).append((Integer) null).append((Integer) null);
        to.append("[\"C1\"]").append("[\"C1\"]").append(3);
        to.append("{\"C1\"=3}").append("{\"C1\"=3}").append("{\"C1\"=3}");
        to.append("[]").append(false).append(false).append(false);
        to.endRow();
    }
}

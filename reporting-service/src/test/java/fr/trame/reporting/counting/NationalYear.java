package fr.trame.reporting.counting;

import fr.trame.reporting.dimensions.Dimensions;
import fr.trame.reporting.dimensions.Sql;
import fr.trame.reporting.dimensions.Tally;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;

/**
 * A year of the whole country, made by SQL into a file that has its tables: acts by many teams, in the order of their dates, some with a
 * former version, one in eight with a referral; what is rolled up is counted by the product's statement, a month at a time.
 */
final class NationalYear {

    private static final int PIECE = 200_000;

    private static final String REFERRALS = """
        SELECT key + 1 AS key, '9' || substr(id, 2) AS id, 1 AS sequence, known, day, month, team, territory,
          id AS intervention, ['CONTACT', 'RELAIS', 'ACCOMP', 'ORIENTATION'][1 + (hash(id) // 8 % 4)::BIGINT] AS level,
          'P' || hash(id) % 20 AS partner_type, NULL AS partner, mediators, 'E' || hash(id) % 6 AS outcome,
          'CONTACT_PRIS' AS reached, 'CLOSE' AS standing, hash(id) // 8 % 4 <> 3 AS counts
        FROM changed_act WHERE hash(id) % 8 = 0\
        """;

    private NationalYear() {}

    static void fill(Path file, long acts, int teams) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("threads", "2");
        properties.setProperty("preserve_insertion_order", "false");
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + file, properties);
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TEMP MACRO r(i, salt, most) AS (hash(i * 31 + salt) % most)::BIGINT");
            statement.execute("CREATE TEMP MACRO s(i, salt, most) AS"
                    + " (most * power((hash(i * 31 + salt) % 100000) / 100000.0, 2))::BIGINT");
            for (long done = 0; done < acts; done += PIECE) {
                statement.execute("BEGIN");
                statement.execute("CREATE OR REPLACE TEMP TABLE changed_act AS " + acts(acts, teams, done));
                statement.execute("CREATE OR REPLACE TEMP TABLE changed_referral AS " + REFERRALS);
                for (String table : List.of("act", "referral")) {
                    statement.execute("INSERT INTO " + table + " BY NAME SELECT * FROM changed_" + table);
                }
                statement.execute("INSERT INTO act_past BY NAME SELECT * REPLACE (0 AS sequence, 'RECORDED' AS"
                        + " status), known + INTERVAL 3 DAY AS until FROM changed_act WHERE hash(id) % 5 = 0");
                statement.execute("COMMIT");
            }
            for (int month = 1; month <= 12; month++) {
                rollUp(connection, "2018-%02d".formatted(month));
            }
            statement.execute("INSERT INTO position VALUES ('test', 0, 0)");
            statement.execute("CHECKPOINT");
        }
    }

    private static void rollUp(Connection connection, String month) throws SQLException {
        Sql counts = Tally.of(
                Dimensions.COUNTED, Sql.of("act WHERE month = ?", month), Sql.of("referral WHERE month = ?", month));
        String sql = "INSERT INTO tally SELECT '" + month + "', name, code, n, open FROM (" + counts.text() + ")";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < counts.values().size(); i++) {
                statement.setObject(i + 1, counts.values().get(i));
            }
            statement.execute();
        }
    }

    /** Skewed codes come from the square of a number that is random, and the same whenever it is made again. */
    private static String acts(long acts, int teams, long from) {
        String at = "TIMESTAMP '2018-01-01' + to_seconds(i * 31536000 // %d)".formatted(acts);
        return """
            SELECT (epoch_ms(seen) << 16) | 28672 | (i %% 4096) AS key,
              format('{:08x}-{:04x}-7{:03x}-8000-{:012x}', epoch_ms(seen) >> 16, epoch_ms(seen) & 65535, i %% 4096, i) AS id,
              1 AS sequence, seen AS known,
              CASE WHEN r(i, 1, 10) = 0 THEN 'RECORDED' WHEN r(i, 1, 100) = 1 THEN 'RETURNED' ELSE 'VALIDATED' END AS status,
              seen::DATE AS day, strftime(seen, '%%Y-%%m') AS month,
              isodow(seen) || '-' || (8 + r(i, 2, 14)) AS hour, (8 + r(i, 2, 14)) * 60 + 5 * r(i, 3, 12) AS minute,
              'T' || team AS team, 'Z' || (team * 2 + r(i, 5, 2)) AS territory,
              'D' || s(i, 6, 11) AS domain, CASE WHEN r(i, 7, 4) = 0 THEN '["D' || s(i, 8, 11) || '"]' ELSE '[]' END AS secondary_domains,
              CASE WHEN r(i, 9, 4) > 0 THEN 'TH' || s(i, 10, 90) END AS theme, 'M' || s(i, 11, 15) AS mode,
              'O' || s(i, 12, 20) AS origin, CASE WHEN r(i, 13, 3) = 0 THEN 'DIFF' ELSE 'REEL' END AS tempo,
              'L' || s(i, 14, 400) AS place, 'L' || s(i, 15, 15) AS place_type,
              CASE WHEN r(i, 16, 5) = 0 THEN 'F' || r(i, 17, 4) END AS funding,
              15 AS duration_minutes, NULL AS tension_before, NULL AS tension_after,
              '["R' || s(i, 19, 15) || CASE WHEN r(i, 18, 3) = 0 THEN '","R' || (15 + s(i, 20, 4)) ELSE '' END || '"]' AS outcomes,
              '["m' || (team * 6) || '","m' || (team * 6 + 1) || '"]' AS mediators, 1 + r(i, 21, 5) AS people,
              '{"A' || s(i, 22, 8) || '"=' || (1 + r(i, 21, 5)) || '}' AS age,
              '{"G0"=1,"G1"=' || (1 + r(i, 21, 5)) || '}' AS gender,
              '{"Q' || s(i, 23, 15) || '"=' || (1 + r(i, 21, 5)) || '}' AS capacity,
              '[]' AS missing, r(i, 24, 10) = 0 AS incomplete, r(i, 25, 20) = 0 AS late,
              r(i, 24, 10) = 0 OR r(i, 1, 10) = 0 OR r(i, 1, 100) = 1 AS open
            FROM (SELECT i, %s AS seen, r(i, 4, %d) AS team FROM range(%d, %d) AS numbers(i))\
            """.formatted(at, teams, from, Math.min(acts, from + PIECE));
    }
}

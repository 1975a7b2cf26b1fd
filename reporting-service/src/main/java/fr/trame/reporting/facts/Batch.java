package fr.trame.reporting.facts;

import fr.trame.platform.listening.HeardAnnouncement;
import fr.trame.reporting.dimensions.RollUp;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/** Reads the rows that a batch changes, and writes what it made of them, in the transaction of its connection. */
public final class Batch {

    private final DuckDBConnection connection;
    private final Histories<ActVersion> acts = new Histories<>();
    private final Histories<ReferralVersion> referrals = new Histories<>();
    private final Map<String, Long> rows = new HashMap<>();

    public Batch(DuckDBConnection connection) {
        this.connection = connection;
    }

    private interface Reader<V> {
        V read(ResultSet row, int first) throws SQLException;
    }

    private interface Appending<V> {
        void append(V version, DuckDBAppender to) throws SQLException;
    }

    /** Reads what the announcements of a batch may change. */
    public FactFold load(List<HeardAnnouncement> batch) throws SQLException {
        Set<String> ofActs = streams(batch, heard -> !FactFold.isReferral(heard));
        load("act", ofActs, ActVersion::read, acts);
        load("referral", streams(batch, FactFold::isReferral), ReferralVersion::read, referrals);
        loadGone(ofActs);
        return new FactFold(acts, referrals);
    }

    private static Set<String> streams(List<HeardAnnouncement> batch, Function<HeardAnnouncement, Boolean> wanted) {
        return batch.stream()
                .filter(FactFold::matters)
                .filter(wanted::apply)
                .map(HeardAnnouncement::stream)
                .collect(Collectors.toSet());
    }

    private <V extends Version> void load(String table, Set<String> ids, Reader<V> reader, Histories<V> into)
            throws SQLException {
        find("SELECT rowid, * FROM " + table, ids, found -> {
            V version = reader.read(found, 2);
            if (ids.contains(version.id())) {
                rows.put(version.id(), found.getLong(1));
                into.stored(version);
            }
        });
    }

    private void loadGone(Set<String> ids) throws SQLException {
        find("SELECT id, sequence FROM gone", ids, found -> acts.gone(found.getString(1), found.getLong(2)));
    }

    private interface Found {
        void take(ResultSet row) throws SQLException;
    }

    /** The rows of these streams, and of those few that share a key with one. The text of ten thousand keys takes long to read. */
    private void find(String rowsOf, Set<String> ids, Found found) throws SQLException {
        if (ids.isEmpty()) {
            return;
        }
        execute("CREATE OR REPLACE TEMP TABLE wanted (key BIGINT)");
        try (DuckDBAppender appender = connection.createAppender("temp", "main", "wanted")) {
            for (long key : new HashSet<>(ids.stream().map(Version::key).toList())) {
                appender.beginRow();
                appender.append(key).endRow();
            }
        }
        try (Statement statement = connection.createStatement();
                ResultSet all = statement.executeQuery(rowsOf + " WHERE key IN (SELECT key FROM wanted)")) {
            while (all.next()) {
                found.take(all);
            }
        }
    }

    /** Writes what the fold has made of it, and what that changes of the roll-up. */
    public void write() throws SQLException {
        if (acts.isUnchanged() && referrals.isUnchanged()) {
            return;
        }
        change("act", Tables.ACT, acts, ActVersion::append);
        change("referral", Tables.REFERRAL, referrals, ReferralVersion::append);
        rollUp();
        try (DuckDBAppender appender = connection.createAppender("gone")) {
            for (HeardAnnouncement heard : acts.removed()) {
                appender.beginRow();
                appender.append(Version.key(heard.stream()))
                        .append(heard.stream())
                        .append(heard.sequence());
                appender.append(Rows.utc(heard.at()));
                appender.endRow();
            }
        }
    }

    /**
     * Gathers the rows in a temporary table, which stays for the roll-up: {@code until} is null for a present version, {@code stored} is
     * the row that is taken away.
     */
    private <V extends Version> void change(
            String table, String columns, Histories<V> histories, Appending<V> appending) throws SQLException {
        String changed = "changed_" + table;
        execute("CREATE OR REPLACE TEMP TABLE " + changed + " (" + columns + ", stored BIGINT, until TIMESTAMP)");
        if (histories.isUnchanged()) {
            return;
        }
        try (DuckDBAppender appender = connection.createAppender("temp", "main", changed)) {
            for (Histories.Past<V> past : histories.past()) {
                appender.beginRow();
                appending.append(past.version(), appender);
                Long stored = histories.isStored(past.version())
                        ? rows.get(past.version().id())
                        : null;
                appender.append(stored).append(Rows.utc(past.until())).endRow();
            }
            for (V version : histories.added()) {
                appender.beginRow();
                appending.append(version, appender);
                appender.appendNull().appendNull().endRow();
            }
        }
        execute("DELETE FROM " + table + " WHERE rowid IN (SELECT stored FROM " + changed
                + " WHERE stored IS NOT NULL)");
        execute("INSERT INTO " + table + "_past SELECT * EXCLUDE (stored) FROM " + changed
                + " WHERE until IS NOT NULL");
        execute("INSERT INTO " + table + " SELECT * EXCLUDE (stored, until) FROM " + changed + " WHERE until IS NULL");
    }

    private void rollUp() throws SQLException {
        execute(RollUp.add());
        try (Statement statement = connection.createStatement();
                ResultSet fresh = statement.executeQuery(RollUp.isLong())) {
            fresh.next();
            if (!fresh.getBoolean(1)) {
                return;
            }
        }
        for (String step : RollUp.sumUp()) {
            execute(step);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}

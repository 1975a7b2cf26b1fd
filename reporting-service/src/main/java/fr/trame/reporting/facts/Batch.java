package fr.trame.reporting.facts;

import fr.trame.platform.listening.HeardAnnouncement;
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
        if (ids.isEmpty()) {
            return;
        }
        try (Statement statement = connection.createStatement();
                ResultSet found =
                        statement.executeQuery("SELECT rowid, * FROM " + table + " WHERE key IN (" + keys(ids) + ")")) {
            while (found.next()) {
                V version = reader.read(found, 2);
                if (ids.contains(version.id())) {
                    rows.put(version.id(), found.getLong(1));
                    into.stored(version);
                }
            }
        }
    }

    private void loadGone(Set<String> ids) throws SQLException {
        if (ids.isEmpty()) {
            return;
        }
        try (Statement statement = connection.createStatement();
                ResultSet found =
                        statement.executeQuery("SELECT id, sequence FROM gone WHERE key IN (" + keys(ids) + ")")) {
            while (found.next()) {
                acts.gone(found.getString(1), found.getLong(2));
            }
        }
    }

    /** Writes what the fold has made of it. */
    public void write() throws SQLException {
        write("act", acts, ActVersion::append);
        write("referral", referrals, ReferralVersion::append);
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

    private <V extends Version> void write(String table, Histories<V> histories, Appending<V> appending)
            throws SQLException {
        List<V> ended = histories.ended();
        if (!ended.isEmpty()) {
            String gone = ended.stream()
                    .map(version -> String.valueOf(rows.get(version.id())))
                    .collect(Collectors.joining(","));
            try (Statement statement = connection.createStatement()) {
                statement.execute("DELETE FROM " + table + " WHERE rowid IN (" + gone + ")");
            }
        }
        if (!histories.past().isEmpty()) {
            try (DuckDBAppender appender = connection.createAppender(table + "_past")) {
                for (Histories.Past<V> past : histories.past()) {
                    appender.beginRow();
                    appending.append(past.version(), appender);
                    appender.append(Rows.utc(past.until()));
                    appender.endRow();
                }
            }
        }
        List<V> added = histories.added();
        if (!added.isEmpty()) {
            try (DuckDBAppender appender = connection.createAppender(table)) {
                for (V version : added) {
                    appender.beginRow();
                    appending.append(version, appender);
                    appender.endRow();
                }
            }
        }
    }

    private static String keys(Set<String> ids) {
        return new HashSet<>(ids.stream().map(Version::key).toList())
                .stream().map(String::valueOf).collect(Collectors.joining(","));
    }
}

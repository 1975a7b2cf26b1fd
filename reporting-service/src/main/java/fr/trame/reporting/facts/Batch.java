package fr.trame.reporting.facts;

import fr.trame.platform.listening.HeardAnnouncement;
import fr.trame.reporting.dimensions.Differences;
import fr.trame.reporting.dimensions.RollUp;
import fr.trame.reporting.dimensions.Unit.Fact;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/** Reads the rows that a batch changes, and writes what it made of them, in the transaction of its connection. */
public final class Batch {

    private final DuckDBConnection connection;
    private final Histories<ActVersion> acts = new Histories<>();
    private final Histories<ReferralVersion> referrals = new Histories<>();
    private final Histories<ConflictVersion> conflicts = new Histories<>();
    private final Map<String, Long> rows = new HashMap<>();

    public Batch(DuckDBConnection connection) {
        this.connection = connection;
    }

    /** Once for each connection that writes batches: makes where they put the numbers of the rows that they look for. */
    static String prepare() {
        return "CREATE TEMP TABLE wanted (number BIGINT)";
    }

    private interface Reader<V> {
        V read(ResultSet row, int first) throws SQLException;
    }

    /** Reads what the announcements of a batch may change. */
    public FactFold load(List<HeardAnnouncement> batch) throws SQLException {
        Set<String> ofActs = streams(batch, Fact.ACT);
        load(Fact.ACT, ofActs, ActVersion::read, acts);
        loadGone(ofActs);
        load(Fact.REFERRAL, streams(batch, Fact.REFERRAL), ReferralVersion::read, referrals);
        load(Fact.CONFLICT, streams(batch, Fact.CONFLICT), ConflictVersion::read, conflicts);
        return new FactFold(acts, referrals, conflicts);
    }

    private static Set<String> streams(List<HeardAnnouncement> batch, Fact about) {
        return batch.stream()
                .filter(heard -> FactFold.fact(heard) == about)
                .map(HeardAnnouncement::stream)
                .collect(Collectors.toSet());
    }

    private <V extends Version> void load(Fact fact, Set<String> ids, Reader<V> reader, Histories<V> into)
            throws SQLException {
        find("SELECT rowid, * FROM " + fact.table(), ids, found -> {
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

    /** The rows of these streams, and of those few that share a key with one. */
    private void find(String rowsOf, Set<String> ids, Found found) throws SQLException {
        if (ids.isEmpty()) {
            return;
        }
        try (Statement statement = connection.createStatement();
                ResultSet all = statement.executeQuery(
                        rowsOf + " WHERE key IN " + numbers(ids.stream().map(Version::key)))) {
            while (all.next()) {
                found.take(all);
            }
        }
    }

    /** What stands behind {@code IN}. A text of ten thousand numbers takes long to read, so they are put into a table. */
    private String numbers(Stream<Long> all) throws SQLException {
        execute("DELETE FROM wanted");
        try (DuckDBAppender appender = connection.createAppender("temp", "main", "wanted")) {
            for (long number : all.collect(Collectors.toSet())) {
                appender.beginRow();
                appender.append(number).endRow();
            }
        }
        return "(SELECT number FROM wanted)";
    }

    /** Writes what the fold has made of it, and what that changes of the roll-up. */
    public void write() throws SQLException {
        if (acts.isUnchanged() && referrals.isUnchanged() && conflicts.isUnchanged()) {
            return;
        }
        Differences differences = new Differences();
        change(Fact.ACT, acts, differences);
        change(Fact.REFERRAL, referrals, differences);
        change(Fact.CONFLICT, conflicts, differences);
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
        rollUp(differences);
    }

    private <V extends Version> void change(Fact fact, Histories<V> histories, Differences differences)
            throws SQLException {
        String table = fact.table();
        Collection<V> ended = histories.ended();
        Collection<V> added = histories.added();
        ended.forEach(version -> differences.takeAway(fact, version));
        added.forEach(version -> differences.add(fact, version));
        if (!ended.isEmpty()) {
            execute("DELETE FROM " + table + " WHERE rowid IN "
                    + numbers(ended.stream().map(version -> rows.get(version.id()))));
        }
        try (DuckDBAppender past = connection.createAppender(table + "_past");
                DuckDBAppender present = connection.createAppender(table)) {
            for (Histories.Past<V> one : histories.past()) {
                past.beginRow();
                one.version().append(past);
                past.append(Rows.utc(one.until())).endRow();
            }
            for (V version : added) {
                present.beginRow();
                version.append(present);
                present.endRow();
            }
        }
    }

    private void rollUp(Differences differences) throws SQLException {
        try (DuckDBAppender appender = connection.createAppender(RollUp.FRESH)) {
            differences.each((month, name, code, n, open) -> {
                appender.beginRow();
                appender.append(month)
                        .append(name)
                        .append(code)
                        .append(n)
                        .append(open)
                        .endRow();
            });
        }
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

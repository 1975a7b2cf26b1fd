package fr.trame.reporting.store;

import fr.trame.platform.listening.HeardAnnouncement;
import fr.trame.platform.listening.Partition;
import fr.trame.reporting.facts.Batch;
import fr.trame.reporting.facts.FactFold;
import fr.trame.reporting.facts.Positions;
import fr.trame.reporting.facts.StaffRows;
import fr.trame.reporting.facts.Tables;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/**
 * One DuckDB file: one connection that writes, and a few that read, opened once and kept, for opening them again and again costs
 * memory.
 */
final class FiguresFile implements AutoCloseable {

    private static final int READERS = 4;

    /** So much is logged before it goes to its place in the file, which costs about as much for little as for much. */
    private static final String LOG = "64MB";

    /** So long a question waits for its turn. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

    private final Path path;
    private final DuckDBConnection writer;
    private final BlockingQueue<Connection> readers = new LinkedBlockingQueue<>();
    private volatile boolean closed;

    private FiguresFile(Path path, DuckDBConnection writer) throws SQLException {
        this.path = path;
        this.writer = writer;
        for (int i = 0; i < READERS; i++) {
            Connection reader = writer.duplicate();
            reader.setAutoCommit(false);
            readers.add(reader);
        }
    }

    /** What a batch could not take: the place of each in the batch, and why; null for one that waits behind another. */
    record Refused(int index, @Nullable String reason) {}

    /**
     * Opens a file, made if it is not there.
     *
     * @throws SQLException if it does not open
     * @throws IllegalStateException if it is of another layout
     */
    static FiguresFile open(Path path, FiguresSettings settings, String born) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("memory_limit", settings.memory());
        properties.setProperty("threads", Integer.toString(settings.threads()));
        properties.setProperty("temp_directory", path + ".tmp");
        properties.setProperty("autoinstall_known_extensions", "false");
        properties.setProperty("autoload_known_extensions", "false");
        properties.setProperty("preserve_insertion_order", "false");
        properties.setProperty("wal_autocheckpoint", LOG);
        DuckDBConnection writer = (DuckDBConnection) DriverManager.getConnection("jdbc:duckdb:" + path, properties);
        try {
            writer.setAutoCommit(false);
            Tables.prepare(writer, born);
            writer.commit();
            return new FiguresFile(path, writer);
        } catch (SQLException | RuntimeException e) {
            writer.close();
            throw e;
        }
    }

    Path path() {
        return path;
    }

    /** How far it was heard. */
    synchronized Map<Partition, Long> positions() {
        return transaction(() -> Positions.read(writer));
    }

    /**
     * Takes a batch and how far it goes in one transaction. What was taken before, by its offset or its sequence, changes nothing.
     *
     * @param refused is told what could not be taken before anything is final; what it throws takes everything back
     */
    synchronized void write(List<Arrival> arrivals, Map<Partition, Long> next, Consumer<List<Refused>> refused) {
        transaction(() -> {
            Map<Partition, Long> known = Positions.read(writer);
            Batch batch = new Batch(writer);
            FactFold fold = batch.load(arrivals.stream().map(Arrival::heard).toList());
            refused.accept(apply(arrivals, known, fold));
            batch.write();
            Positions.write(writer, next);
            return known;
        });
    }

    private List<Refused> apply(List<Arrival> arrivals, Map<Partition, Long> known, FactFold fold) throws SQLException {
        List<Refused> refused = new ArrayList<>();
        Set<String> stuck = new HashSet<>();
        for (int i = 0; i < arrivals.size(); i++) {
            Arrival arrival = arrivals.get(i);
            HeardAnnouncement heard = arrival.heard();
            if (arrival.place() != null && arrival.offset() < known.getOrDefault(arrival.place(), 0L)) {
                continue;
            }
            if (stuck.contains(heard.stream())) {
                refused.add(new Refused(i, null));
                continue;
            }
            try {
                fold.apply(heard);
                StaffRows.write(writer, heard);
            } catch (RuntimeException e) {
                stuck.add(heard.stream());
                refused.add(new Refused(i, "it cannot be counted: " + e));
            }
        }
        return refused;
    }

    private interface Work<T> {
        T run() throws SQLException;
    }

    private <T> T transaction(Work<T> work) {
        try {
            boolean done = false;
            try {
                T made = work.run();
                writer.commit();
                done = true;
                return made;
            } finally {
                if (!done) {
                    writer.rollback();
                }
            }
        } catch (SQLException e) {
            throw new StoreFailed(e);
        }
    }

    /**
     * Answers from one snapshot.
     *
     * @throws StoreFailed if it is closed, or others ask for too long
     */
    <T> T read(Function<Snapshot, T> question) {
        Connection reader = turn();
        try {
            return question.apply(new Snapshot(reader));
        } finally {
            giveBack(reader);
        }
    }

    private Connection turn() {
        try {
            Connection reader = closed ? null : readers.poll(LONGEST_WAIT.toSeconds(), TimeUnit.SECONDS);
            if (reader == null) {
                throw new StoreFailed(closed ? "are closed" : "are asked by too many", null);
            }
            return reader;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoreFailed(e);
        }
    }

    private Connection take() {
        try {
            return readers.take();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoreFailed(e);
        }
    }

    private void giveBack(Connection reader) {
        try {
            reader.rollback();
        } catch (SQLException e) {
            throw new StoreFailed(e);
        } finally {
            readers.add(reader);
        }
    }

    /** Waits for whoever reads. */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        try {
            for (int i = 0; i < READERS; i++) {
                take().close();
            }
            writer.close();
        } catch (SQLException e) {
            throw new StoreFailed(e);
        }
    }
}

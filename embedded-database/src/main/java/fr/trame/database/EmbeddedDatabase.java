package fr.trame.database;

import de.bwaldvogel.mongo.MongoServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The embedded database, listening on the loopback address until it is closed. */
public final class EmbeddedDatabase implements AutoCloseable {

    /** A command occupies its thread while it waits for the commit: enough threads make large groups. */
    private static final int COMMAND_THREADS = 32;

    private final MongoServer server;
    private final DurableBackend backend;

    private EmbeddedDatabase(MongoServer server, DurableBackend backend) {
        this.server = server;
        this.backend = backend;
    }

    /** Opens the store in the directory and listens; a port of 0 picks a free one. */
    public static EmbeddedDatabase start(int port, Path directory) {
        try {
            Files.createDirectories(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return listening(port, DurableBackend.inFile(directory.resolve("trame.mv")));
    }

    /** An empty one on a free port that keeps nothing after it is closed; for tests. */
    public static EmbeddedDatabase inMemory() {
        return listening(0, DurableBackend.inMemory());
    }

    private static EmbeddedDatabase listening(int port, DurableBackend backend) {
        MongoServer server = new MongoServer(backend);
        server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1, COMMAND_THREADS);
        return new EmbeddedDatabase(server, backend);
    }

    /** Where to connect to: {@code mongodb://127.0.0.1:<port>}. */
    public String uri() {
        return "mongodb://127.0.0.1:" + server.getLocalAddress().getPort();
    }

    /** The scans since the start, by collection and shape; clients ask for the same with {@code {scanReport: 1}}. */
    public List<Scan> scans() {
        return backend.scans();
    }

    /** Closes all connections and the store, compacting it for a bounded time. */
    @Override
    public void close() {
        server.shutdownNow();
    }
}

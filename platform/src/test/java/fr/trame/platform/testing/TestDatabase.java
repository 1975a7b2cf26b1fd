package fr.trame.platform.testing;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A database of its own for a test: on the server of {@code TRAME_MONGODB_URI} if one is given, else embedded. */
public final class TestDatabase implements AutoCloseable {

    /** Address of a server that the tests may use. */
    public static final String GIVEN = "TRAME_MONGODB_URI";

    private final @Nullable MongoServer embedded;
    private final String uri;
    private final String name = "test_" + UUID.randomUUID().toString().replace("-", "");
    private final MongoClient client;

    private TestDatabase(@Nullable MongoServer embedded, String uri) {
        this.embedded = embedded;
        this.uri = uri;
        this.client = MongoClients.create(uri);
    }

    /** The given server, or an embedded one in memory. */
    public static TestDatabase start() {
        return System.getenv(GIVEN) == null ? memory() : given();
    }

    /** The embedded one that keeps everything in memory. */
    public static TestDatabase memory() {
        return embedded(new MongoServer(new MemoryBackend()));
    }

    /** The embedded one on H2, as the launcher runs it. */
    public static TestDatabase h2() {
        return embedded(new MongoServer(H2Backend.inMemory()));
    }

    /** The server of {@code TRAME_MONGODB_URI}. */
    public static TestDatabase given() {
        return new TestDatabase(null, System.getenv(GIVEN));
    }

    private static TestDatabase embedded(MongoServer server) {
        var address = server.bind();
        return new TestDatabase(server, "mongodb://127.0.0.1:" + address.getPort());
    }

    public String uri() {
        return uri;
    }

    public String name() {
        return name;
    }

    public MongoDatabase database() {
        return client.getDatabase(name);
    }

    /** Takes the database away; only an embedded one can be taken away. */
    public void stop() {
        if (embedded != null) {
            embedded.shutdownNow();
        }
    }

    @Override
    public void close() {
        if (embedded == null) {
            database().drop();
            client.getDatabase(name + TestMasterKey.KEYS).drop();
            client.getDatabase(name + TestMasterKey.ACCESS).drop();
        }
        client.close();
        stop();
    }
}

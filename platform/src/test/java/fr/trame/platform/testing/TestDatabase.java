package fr.trame.platform.testing;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import fr.trame.database.EmbeddedDatabase;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A database of its own for a test: on the server of {@code TRAME_MONGODB_URI} if one is given, else embedded. */
public final class TestDatabase implements AutoCloseable {

    /** Address of a server that the tests may use. */
    public static final String GIVEN = "TRAME_MONGODB_URI";

    private final @Nullable EmbeddedDatabase embedded;
    private final String uri;
    private final String name = "test_" + UUID.randomUUID().toString().replace("-", "");
    private final MongoClient client;
    private boolean stopped;

    private TestDatabase(@Nullable EmbeddedDatabase embedded, String uri) {
        this.embedded = embedded;
        this.uri = uri;
        this.client = MongoClients.create(uri);
    }

    /** The given server, or an embedded one in memory. */
    public static TestDatabase start() {
        return System.getenv(GIVEN) == null ? embedded() : given();
    }

    /** The embedded one, as the launcher runs it, but in memory. */
    public static TestDatabase embedded() {
        EmbeddedDatabase database = EmbeddedDatabase.inMemory();
        return new TestDatabase(database, database.uri());
    }

    /** The server of {@code TRAME_MONGODB_URI}. */
    public static TestDatabase given() {
        return new TestDatabase(null, System.getenv(GIVEN));
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

    /** Where a service on this database keeps the keys of persons. */
    public MongoDatabase keys() {
        return client.getDatabase(name + TestMasterKey.KEYS);
    }

    /** Takes the database away; only an embedded one can be taken away. Stopped twice, that one waits for ever. */
    public void stop() {
        if (embedded != null && !stopped) {
            stopped = true;
            embedded.close();
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

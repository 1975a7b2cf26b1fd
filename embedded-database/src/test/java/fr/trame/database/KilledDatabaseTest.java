package fr.trame.database;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The database's process is killed while eight threads insert and replace: nothing that was acknowledged is lost. */
class KilledDatabaseTest {

    private static final int ROUNDS = 4;
    private static final int THREADS = 8;
    private static final int ACKNOWLEDGED_BEFORE_KILL = 500;

    @TempDir
    Path directory;

    private final Set<String> inserted = ConcurrentHashMap.newKeySet();
    private final Map<String, Integer> revisions = new ConcurrentHashMap<>();

    @Test
    void keepsEveryAcknowledgedWrite() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            try (Server server = new Server(directory)) {
                try (MongoClient client = MongoClients.create(server.uri())) {
                    verify(client);
                    writeUntilKilled(client, server, round);
                }
            }
        }
        try (Server server = new Server(directory);
                MongoClient client = MongoClients.create(server.uri())) {
            verify(client);
        }
        assertThat(inserted).hasSizeGreaterThan(ROUNDS * ACKNOWLEDGED_BEFORE_KILL);
    }

    private void writeUntilKilled(MongoClient client, Server server, int round) throws Exception {
        CountDownLatch enough = new CountDownLatch(ACKNOWLEDGED_BEFORE_KILL);
        try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            List<Future<?>> writers = new ArrayList<>();
            for (int thread = 0; thread < THREADS; thread++) {
                String prefix = round + "-" + thread;
                writers.add(threads.submit(() -> write(client, prefix, enough)));
            }
            enough.await();
            server.kill();
            for (Future<?> writer : writers) {
                writer.get();
            }
        }
    }

    /** Inserts a document and replaces a counter in turn, until the server does not answer. */
    private void write(MongoClient client, String prefix, CountDownLatch enough) {
        MongoCollection<Document> facts = client.getDatabase("kill").getCollection("facts");
        MongoCollection<Document> counters = client.getDatabase("kill").getCollection("counters");
        String filling = "x".repeat(500);
        try {
            counters.insertOne(new Document("_id", prefix).append("rev", 0));
            revisions.put(prefix, 0);
            for (int i = 1; ; i++) {
                String id = prefix + "-" + i;
                facts.insertOne(new Document("_id", id).append("filling", filling));
                inserted.add(id);
                counters.replaceOne(
                        new Document("_id", prefix).append("rev", i - 1), new Document("_id", prefix).append("rev", i));
                revisions.put(prefix, i);
                enough.countDown();
            }
        } catch (MongoException e) {
            // the server was killed: what was not acknowledged may be there or not
        }
    }

    private void verify(MongoClient client) {
        Map<String, Document> facts = all(client, "facts");
        assertThat(facts.keySet()).containsAll(inserted);
        Map<String, Document> counters = all(client, "counters");
        revisions.forEach((id, revision) ->
                assertThat(counters.get(id).getInteger("rev")).as(id).isBetween(revision, revision + 1));
        for (String id : facts.keySet()) {
            // the look-up and the scan agree: nothing is there by half
            if (id.endsWith("7")) {
                assertThat(client.getDatabase("kill").getCollection("facts").countDocuments(new Document("_id", id)))
                        .isEqualTo(1);
            }
        }
    }

    private static Map<String, Document> all(MongoClient client, String collection) {
        Map<String, Document> found = new HashMap<>();
        client.getDatabase("kill")
                .getCollection(collection)
                .find()
                .batchSize(1_000)
                .forEach(document -> assertThat(found.put(document.getString("_id"), document))
                        .isNull());
        return found;
    }

    /** The database in a process of its own that says its address on its first line. */
    private record Server(Process process, String uri) implements AutoCloseable {

        private Server(Path directory) throws IOException {
            this(spawn(directory));
        }

        private Server(Process process) throws IOException {
            this(process, process.inputReader().readLine());
        }

        private static Process spawn(Path directory) throws IOException {
            return new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx256m",
                            "-XX:+UseSerialGC",
                            "-cp",
                            System.getProperty("java.class.path"),
                            DatabaseOnFreePort.class.getName(),
                            directory.toString())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
        }

        void kill() {
            process.destroyForcibly().onExit().join();
        }

        @Override
        public void close() {
            kill();
        }
    }
}

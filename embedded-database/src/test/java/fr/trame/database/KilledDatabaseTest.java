package fr.trame.database;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
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

/**
 * The database's process is killed while eight threads insert and replace: nothing that was acknowledged is lost, and the indexes
 * agree with the documents.
 */
class KilledDatabaseTest {

    private static final int ROUNDS = 4;
    private static final int THREADS = 8;
    private static final int ACKNOWLEDGED_BEFORE_KILL = 500;
    private static final int MARKS = 5;

    @TempDir
    Path directory;

    private final Set<String> inserted = ConcurrentHashMap.newKeySet();
    private final Map<String, Integer> revisions = new ConcurrentHashMap<>();

    @Test
    void keepsEveryAcknowledgedWrite() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            try (Server server = new Server(directory)) {
                try (MongoClient client = MongoClients.create(server.uri())) {
                    createIndexes(client);
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

    private static void createIndexes(MongoClient client) {
        MongoDatabase database = client.getDatabase("kill");
        database.getCollection("counters").createIndex(Indexes.ascending("odd", "rev"));
        database.getCollection("facts")
                .createIndex(Indexes.compoundIndex(Indexes.ascending("marks"), Indexes.descending("n")));
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
                facts.insertOne(fact(id, i).append("filling", filling));
                inserted.add(id);
                counters.replaceOne(
                        new Document("_id", prefix).append("rev", i - 1),
                        new Document("_id", prefix).append("rev", i).append("odd", i % 2 == 1));
                revisions.put(prefix, i);
                enough.countDown();
            }
        } catch (MongoException e) {
            // the server was killed: what was not acknowledged may be there or not
        }
    }

    private static Document fact(String id, int number) {
        return new Document("_id", id)
                .append("n", number)
                .append("marks", List.of("m" + number % MARKS, "m" + (number + 1) % MARKS));
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
        verifyIndexes(client, facts.values(), counters.values());
    }

    /** What an index finds is what is there: no entry is missing, and none is left of what was replaced. */
    private static void verifyIndexes(MongoClient client, Collection<Document> facts, Collection<Document> counters) {
        for (int mark = 0; mark < MARKS; mark++) {
            Document marked = new Document("marks", "m" + mark);
            List<String> expected = facts.stream()
                    .filter(fact -> fact.getList("marks", String.class).contains(marked.get("marks")))
                    .map(fact -> fact.getString("_id"))
                    .toList();
            assertThat(ids(client, "facts", marked)).containsExactlyInAnyOrderElementsOf(expected);
            assertThat(client.getDatabase("kill").getCollection("facts").countDocuments(marked))
                    .isEqualTo(expected.size());
        }
        for (Document counter : counters) {
            Document asIs = new Document("odd", counter.get("odd")).append("rev", counter.get("rev"));
            assertThat(ids(client, "counters", asIs)).contains(counter.getString("_id"));
        }
        assertThat(entriesOf(client, "facts")).containsEntry("marks_1_n_-1", 2L * facts.size());
        assertThat(entriesOf(client, "counters")).containsEntry("odd_1_rev_1", (long) counters.size());
    }

    private static Document entriesOf(MongoClient client, String collection) {
        return client.getDatabase("kill")
                .runCommand(new Document("collStats", collection))
                .get("indexSize", Document.class);
    }

    private static List<String> ids(MongoClient client, String collection, Document query) {
        return client.getDatabase("kill")
                .getCollection(collection)
                .find(query)
                .batchSize(1_000)
                .map(document -> document.getString("_id"))
                .into(new ArrayList<>());
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

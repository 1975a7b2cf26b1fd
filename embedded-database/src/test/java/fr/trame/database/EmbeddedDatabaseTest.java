package fr.trame.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.result.UpdateResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The embedded database as its clients see it, over the wire. */
class EmbeddedDatabaseTest {

    @TempDir
    Path directory;

    private EmbeddedDatabase database;
    private MongoClient client;
    private MongoCollection<Document> documents;

    @BeforeEach
    void opens() {
        database = EmbeddedDatabase.start(0, directory);
        client = MongoClients.create(database.uri());
        documents = client.getDatabase("trame_test").getCollection("documents");
    }

    @AfterEach
    void closes() {
        client.close();
        database.close();
    }

    @Test
    void keepsDocumentsAcrossARestart() {
        documents.insertOne(new Document("_id", "a").append("nested", new Document("list", List.of(1, "deux", 3.0))));
        documents.insertOne(new Document("_id", 7L).append("big", Long.MAX_VALUE));
        List<Document> before = documents.find().into(new ArrayList<>());
        closes();
        opens();
        assertThat(documents.find().into(new ArrayList<>())).isEqualTo(before).hasSize(2);
        assertThatThrownBy(() -> documents.insertOne(new Document("_id", "a"))).isInstanceOf(MongoWriteException.class);
    }

    @Test
    void refusesASecondDocumentUnderTheSameId() {
        documents.insertOne(new Document("_id", "a"));
        assertThatThrownBy(() -> documents.insertOne(new Document("_id", "a")))
                .isInstanceOfSatisfying(
                        MongoWriteException.class,
                        e -> assertThat(e.getError().getCode()).isEqualTo(11000));
    }

    @Test
    void replacesOnlyTheRevisionThatWasRead() {
        documents.insertOne(new Document("_id", "a").append("rev", 1));
        UpdateResult first = replace("a", 1, 2);
        UpdateResult late = replace("a", 1, 2);
        assertThat(first.getModifiedCount()).isEqualTo(1);
        assertThat(late.getMatchedCount()).isZero();
        assertThat(documents.find(Filters.eq("a")).first()).isEqualTo(new Document("_id", "a").append("rev", 2));
    }

    @Test
    void refusesAGuardedUpsertThatLostTheRace() {
        documents.insertOne(new Document("_id", "a").append("rev", 2));
        assertThatThrownBy(() -> documents.replaceOne(
                        new Document("_id", "a").append("rev", 1),
                        new Document("_id", "a").append("rev", 2),
                        new ReplaceOptions().upsert(true)))
                .isInstanceOfSatisfying(
                        MongoWriteException.class,
                        e -> assertThat(e.getError().getCode()).isEqualTo(11000));
    }

    @Test
    void findsSeveralIdsInOneRead() {
        documents.insertMany(IntStream.range(0, 500)
                .mapToObj(i -> new Document("_id", "s@%010d".formatted(i)).append("odd", i % 2 == 1))
                .toList());
        List<String> ids =
                IntStream.range(490, 510).mapToObj("s@%010d"::formatted).toList();
        assertThat(documents.find(Filters.in("_id", ids)).into(new ArrayList<>()))
                .hasSize(10);
        assertThat(documents
                        .find(Filters.and(Filters.in("_id", ids), Filters.eq("odd", true)))
                        .into(new ArrayList<>()))
                .hasSize(5);
    }

    @Test
    void writesABulkAndReportsItsErrors() {
        documents.insertOne(new Document("_id", "b"));
        assertThatThrownBy(() -> documents.bulkWrite(
                        List.of(
                                new InsertOneModel<>(new Document("_id", "a")),
                                new InsertOneModel<>(new Document("_id", "b")),
                                new InsertOneModel<>(new Document("_id", "c"))),
                        new BulkWriteOptions().ordered(false)))
                .hasMessageContaining("11000");
        documents.bulkWrite(List.of(
                new ReplaceOneModel<>(Filters.eq("d"), new Document("_id", "d"), new ReplaceOptions().upsert(true))));
        assertThat(documents.distinct("_id", String.class).into(new ArrayList<>()))
                .containsExactly("a", "b", "c", "d");
    }

    @Test
    void forgetsADroppedDatabaseForGood() {
        documents.insertOne(new Document("_id", "a"));
        client.getDatabase("trame_test").drop();
        closes();
        opens();
        assertThat(documents.find().first()).isNull();
        documents.insertOne(new Document("_id", "a"));
        assertThat(documents.countDocuments()).isEqualTo(1);
    }

    /** How large it gets depends on how much the machine writes while a dead chunk waits; that it stops growing does not. */
    @Test
    void stopsGrowingWhenTheSameDocumentIsReplacedAgainAndAgain() throws Exception {
        documents.insertOne(new Document("_id", "day"));
        Path file = directory.resolve("trame.mv");
        long before;
        long running = 0;
        int rounds = 0;
        do {
            before = running;
            replaceAgainAndAgain();
            running = Files.size(file);
            rounds++;
        } while (running > before && rounds < 20);
        closes();
        long closed = Files.size(file);
        opens();
        assertThat(running).as("bytes after %d rounds", rounds).isLessThanOrEqualTo(before);
        assertThat(closed).isLessThan(1_000_000);
        assertThat(documents.countDocuments()).isEqualTo(1);
    }

    private void replaceAgainAndAgain() {
        String filling = "x".repeat(2_000);
        IntStream.range(0, 10_000)
                .parallel()
                .forEach(i -> documents.replaceOne(
                        Filters.eq("day"),
                        new Document(Map.of("_id", "day", "rev", i, "filling", filling)),
                        new ReplaceOptions().upsert(true)));
    }

    private UpdateResult replace(String id, int from, int to) {
        return documents.replaceOne(
                Filters.and(Filters.eq(id), Filters.eq("rev", from)), new Document("_id", id).append("rev", to));
    }
}

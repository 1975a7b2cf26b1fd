package fr.trame.database;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Indexes.compoundIndex;
import static com.mongodb.client.model.Indexes.descending;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoCommandException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What indexes do for a query and what they refuse, over the wire. Every test ends without a scan. */
class OrderedIndexesTest {

    @TempDir
    Path directory;

    private EmbeddedDatabase database;
    private MongoClient client;
    private MongoCollection<Document> acts;

    @BeforeEach
    void opens() {
        database = EmbeddedDatabase.start(0, directory);
        client = MongoClients.create(database.uri());
        acts = client.getDatabase("trame_test").getCollection("acts");
    }

    @AfterEach
    void closes() {
        assertThat(database.scans()).isEmpty();
        shut();
    }

    private void shut() {
        client.close();
        database.close();
    }

    /** Act {@code a-007} is of day 7, team t0 or t1 in turn, and of two mediators. */
    private void storeHundred() {
        acts.insertMany(IntStream.range(0, 100)
                .mapToObj(i -> new Document("_id", "a-%03d".formatted(i))
                        .append("team", "t" + i % 2)
                        .append("day", i)
                        .append("mediators", List.of("m" + i % 3, "m" + (3 + i % 2))))
                .toList());
    }

    @Test
    void servesEqualityWithARangeAndAnOrderInBothDirections() {
        acts.createIndex(ascending("team", "day"));
        storeHundred();
        Bson march = and(eq("team", "t1"), gte("day", 10), lt("day", 17));
        assertThat(ids(march, Sorts.ascending("day"), 0)).containsExactly("a-011", "a-013", "a-015");
        assertThat(ids(march, Sorts.descending("day", "_id"), 2)).containsExactly("a-015", "a-013");
        assertThat(acts.countDocuments(march)).isEqualTo(3);
    }

    @Test
    void servesPagesByKey() {
        acts.createIndex(compoundIndex(ascending("team"), descending("day", "_id")));
        storeHundred();
        Bson order = Sorts.descending("day", "_id");
        List<String> all = new ArrayList<>(ids(eq("team", "t0"), order, 20));
        for (int page = 0; page < 2; page++) {
            int last = Integer.parseInt(all.getLast().substring(2));
            Bson behind = or(lt("day", last), and(eq("day", last), lt("_id", all.getLast())));
            all.addAll(ids(and(eq("team", "t0"), lte("day", last), behind), order, 20));
        }
        assertThat(all)
                .hasSize(50)
                .doesNotHaveDuplicates()
                .startsWith("a-098", "a-096")
                .endsWith("a-002", "a-000");
    }

    @Test
    void servesSeveralValuesInOneOrder() {
        acts.createIndex(ascending("team", "day"));
        storeHundred();
        assertThat(ids(in("team", "t0", "t1", "nobody"), Sorts.descending("day"), 3))
                .containsExactly("a-099", "a-098", "a-097");
        assertThat(ids(in("team", List.of()), Sorts.descending("day"), 3)).isEmpty();
    }

    @Test
    void findsEveryElementOfAList() {
        acts.createIndex(ascending("mediators", "day"));
        storeHundred();
        assertThat(ids(and(eq("mediators", "m2"), gt("day", 90)), Sorts.ascending("day"), 0))
                .containsExactly("a-092", "a-095", "a-098");
        assertThat(ids(in("mediators", "m0", "m3"), Sorts.ascending("day"), 3))
                .as("each once, though it is under both")
                .containsExactly("a-000", "a-002", "a-003");
        assertThat(acts.countDocuments(in("mediators", "m0", "m3"))).isEqualTo(67);
        acts.updateOne(eq("_id", "a-000"), Updates.set("mediators", List.of("m9")));
        assertThat(ids(eq("mediators", "m9"), Sorts.ascending("day"), 0)).containsExactly("a-000");
        assertThat(acts.countDocuments(eq("mediators", "m0"))).isEqualTo(33);
    }

    @Test
    void servesAlternativesThatAreAllServed() {
        acts.createIndex(ascending("team", "day"));
        acts.createIndex(ascending("mediators"));
        storeHundred();
        assertThat(ids(
                        or(eq("mediators", "m1"), and(eq("team", "t1"), eq("day", 99)), eq("_id", "a-000")),
                        Sorts.descending("_id"),
                        3))
                .containsExactly("a-099", "a-097", "a-094");
    }

    @Test
    void servesAPageOfAll() {
        acts.createIndex(descending("day"));
        storeHundred();
        assertThat(ids(new Document(), Sorts.descending("day"), 2)).containsExactly("a-099", "a-098");
        assertThat(ids(new Document(), Sorts.descending("_id"), 2)).containsExactly("a-099", "a-098");
        assertThat(ids(gt("_id", "a-097"), Sorts.ascending("_id"), 0)).containsExactly("a-098", "a-099");
        assertThat(acts.countDocuments()).isEqualTo(100);
        assertThat(acts.find().limit(3)).hasSize(3);
    }

    @Test
    void keepsAUniqueIndexUnique() {
        acts.createIndex(ascending("team", "day"), new IndexOptions().unique(true));
        storeHundred();
        Document again = new Document("_id", "b").append("team", "t1").append("day", 7);
        assertThatThrownBy(() -> acts.insertOne(again))
                .isInstanceOfSatisfying(
                        MongoWriteException.class,
                        e -> assertThat(e.getError().getCode()).isEqualTo(11000));
        assertThatThrownBy(() -> acts.updateOne(eq("_id", "a-009"), Updates.set("day", 7)))
                .hasMessageContaining("11000");
        acts.updateOne(eq("_id", "a-007"), Updates.set("day", 700));
        acts.updateOne(eq("_id", "a-009"), Updates.set("day", 7));
        assertThat(ids(and(eq("team", "t1"), eq("day", 7)), Sorts.ascending("_id"), 0))
                .containsExactly("a-009");
        assertThat(acts.countDocuments(eq("_id", "b"))).isZero();
    }

    @Test
    void holdsInAPartialIndexOnlyWhatMatches() {
        acts.createIndex(
                ascending("announced", "_id"),
                new IndexOptions().name("unannounced").partialFilterExpression(eq("announced", false)));
        storeHundred();
        acts.updateMany(lt("_id", "a-003"), Updates.set("announced", false));
        assertThat(ids(eq("announced", false), Sorts.ascending("_id"), 0)).containsExactly("a-000", "a-001", "a-002");
        acts.updateOne(eq("_id", "a-001"), Updates.set("announced", true));
        acts.deleteOne(eq("_id", "a-000"));
        assertThat(ids(eq("announced", false), Sorts.ascending("_id"), 0)).containsExactly("a-002");
        assertThat(acts.countDocuments(eq("announced", false))).isEqualTo(1);
        assertThat(entriesOf("unannounced")).isEqualTo(1);
    }

    @Test
    void fillsAnIndexThatIsCreatedLateAndKeepsItAcrossARestart() {
        storeHundred();
        acts.createIndex(ascending("team", "day"));
        acts.createIndex(ascending("mediators", "day"));
        Bson wanted = and(eq("team", "t1"), gte("day", 95));
        assertThat(ids(wanted, Sorts.ascending("day"), 0)).containsExactly("a-095", "a-097", "a-099");
        shut();
        opens();
        acts.deleteOne(eq("_id", "a-097"));
        assertThat(ids(wanted, Sorts.ascending("day"), 0)).containsExactly("a-095", "a-099");
        assertThat(acts.countDocuments(in("mediators", "m0", "m3")))
                .as("it is still known that there are lists")
                .isEqualTo(67);
        assertThat(entriesOf("team_1_day_1")).isEqualTo(99);
    }

    @Test
    void fillsTheIndexesThatAnOlderVersionOnlyDescribed() {
        acts.createIndex(ascending("team", "day"));
        storeHundred();
        shut();
        try (MVStore store = MVStore.open(directory.resolve("trame.mv").toString())) {
            store.removeMap("index1:trame_test.acts:team_1_day_1");
            store.removeMap("indexes1");
        }
        opens();
        assertThat(ids(and(eq("team", "t1"), gte("day", 97)), Sorts.ascending("day"), 0))
                .containsExactly("a-097", "a-099");
        assertThat(entriesOf("team_1_day_1")).isEqualTo(100);
    }

    @Test
    void refusesAnotherIndexOfTheSameName() {
        acts.createIndex(ascending("team", "day"), new IndexOptions().name("mine"));
        acts.createIndex(ascending("team", "day"), new IndexOptions().name("mine"));
        assertThatThrownBy(() -> acts.createIndex(ascending("team"), new IndexOptions().name("mine")))
                .isInstanceOfSatisfying(
                        MongoCommandException.class,
                        e -> assertThat(e.getErrorCode()).isEqualTo(86));
        storeHundred();
        assertThat(ids(and(eq("team", "t1"), eq("day", 3)), Sorts.ascending("_id"), 0))
                .containsExactly("a-003");
        acts.dropIndex("mine");
        acts.createIndex(ascending("team"), new IndexOptions().name("mine"));
        assertThat(acts.countDocuments(eq("team", "t1"))).isEqualTo(50);
    }

    @Test
    void dropsTheIndexOfOneCollectionOnly() {
        MongoCollection<Document> others = client.getDatabase("trame_test").getCollection("others");
        acts.createIndex(ascending("team"));
        others.createIndex(ascending("team"));
        storeHundred();
        others.insertOne(new Document("_id", "a").append("team", "t1"));
        acts.dropIndexes();
        assertThat(acts.listIndexes()).hasSize(1);
        assertThat(others.listIndexes()).hasSize(2);
        shut();
        opens();
        assertThat(client.getDatabase("trame_test").getCollection("others").countDocuments(eq("team", "t1")))
                .isEqualTo(1);
    }

    /** While documents move between teams and days, a reader sees each once, and none that did not match. */
    @Test
    void readsWhileOthersWrite() throws Exception {
        acts.createIndex(ascending("team", "day"));
        storeHundred();
        AtomicBoolean done = new AtomicBoolean();
        Thread writer = Thread.ofPlatform().start(() -> {
            for (int i = 0; i < 3_000; i++) {
                String id = "a-%03d".formatted(i % 100);
                acts.updateOne(eq("_id", id), Updates.combine(Updates.set("team", "t" + i % 3), Updates.set("day", i)));
            }
            done.set(true);
        });
        while (!done.get()) {
            assertThat(ids(in("team", "t0", "t1", "t2"), Sorts.ascending("day"), 0))
                    .hasSize(100)
                    .doesNotHaveDuplicates();
            assertThat(acts.find(and(eq("team", "t1"), gte("day", 0))))
                    .allSatisfy(act -> assertThat(act).containsEntry("team", "t1"));
        }
        writer.join();
    }

    @Test
    void forgetsTheIndexesOfADroppedCollection() {
        acts.createIndex(ascending("team", "day"));
        storeHundred();
        acts.drop();
        acts.createIndex(ascending("team", "day"));
        acts.insertOne(new Document("_id", "a").append("team", "t1").append("day", 1));
        assertThat(acts.countDocuments(eq("team", "t1"))).isEqualTo(1);
        assertThat(entriesOf("team_1_day_1")).isEqualTo(1);
    }

    private long entriesOf(String index) {
        Document stats = client.getDatabase("trame_test").runCommand(new Document("collStats", "acts"));
        return ((Number) stats.get("indexSize", Document.class).get(index)).longValue();
    }

    private List<String> ids(Bson filter, Bson order, int limit) {
        return acts.find(filter)
                .sort(order)
                .limit(limit)
                .map(document -> document.getString("_id"))
                .into(new ArrayList<>());
    }
}

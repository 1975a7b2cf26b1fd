package fr.trame.database;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Random queries find the same with indexes as without, in the same order, while documents come, change and go. */
class IndexedLikeScannedTest {

    private static final int ROUNDS = 40;
    private static final int QUERIES = 50;
    private static final int PAGE = 7;

    private final Random random = new Random(20_261_129);
    private final EmbeddedDatabase database = EmbeddedDatabase.inMemory();
    private final MongoClient client = MongoClients.create(database.uri());
    private final MongoCollection<Document> indexed =
            client.getDatabase("random").getCollection("indexed");
    private final MongoCollection<Document> scanned =
            client.getDatabase("random").getCollection("scanned");
    private int answeredByIndex;

    @AfterEach
    void close() {
        client.close();
        database.close();
    }

    @Test
    void findsTheSame() {
        indexed.createIndex(new Document("team", 1).append("day", -1));
        indexed.createIndex(
                new Document("team", 1).append("state", 1).append("day", 1).append("_id", -1));
        indexed.createIndex(new Document("people", 1).append("day", 1));
        indexed.createIndex(new Document("parts.kind", -1));
        indexed.createIndex(new Document("day", 1));
        indexed.createIndex(
                new Document("day", -1),
                new IndexOptions().name("open").partialFilterExpression(new Document("state", "open")));
        indexed.createIndex(new Document("state", -1), new IndexOptions().sparse(true));
        for (int round = 0; round < ROUNDS; round++) {
            change();
            for (int i = 0; i < QUERIES; i++) {
                compare();
            }
        }
        assertThat(answeredByIndex).isGreaterThan(ROUNDS * QUERIES / 2);
    }

    private void compare() {
        Document query = query();
        Document order = order();
        int limit = random.nextBoolean() ? 0 : PAGE;
        int skip = random.nextInt(4) == 0 ? 3 : 0;
        String asked = query + " sort " + order + " skip " + skip + " limit " + limit;
        long before = scansOf("random.indexed");
        List<Document> found =
                indexed.find(query).sort(order).skip(skip).limit(limit).into(new ArrayList<>());
        long count = indexed.countDocuments(query);
        answeredByIndex += scansOf("random.indexed") == before ? 1 : 0;
        assertThat(found)
                .as(asked)
                .isEqualTo(
                        scanned.find(query).sort(order).skip(skip).limit(limit).into(new ArrayList<>()));
        assertThat(count).as("count of " + query).isEqualTo(scanned.countDocuments(query));
    }

    private long scansOf(String collection) {
        return database.scans().stream()
                .filter(scan -> scan.collection().equals(collection))
                .mapToLong(Scan::times)
                .sum();
    }

    private void change() {
        for (int i = 0; i < 10; i++) {
            Document document = document();
            Document byId = new Document("_id", document.get("_id"));
            switch (random.nextInt(6)) {
                case 0 -> {
                    indexed.deleteOne(byId);
                    scanned.deleteOne(byId);
                }
                case 1 -> {
                    Document set = new Document("$set", new Document("day", day()).append("people", people()));
                    indexed.updateOne(byId, set);
                    scanned.updateOne(byId, set);
                }
                default -> {
                    var upsert = new com.mongodb.client.model.ReplaceOptions().upsert(true);
                    indexed.replaceOne(byId, document, upsert);
                    scanned.replaceOne(byId, document, upsert);
                }
            }
        }
    }

    private Document document() {
        Document document = new Document("_id", "id-" + random.nextInt(200)).append("team", team());
        if (random.nextInt(8) > 0) {
            document.append("day", day());
        }
        if (random.nextInt(4) > 0) {
            document.append("state", state());
        }
        document.append("people", people());
        List<Document> parts = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            parts.add(random.nextInt(4) == 0 ? new Document() : new Document("kind", random.nextInt(3)));
        }
        return document.append("parts", random.nextInt(5) == 0 ? new Document("kind", random.nextInt(3)) : parts);
    }

    private String team() {
        return "team-" + random.nextInt(3);
    }

    private @Nullable Object day() {
        return switch (random.nextInt(12)) {
            case 0 -> null;
            case 1 -> random.nextInt(20) / 2.0;
            case 2 -> (long) random.nextInt(10);
            case 3 -> "day";
            default -> random.nextInt(10);
        };
    }

    private String state() {
        return random.nextBoolean() ? "open" : "closed";
    }

    private Object people() {
        List<Integer> people = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            people.add(random.nextInt(6));
        }
        return random.nextInt(5) == 0 ? random.nextInt(6) : people;
    }

    private Document query() {
        Document query = new Document();
        if (random.nextInt(3) > 0) {
            query.append("team", random.nextInt(4) > 0 ? team() : new Document("$in", List.of(team(), team())));
        }
        if (random.nextInt(3) == 0) {
            query.append("state", random.nextInt(5) > 0 ? state() : null);
        }
        if (random.nextInt(3) == 0) {
            query.append("people", random.nextBoolean() ? random.nextInt(6) : range());
        }
        if (random.nextInt(3) == 0) {
            query.append("day", random.nextInt(3) == 0 ? day() : range());
        }
        if (random.nextInt(6) == 0) {
            query.append("parts.kind", random.nextBoolean() ? random.nextInt(3) : new Document("$in", List.of(0, 2)));
        }
        if (random.nextInt(6) == 0) {
            query.append("$or", List.of(new Document("day", range()), new Document("people", random.nextInt(6))));
        }
        if (random.nextInt(8) == 0) {
            query.append("_id", new Document(random.nextBoolean() ? "$gt" : "$lte", "id-" + random.nextInt(200)));
        }
        return query;
    }

    private Document range() {
        Document range = new Document();
        if (random.nextBoolean()) {
            range.append(random.nextBoolean() ? "$gt" : "$gte", random.nextInt(10));
        }
        if (range.isEmpty() || random.nextBoolean()) {
            range.append(random.nextBoolean() ? "$lt" : "$lte", random.nextInt(10));
        }
        return range;
    }

    private Document order() {
        Document order = new Document();
        if (random.nextInt(4) == 0) {
            order.append("team", direction());
        }
        if (random.nextBoolean()) {
            order.append("day", direction());
        }
        return order.append("_id", direction());
    }

    private int direction() {
        return random.nextBoolean() ? 1 : -1;
    }
}

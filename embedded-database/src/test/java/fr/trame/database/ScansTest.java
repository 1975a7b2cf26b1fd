package fr.trame.database;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What counts as a scan, and how it is told. */
class ScansTest {

    private final EmbeddedDatabase database = EmbeddedDatabase.inMemory();
    private final MongoClient client = MongoClients.create(database.uri());
    private final MongoCollection<Document> acts = client.getDatabase("t").getCollection("acts");

    @BeforeEach
    void storesTwo() {
        acts.createIndex(Indexes.ascending("team", "day"));
        acts.insertMany(List.of(
                new Document("_id", "a").append("team", "t1").append("day", 1).append("theme", "x"),
                new Document("_id", "b").append("team", "t2").append("day", 2).append("theme", "y")));
    }

    @AfterEach
    void close() {
        client.close();
        database.close();
    }

    @Test
    void countsWhatNoIndexServesByItsShape() {
        acts.find(and(eq("theme", "x"), gt("day", 0)))
                .sort(Sorts.descending("day"))
                .first();
        acts.find(and(eq("theme", "secret"), gt("day", 7)))
                .sort(Sorts.descending("day"))
                .first();
        acts.find(in("theme", "x", "y")).first();
        assertThat(database.scans())
                .containsExactlyInAnyOrder(
                        new Scan(
                                "t.acts",
                                "find { $and: [ { theme: \"?\" }, { day: { $gt: \"?\" } } ] } sort { day: -1 }",
                                2,
                                2),
                        new Scan("t.acts", "find { theme: { $in: \"?\" } }", 1, 2));
        assertThat(report())
                .hasSize(2)
                .anySatisfy(scan -> assertThat(scan)
                        .containsEntry("collection", "t.acts")
                        .containsEntry("shape", "find { theme: { $in: \"?\" } }")
                        .containsEntry("times", 1L)
                        .containsEntry("documents", 2L));
    }

    @Test
    void countsUpdatesDeletionsCountsAndReadingAll() {
        acts.updateMany(eq("theme", "x"), Updates.set("theme", "z"));
        acts.deleteOne(eq("theme", "nothing"));
        acts.countDocuments(eq("theme", "z"));
        acts.findOneAndUpdate(eq("theme", "z"), Updates.set("theme", "x"));
        assertThat(database.scans()).singleElement().extracting(Scan::times).isEqualTo(4L);
        acts.find().into(new java.util.ArrayList<>());
        acts.find().sort(Sorts.ascending("theme")).limit(1).first();
        assertThat(database.scans()).hasSize(3);
    }

    @Test
    void countsNothingThatIsServed() {
        acts.find(eq("_id", "a")).first();
        acts.find(and(in("_id", "a", "b"), eq("theme", "x"))).first();
        acts.find(and(eq("team", "t1"), eq("theme", "x")))
                .sort(Sorts.ascending("theme"))
                .first();
        acts.updateMany(eq("team", "t1"), Updates.set("theme", "z"));
        acts.countDocuments();
        acts.estimatedDocumentCount();
        acts.find().first();
        client.getDatabase("t").getCollection("empty").find(eq("theme", "x")).first();
        acts.listIndexes().first();
        client.getDatabase("t").listCollectionNames().first();
        assertThat(database.scans()).isEmpty();
    }

    private List<Document> report() {
        return client.getDatabase("admin")
                .runCommand(new Document("scanReport", 1))
                .getList("scans", Document.class);
    }
}

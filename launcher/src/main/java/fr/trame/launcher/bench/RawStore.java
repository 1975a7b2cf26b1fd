package fr.trame.launcher.bench;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.WriteModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import org.bson.Document;

/** The same database server without Trame in front of it, and the same documents. */
final class RawStore implements AutoCloseable {

    private static final int TEMPLATES = 500;
    private static final int BULK = 1_000;

    private final MongoClient client;
    private final MongoDatabase scratch;
    private final List<Document> commits;

    RawStore(String uri) {
        client = MongoClients.create(uri);
        scratch = client.getDatabase("trame_bench");
        commits = client.getDatabase("trame_intervention")
                .getCollection("events")
                .find()
                .batchSize(TEMPLATES)
                .limit(TEMPLATES)
                .into(new ArrayList<>());
    }

    /** Inserts commits as intervention-service stores them, one by one. */
    Load.Step insertOne() {
        MongoCollection<Document> events = scratch.getCollection("events");
        return () -> {
            events.insertOne(commit());
            return 1;
        };
    }

    Load.Step insertMany(int size) {
        MongoCollection<Document> events = scratch.getCollection("events");
        return () -> {
            List<Document> many = new ArrayList<>(size);
            for (int i = 0; i < size; i++) {
                many.add(commit());
            }
            events.insertMany(many, new InsertManyOptions().ordered(false));
            return size;
        };
    }

    private Document commit() {
        String stream = Work.newId();
        Document copy = new Document(commits.get(ThreadLocalRandom.current().nextInt(commits.size())));
        copy.put("_id", stream + "@0000000000");
        copy.put("stream", stream);
        return copy;
    }

    /** Every document of a collection. */
    List<Document> documents(String database, String collection) {
        return client.getDatabase(database)
                .getCollection(collection)
                .find()
                .batchSize(BULK / 4)
                .into(new ArrayList<>());
    }

    /** Writes documents as a view does: replaced by id, a thousand at a time. */
    void write(String collection, List<Document> documents) {
        MongoCollection<Document> target = scratch.getCollection(collection);
        for (int from = 0; from < documents.size(); from += BULK) {
            List<WriteModel<Document>> writes = new ArrayList<>();
            for (Document document : documents.subList(from, Math.min(documents.size(), from + BULK))) {
                writes.add(new ReplaceOneModel<>(
                        Filters.eq("_id", Objects.requireNonNull(document.get("_id"))),
                        document,
                        new ReplaceOptions().upsert(true)));
            }
            target.bulkWrite(writes, new BulkWriteOptions().ordered(false));
        }
    }

    void forget() {
        scratch.drop();
    }

    @Override
    public void close() {
        client.close();
    }
}

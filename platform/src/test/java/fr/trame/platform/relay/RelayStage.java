package fr.trame.platform.relay;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import fr.trame.platform.command.Commands;
import fr.trame.platform.sample.LedgerCommand.OpenLedger;
import fr.trame.platform.testing.TestBroker;
import fr.trame.platform.testing.TestDatabase;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.Stream;
import org.bson.Document;
import org.springframework.test.context.DynamicPropertyRegistry;

/** A database and a broker for a sample service that announces what it stores. */
final class RelayStage implements AutoCloseable {

    static final Duration LONG = Duration.ofSeconds(40);

    private final TestDatabase database = TestDatabase.start();
    private final TestBroker broker = TestBroker.create();

    void register(DynamicPropertyRegistry registry) {
        registry.add("trame.mongodb.uri", database::uri);
        registry.add("trame.database", database::name);
        registry.add("spring.kafka.bootstrap-servers", broker::address);
    }

    /** The same for a service that is started by hand, and what else it is told. */
    String[] arguments(String... others) {
        return Stream.concat(
                        Stream.of(
                                "--trame.mongodb.uri=" + database.uri(),
                                "--trame.database=" + database.name(),
                                "--spring.kafka.bootstrap-servers=" + broker.address()),
                        Stream.of(others))
                .toArray(String[]::new);
    }

    TestBroker broker() {
        return broker;
    }

    MongoCollection<Document> events() {
        return database.database().getCollection("events");
    }

    static String open(Commands commands, String title) {
        String id = UUID.randomUUID().toString();
        commands.send(new OpenLedger(id, title));
        return id;
    }

    Document commit(String stream, int first) {
        return events().find(Filters.eq("_id", "%s@%010d".formatted(stream, first)))
                .first();
    }

    boolean announced(String stream, int first) {
        Document commit = commit(stream, first);
        return commit != null && commit.getBoolean("announced");
    }

    @Override
    public void close() {
        broker.close();
        database.close();
    }
}

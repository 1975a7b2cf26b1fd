package fr.trame.platform.run;

import static org.awaitility.Awaitility.await;

import com.mongodb.MongoTimeoutException;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import fr.trame.contracts.Announcement;
import fr.trame.platform.deadletters.DeadLetters;
import fr.trame.platform.deadletters.Resending;
import fr.trame.platform.deadletters.Resending.Outcome;
import fr.trame.platform.deadletters.WaitingSummary;
import fr.trame.platform.listening.HeardAnnouncement;
import fr.trame.platform.listening.subscription.Listening;
import fr.trame.platform.listening.subscription.ListeningSettings;
import fr.trame.platform.readmodel.BirthMark;
import fr.trame.platform.readmodel.Control;
import fr.trame.platform.readmodel.ReadModel;
import fr.trame.platform.run.ProjectionRunner.RunnerContext;
import fr.trame.platform.testing.TestBroker;
import fr.trame.platform.testing.TestDatabase;
import fr.trame.platform.view.View;
import fr.trame.platform.view.ViewFeeding;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.core.ThrowingRunnable;
import org.bson.RawBsonDocument;
import tools.jackson.databind.json.JsonMapper;

/** A broker with a topic of its own, a database, and services that feed a view there. */
final class Stage implements AutoCloseable {

    /** Streams that may wait before a projection stops. */
    static final int MOST_WAITING = 5;

    static final ListeningSettings LISTENING =
            new ListeningSettings(50, Duration.ofMillis(10), Duration.ofMillis(200), Duration.ofSeconds(4));

    private static final Duration LOOK = Duration.ofMillis(50);

    private final TestDatabase database = TestDatabase.start();
    private final String topic = newTopic();
    private final List<Running> services = new ArrayList<>();
    private final List<Future<?>> sent = new ArrayList<>();
    private final AtomicInteger outages = new AtomicInteger();
    private final JsonMapper json = JsonMapper.builder().build();
    private final KafkaProducer<String, byte[]> producer =
            new KafkaProducer<>(producerSettings(), new StringSerializer(), new ByteArraySerializer());

    /** A service that is up. */
    record Running(ProjectionRunners runners, Listening listening, RunnerContext context) {

        Outcome resend(String id, boolean skipFirst) {
            return new Resending(deadLetters(), runners).resend(id, skipFirst);
        }

        DeadLetters deadLetters() {
            return context.deadLetters();
        }

        List<WaitingSummary> waiting() {
            return deadLetters().page(null, 100);
        }

        ProjectionRunner runner() {
            return runners.find(Colleague.VIEW);
        }

        double heard() {
            return context.metrics().heardSoFar(Colleague.VIEW);
        }

        void stop() {
            runners.stop();
            listening.close();
            deadLetters().close();
        }
    }

    /** One broker for all tests of a run; each takes a topic of its own. */
    private static final class Shared {

        private static final TestBroker BROKER = TestBroker.create();

        static {
            Runtime.getRuntime().addShutdownHook(new Thread(BROKER::close));
        }
    }

    static String newTopic() {
        String name = "test-" + UUID.randomUUID();
        Shared.BROKER.createTopics(List.of(name));
        return name;
    }

    static Map<String, Object> kafka() {
        return Map.of("bootstrap.servers", Shared.BROKER.address());
    }

    String topic() {
        return topic;
    }

    Control control() {
        return new Controls(database()).read(Colleague.VIEW);
    }

    /** The broker comes back without what it kept. */
    void loseTopic() {
        try (Admin admin = Admin.create(kafka())) {
            get(admin.deleteTopics(List.of(topic)).all().toCompletionStage().toCompletableFuture());
            await().ignoreExceptions().until(() -> {
                Shared.BROKER.createTopics(List.of(topic));
                return true;
            });
        }
    }

    MongoDatabase database() {
        return database.database();
    }

    /** The next requests for documents find the database away. */
    void outages(int count) {
        outages.set(count);
    }

    int outagesLeft() {
        return outages.get();
    }

    private void mayBeAway() {
        if (outages.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            throw new MongoTimeoutException("the database is away");
        }
    }

    Running start(View<?> view) {
        return start("test", view, Duration.ofHours(1));
    }

    Running start(String service, View<?> view, Duration grace) {
        var listening = new Listening(kafka(), kafka(), LISTENING);
        var deadLetters = new DeadLetters(database(), kafka(), listening.decoder(), Clock.systemUTC());
        var metrics = new ProjectionMetrics(new SimpleMeterRegistry());
        var context = new RunnerContext(
                database(),
                listening.subscriptions(),
                listening.topicEnds(),
                deadLetters,
                metrics,
                new ProjectionSettings(LOOK, LOOK, grace, MOST_WAITING, 0.95),
                Clock.systemUTC());
        ReadModel model = ViewFeeding.model(WatchedDatabase.of(database(), this::mayBeAway), view);
        var generations = new StoredGenerations(service, model, new Controls(database()), context);
        var running = new Running(new ProjectionRunners(List.of(generations), context), listening, context);
        running.runners.start();
        services.add(running);
        return running;
    }

    void announce(List<HeardAnnouncement> facts) {
        facts.forEach(fact -> send(fact.stream(), headers(fact), json.writeValueAsBytes(fact.announcement())));
        sent.forEach(Stage::get);
        sent.clear();
    }

    static Map<String, String> headers(HeardAnnouncement fact) {
        Announcement name = fact.announcement().getClass().getAnnotation(Announcement.class);
        Map<String, String> headers = new HashMap<>();
        headers.put("ce_specversion", "1.0");
        headers.put("ce_id", fact.stream() + "@" + fact.sequence());
        headers.put("ce_source", "/test");
        headers.put("ce_type", "fr.trame." + name.name() + ".v" + name.version());
        headers.put("ce_subject", fact.stream());
        headers.put("ce_time", fact.at().toString());
        headers.put("ce_sequence", Long.toString(fact.sequence()));
        headers.put("content-type", "application/json");
        return headers;
    }

    /** An idempotent producer may loop for ever on a topic that was just created. */
    private Map<String, Object> producerSettings() {
        Map<String, Object> settings = new HashMap<>(kafka());
        settings.put("acks", "all");
        settings.put("enable.idempotence", false);
        settings.put("max.in.flight.requests.per.connection", 1);
        return settings;
    }

    private static void get(Future<?> answer) {
        try {
            answer.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException("the broker does not take it", e);
        }
    }

    void send(String key, Map<String, String> headers, byte[] body) {
        var message = new ProducerRecord<>(topic, key, body);
        headers.forEach((name, value) -> message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        sent.add(producer.send(message));
    }

    /** What lies on the dead-letter topic. */
    List<ConsumerRecord<String, byte[]>> deadLetters() {
        List<ConsumerRecord<String, byte[]>> found = new ArrayList<>();
        try (var consumer = new KafkaConsumer<>(kafka(), new StringDeserializer(), new ByteArrayDeserializer())) {
            var places = consumer.partitionsFor(topic + ".dlt").stream()
                    .map(one -> new TopicPartition(one.topic(), one.partition()))
                    .toList();
            consumer.assign(places);
            consumer.seekToBeginning(places);
            long all = consumer.endOffsets(places).values().stream()
                    .mapToLong(Long::longValue)
                    .sum();
            while (found.size() < all) {
                consumer.poll(Duration.ofSeconds(1)).forEach(found::add);
            }
        }
        return found;
    }

    /** The collections of a generation: its documents, and how far it has heard. */
    static List<String> collections(int generation) {
        return List.of(Colleague.VIEW + "_g" + generation, Colleague.VIEW + "_positions_g" + generation);
    }

    /** The documents of a generation as stored, by id. */
    Map<String, RawBsonDocument> stored(int generation) {
        return stored(database(), generation);
    }

    static Map<String, RawBsonDocument> stored(MongoDatabase database, int generation) {
        Map<String, RawBsonDocument> all = new HashMap<>();
        database.getCollection(collections(generation).getFirst(), RawBsonDocument.class)
                .find(Filters.ne("_id", BirthMark.ID))
                .forEach(document -> all.put(document.getString("_id").getValue(), document));
        return all;
    }

    /** As whoever looks things up finds it. */
    Colleague found(String id) {
        return ViewFeeding.finder(database(), new Controls(database()), Colleague.view(1))
                .find(id)
                .orElse(null);
    }

    static void soon(ThrowingRunnable assertion) {
        await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(20))
                .untilAsserted(assertion);
    }

    @Override
    public void close() {
        services.forEach(Running::stop);
        producer.close();
        database.close();
    }
}

package fr.trame.platform.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import fr.trame.platform.deadletters.DeadLetters;
import fr.trame.platform.listening.AnnouncementDecoder;
import fr.trame.platform.listening.Delivery;
import fr.trame.platform.listening.HeardAnnouncement;
import fr.trame.platform.listening.Partition;
import fr.trame.platform.listening.subscription.Listening;
import fr.trame.platform.readmodel.Control;
import fr.trame.platform.readmodel.HeardAgain;
import fr.trame.platform.run.ProjectionRunner.RunnerContext;
import fr.trame.platform.testing.TestDatabase;
import fr.trame.platform.view.ViewFeeding;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.bson.RawBsonDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/**
 * A database empties its collections one after the other, at any moment between any two of a feed's requests. Whatever it
 * does, what is read in the end is the whole.
 */
class EmptiedAtAnyMomentTest {

    private static final Map<String, Object> NO_BROKER = Map.of("bootstrap.servers", "127.0.0.1:1");
    private static final int BATCH = 3;
    private static final List<String> DOCUMENTS_FIRST = Stage.collections(1);
    private static final List<String> POSITIONS_FIRST = DOCUMENTS_FIRST.reversed();

    private final TestDatabase database = TestDatabase.embedded();
    private final Listening listening = new Listening(NO_BROKER, NO_BROKER, Stage.LISTENING);
    private final AnnouncementDecoder decoder = listening.decoder();
    private final Map<Partition, List<Delivery>> topic = topic();
    private final Map<String, RawBsonDocument> expected = ViewFeeding.documents(Colleague.view(1), StaffFacts.all());

    /** Requests that were made, and before which of them each collection is emptied. */
    private int requests;

    private Map<Integer, String> emptied = Map.of();

    @AfterEach
    void leave() {
        database.close();
    }

    @Test
    void fillsWhatIsEmptied() {
        int all = hearAll(Map.of());
        assertThat(all).isGreaterThan(10);
        for (List<String> order : List.of(DOCUMENTS_FIRST, POSITIONS_FIRST)) {
            for (int first = 1; first <= all; first++) {
                for (int gap : List.of(1, 2, 4)) {
                    hearAll(Map.of(first, order.get(0), first + gap, order.get(1)));
                }
            }
        }
    }

    @Test
    void fillsWhatIsEmptiedInPart() {
        int all = hearAll(Map.of());
        for (String one : DOCUMENTS_FIRST) {
            for (int moment = 1; moment <= all; moment++) {
                hearAll(Map.of(moment, one));
            }
        }
    }

    /** Returns how many requests it took. */
    private int hearAll(Map<Integer, String> toEmpty) {
        database.database().drop();
        requests = 0;
        emptied = toEmpty;
        MongoDatabase watched = WatchedDatabase.of(database.database(), this::beforeRequest);
        var controls = new Controls(database.database());
        controls.insert(Control.first(Colleague.VIEW, 1));
        var metrics = new ProjectionMetrics(new SimpleMeterRegistry());
        var letters = new DeadLetters(database.database(), NO_BROKER, decoder, Clock.systemUTC());
        var settings = new ProjectionSettings(Duration.ZERO, Duration.ZERO, Duration.ZERO, 5, 1);
        var context = new RunnerContext(
                watched,
                listening.subscriptions(),
                listening.topicEnds(),
                letters,
                metrics,
                settings,
                Clock.systemUTC());
        var feed = new GenerationFeed(context, controls, ViewFeeding.model(watched, Colleague.view(1)), 1);
        Map<Partition, Long> at = new HashMap<>();
        int last = toEmpty.keySet().stream().mapToInt(Integer::intValue).max().orElse(0);
        hearOn(feed, at);
        int all = requests;
        // looks go on for ever
        while (feed.hasLostDocuments() || requests < last) {
            hearOn(feed, at);
        }
        assertThat(Stage.stored(database.database(), 1))
                .as("emptied %s", toEmpty)
                .isEqualTo(expected);
        return all;
    }

    private void hearOn(GenerationFeed feed, Map<Partition, Long> at) {
        resume(feed, at);
        boolean more = true;
        while (more) {
            more = false;
            for (Map.Entry<Partition, List<Delivery>> partition : topic.entrySet()) {
                int from = at.getOrDefault(partition.getKey(), 0L).intValue();
                int to = Math.min(from + BATCH, partition.getValue().size());
                if (from < to) {
                    more = true;
                    hear(feed, at, partition.getKey(), partition.getValue().subList(from, to), to);
                }
            }
        }
    }

    private void hear(GenerationFeed feed, Map<Partition, Long> at, Partition partition, List<Delivery> batch, int to) {
        try {
            feed.hear(batch, Map.of(partition, (long) to));
            at.put(partition, (long) to);
        } catch (HeardAgain e) {
            resume(feed, at);
        }
    }

    private void resume(GenerationFeed feed, Map<Partition, Long> at) {
        at.clear();
        while (true) {
            try {
                at.putAll(feed.resume(topic.keySet()));
                return;
            } catch (HeardAgain e) {
                requests++;
            }
        }
    }

    /** Streams keep to a partition. */
    private Map<Partition, List<Delivery>> topic() {
        Map<Partition, List<Delivery>> partitions = new TreeMap<>();
        for (HeardAnnouncement fact : StaffFacts.all()) {
            var partition =
                    new Partition(fact.topic(), Math.floorMod(fact.stream().hashCode(), 2));
            List<Delivery> there = partitions.computeIfAbsent(partition, empty -> new ArrayList<>());
            var message = new ConsumerRecord<>(
                    partition.topic(),
                    partition.number(),
                    there.size(),
                    fact.stream(),
                    new JsonMapper().writeValueAsBytes(fact.announcement()));
            Stage.headers(fact)
                    .forEach((name, value) -> message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
            there.add(decoder.decode(message));
        }
        return partitions;
    }

    private void beforeRequest() {
        requests++;
        String now = emptied.get(requests);
        if (now != null) {
            database.database().getCollection(now).drop();
        }
    }
}

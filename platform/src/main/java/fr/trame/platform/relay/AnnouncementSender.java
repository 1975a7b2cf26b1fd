package fr.trame.platform.relay;

import fr.trame.platform.eventstore.Commit;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.InvalidTimestampException;
import org.apache.kafka.common.errors.InvalidTopicException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/**
 * Sends messages to Kafka and waits until they are safe there (acks=all, idempotent). Messages of one key go one after
 * the other, each after the one before is acknowledged: a later one must not arrive where an earlier one was given up. A
 * message that can never arrive stops those of its key, and no other.
 */
class AnnouncementSender implements AutoCloseable {

    private final Map<String, Object> settings;
    private final AnnouncementTopics topics;
    private final Set<String> present = new HashSet<>();
    private @Nullable KafkaProducer<String, byte[]> producer;

    AnnouncementSender(
            List<String> bootstrapServers, String clientId, Duration deliveryTimeout, AnnouncementTopics topics) {
        int timeout = Math.toIntExact(deliveryTimeout.toMillis());
        this.topics = topics;
        this.settings = Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                ProducerConfig.CLIENT_ID_CONFIG,
                clientId,
                ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG,
                StringSerializer.class,
                ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG,
                ByteArraySerializer.class,
                ProducerConfig.ACKS_CONFIG,
                "all",
                ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
                true,
                ProducerConfig.LINGER_MS_CONFIG,
                1,
                ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
                timeout / 2,
                ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
                timeout,
                ProducerConfig.MAX_BLOCK_MS_CONFIG,
                timeout);
    }

    /**
     * A commit and what is told of it.
     *
     * @param messages in the order of its events; keyed by its stream
     */
    record Worded(Commit commit, List<ProducerRecord<String, byte[]>> messages) {}

    /** A message on its way, and the commit it tells of. */
    private record Message(String commit, ProducerRecord<String, byte[]> content) {

        String stream() {
            return content.key();
        }
    }

    /**
     * Returns when all are acknowledged but those that can never be: by stream, the first commit of each that is not told
     * whole. Throws when the broker is away, and it is unknown which are acknowledged.
     */
    Map<String, Unsendable> send(List<Worded> commits) throws ExecutionException, InterruptedException {
        Map<String, Unsendable> unsendable = new HashMap<>();
        Set<String> missing = missingTopics(commits);
        for (var wave : waves(commits)) {
            List<Message> going = wave.stream()
                    .filter(message -> !unsendable.containsKey(message.stream()))
                    .toList();
            List<Future<?>> acknowledgements = new ArrayList<>(going.size());
            for (var message : going) {
                acknowledgements.add(missing.contains(message.content().topic()) ? noTopic(message) : begin(message));
            }
            if (producer != null) {
                producer.flush();
            }
            for (int place = 0; place < going.size(); place++) {
                var message = going.get(place);
                Throwable never = neverArrives(acknowledgements.get(place));
                if (never != null) {
                    unsendable.put(message.stream(), Unsendable.of(message.stream(), message.commit(), never));
                }
            }
        }
        if (!unsendable.isEmpty()) {
            close(); // after a refusal a producer may be left with sequence numbers that no longer follow
        }
        return unsendable;
    }

    /** A producer would wait for a topic until its time is up, for each message again: so they are asked for before. */
    private Set<String> missingTopics(List<Worded> commits) throws ExecutionException, InterruptedException {
        Set<String> wanted = commits.stream()
                .flatMap(commit -> commit.messages().stream())
                .map(ProducerRecord::topic)
                .filter(topic -> !present.contains(topic))
                .collect(Collectors.toSet());
        if (wanted.isEmpty()) {
            return Set.of();
        }
        Set<String> missing = topics.missing(wanted);
        wanted.stream().filter(topic -> !missing.contains(topic)).forEach(present::add);
        return missing;
    }

    private static Future<?> noTopic(Message message) {
        return CompletableFuture.failedFuture(new UnknownTopicOrPartitionException(
                "there is no topic " + message.content().topic()));
    }

    private Future<?> begin(Message message) {
        try {
            return producer().send(message.content());
        } catch (SerializationException never) {
            return CompletableFuture.failedFuture(never);
        }
    }

    /** Why a message can never arrive; null if it has. */
    private static @Nullable Throwable neverArrives(Future<?> acknowledgement)
            throws ExecutionException, InterruptedException {
        try {
            acknowledgement.get();
            return null;
        } catch (ExecutionException failed) {
            return switch (failed.getCause()) {
                case RecordTooLargeException never -> never;
                case SerializationException never -> never;
                case InvalidTopicException never -> never;
                case InvalidTimestampException never -> never;
                case TopicAuthorizationException never -> never;
                case UnknownTopicOrPartitionException never -> never;
                case null, default -> throw failed;
            };
        }
    }

    /** The first message of every stream, then the second of every stream that has one, and so on. */
    private static List<List<Message>> waves(List<Worded> commits) {
        Map<String, Integer> sent = new HashMap<>();
        List<List<Message>> waves = new ArrayList<>();
        for (var commit : commits) {
            for (var content : commit.messages()) {
                int wave = sent.merge(content.key(), 1, Integer::sum) - 1;
                if (wave == waves.size()) {
                    waves.add(new ArrayList<>());
                }
                waves.get(wave).add(new Message(commit.commit().id(), content));
            }
        }
        return waves;
    }

    private KafkaProducer<String, byte[]> producer() {
        if (producer == null) {
            producer = new KafkaProducer<>(settings);
        }
        return producer;
    }

    /** Forgets what is under way. The next producer starts afresh, with no sequence that the broker could refuse. */
    @Override
    public void close() {
        present.clear();
        if (producer != null) {
            producer.close(Duration.ZERO);
            producer = null;
        }
    }
}

package fr.trame.platform.relay;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/**
 * Sends messages to Kafka and waits until they are safe there (acks=all, idempotent). Messages of one key go one after
 * the other, each after the one before is acknowledged: a later one must not arrive where an earlier one was given up.
 */
class AnnouncementSender implements AutoCloseable {

    private final Map<String, Object> settings;
    private @Nullable KafkaProducer<String, byte[]> producer;

    AnnouncementSender(List<String> bootstrapServers, String clientId, Duration deliveryTimeout) {
        int timeout = Math.toIntExact(deliveryTimeout.toMillis());
        settings = Map.of(
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

    /** Returns when all are acknowledged; throws when one is not, and it is unknown which are. */
    void send(List<ProducerRecord<String, byte[]>> messages) throws ExecutionException, InterruptedException {
        for (var wave : waves(messages)) {
            List<Future<RecordMetadata>> acknowledgements = new ArrayList<>(wave.size());
            for (var message : wave) {
                acknowledgements.add(producer().send(message));
            }
            producer().flush();
            for (var acknowledgement : acknowledgements) {
                acknowledgement.get();
            }
        }
    }

    /** The first message of every key, then the second of every key that has one, and so on. */
    static List<List<ProducerRecord<String, byte[]>>> waves(List<ProducerRecord<String, byte[]>> messages) {
        Map<String, Integer> sent = new HashMap<>();
        List<List<ProducerRecord<String, byte[]>>> waves = new ArrayList<>();
        for (var message : messages) {
            int wave = sent.merge(message.key(), 1, Integer::sum) - 1;
            if (wave == waves.size()) {
                waves.add(new ArrayList<>());
            }
            waves.get(wave).add(message);
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
        if (producer != null) {
            producer.close(Duration.ZERO);
            producer = null;
        }
    }
}

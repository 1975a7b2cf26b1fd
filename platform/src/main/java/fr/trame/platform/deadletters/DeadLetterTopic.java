package fr.trame.platform.deadletters;

import fr.trame.contracts.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/** Sends a message on to {@code <topic>.dlt}, unchanged but for headers that say why and where it comes from. */
final class DeadLetterTopic implements AutoCloseable {

    private final Map<String, Object> settings;
    private final Set<String> existing = ConcurrentHashMap.newKeySet();
    private @Nullable KafkaProducer<String, byte[]> opened;

    DeadLetterTopic(Map<String, Object> kafka) {
        settings = new HashMap<>(kafka);
        settings.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, StringSerializer.class);
        settings.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        // An idempotent producer may loop for ever on a topic that was just created; a letter sent twice does no harm.
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, false);
        settings.put(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, 1);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 10_000);
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 15_000);
    }

    /** Returns once the broker has them all; otherwise throws. */
    void send(GenerationId generation, List<Undeliverable> letters) {
        List<Future<?>> answers = new ArrayList<>();
        for (Undeliverable letter : letters) {
            answers.add(producer().send(toRecord(generation, letter)));
        }
        for (Future<?> answer : answers) {
            get(answer);
        }
    }

    private ProducerRecord<String, byte[]> toRecord(GenerationId generation, Undeliverable letter) {
        var message = letter.delivery().message();
        String topic = message.topic() + Topics.DEAD_LETTER_SUFFIX;
        ensureExists(topic);
        var dead = new ProducerRecord<>(topic, null, message.key(), message.value(), message.headers());
        Map<String, Object> why = Map.of(
                "trame_reason", letter.reason() == null ? "waits behind another of its stream" : letter.reason(),
                "trame_projection", generation.projection(),
                "trame_generation", generation.number(),
                "trame_topic", message.topic(),
                "trame_partition", message.partition(),
                "trame_offset", message.offset(),
                "trame_time", message.timestamp());
        why.forEach((name, value) -> dead.headers().add(name, value.toString().getBytes(StandardCharsets.UTF_8)));
        return dead;
    }

    private void ensureExists(String topic) {
        if (existing.contains(topic)) {
            return;
        }
        try (Admin admin = Admin.create(settings)) {
            get(admin.createTopics(List.of(new NewTopic(topic, Optional.empty(), Optional.empty())))
                    .all()
                    .toCompletionStage()
                    .toCompletableFuture());
        } catch (KafkaException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw e;
            }
        }
        existing.add(topic);
    }

    private static void get(Future<?> answer) {
        try {
            answer.get();
        } catch (ExecutionException e) {
            throw new KafkaException("a dead letter was not taken by the broker", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted", e);
        }
    }

    private synchronized KafkaProducer<String, byte[]> producer() {
        KafkaProducer<String, byte[]> producer = opened;
        if (producer == null) {
            producer = new KafkaProducer<>(settings);
            opened = producer;
        }
        return producer;
    }

    @Override
    public synchronized void close() {
        if (opened != null) {
            opened.close(Duration.ofSeconds(2));
        }
    }
}

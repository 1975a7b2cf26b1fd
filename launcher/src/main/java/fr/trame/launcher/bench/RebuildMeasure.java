package fr.trame.launcher.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.bson.Document;

/** Rebuilding every read model of the figures, against reading the same messages and writing the same documents. */
final class RebuildMeasure {

    private static final String DATABASE = "trame_reporting";
    private static final List<String> TOPICS = List.of("intervention-announcements", "referral-announcements");

    private final SystemUnderTest system;
    private final RawStore raw;
    private final Operations operations;

    RebuildMeasure(SystemUnderTest system, RawStore raw, Operations operations) {
        this.system = system;
        this.raw = raw;
        this.operations = operations;
    }

    /** Seconds for all projections, one after the other. */
    double rebuild() {
        double seconds = 0;
        for (Operations.Projection projection : operations.projections()) {
            seconds += operations.rebuild(projection.name());
        }
        return seconds;
    }

    /** Seconds to consume every message and write every document once, for as many projections. */
    double rawRebuild() {
        double seconds = 0;
        for (Operations.Projection projection : operations.projections()) {
            List<List<Document>> documents = raw.documents(DATABASE, projection.name(), projection.generation());
            long start = System.nanoTime();
            consume();
            for (int i = 0; i < documents.size(); i++) {
                raw.write("rebuilt_" + i, documents.get(i));
            }
            seconds += (System.nanoTime() - start) / 1e9;
            raw.forget();
        }
        return seconds;
    }

    /** How many messages that is. */
    long consume() {
        Map<String, Object> properties = Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                system.kafka(),
                ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                2_000,
                ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG,
                50);
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(properties, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = new ArrayList<>();
            TOPICS.forEach(topic -> consumer.partitionsFor(topic)
                    .forEach(info -> partitions.add(new TopicPartition(topic, info.partition()))));
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            long messages = 0;
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                messages += consumer.poll(Duration.ofMillis(200)).count();
            }
            return messages;
        }
    }

    long documents() {
        return operations.projections().stream()
                .flatMap(one -> raw.documents(DATABASE, one.name(), one.generation()).stream())
                .mapToLong(List::size)
                .sum();
    }
}

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

/** Rebuilding what is read, against reading the same messages and, where documents are kept, writing the same ones. */
final class RebuildMeasure implements AutoCloseable {

    static final String FIGURES = "figures";
    static final String JOURNAL = "journal";

    private static final String DATABASE = "trame_intervention";
    private static final String INTERVENTIONS = "intervention-announcements";
    private static final List<String> COUNTED = List.of(INTERVENTIONS, "referral-announcements");

    private final SystemUnderTest system;
    private final RawStore raw;
    private final Operations figures;
    private final Operations journal;

    RebuildMeasure(SystemUnderTest system, RawStore raw, Operations figures) {
        this.system = system;
        this.raw = raw;
        this.figures = figures;
        this.journal = new Operations(system.port("INTERVENTION"));
    }

    /** Seconds until figures made from the first message are the ones that are read. */
    double figures() {
        return figures.rebuild(FIGURES);
    }

    /** Seconds until a journal made from the first message is the one that is read. */
    double journal() {
        return journal.rebuild(JOURNAL);
    }

    /** Seconds to consume every message that figures are made of. */
    double rawFigures() {
        long start = System.nanoTime();
        consume(COUNTED);
        return (System.nanoTime() - start) / 1e9;
    }

    /** Seconds to consume every message of the journal and to write every document of it once. */
    double rawJournal() {
        List<Document> documents = documents();
        long start = System.nanoTime();
        consume(List.of(INTERVENTIONS));
        raw.write("rebuilt", documents);
        double seconds = (System.nanoTime() - start) / 1e9;
        raw.forget();
        return seconds;
    }

    private List<Document> documents() {
        return raw.documents(DATABASE, JOURNAL + "_g" + journal.generation(JOURNAL));
    }

    /** How many messages figures are made of. */
    long messages() {
        return consume(COUNTED);
    }

    long entries() {
        return documents().size();
    }

    private long consume(List<String> topics) {
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
            topics.forEach(topic -> consumer.partitionsFor(topic)
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

    @Override
    public void close() {
        journal.close();
    }
}

package fr.trame.platform.relay;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/** A reader of topics that knows nothing of Trame: plain kafka-clients, plain headers, plain text. */
final class Heads implements AutoCloseable {

    /** A message as any client sees it. */
    record Message(String topic, String key, Map<String, String> headers, String body) {

        String header(String name) {
            return String.valueOf(headers.get(name));
        }
    }

    private final KafkaConsumer<String, String> consumer;
    private final List<Message> heard = new ArrayList<>();

    Heads(String bootstrap, List<String> topics) {
        consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrap), new StringDeserializer(), new StringDeserializer());
        var partitions = topics.stream()
                .flatMap(topic -> consumer.partitionsFor(topic).stream())
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    /** Everything heard so far, per stream in the order of arrival. */
    List<Message> about(String stream) {
        consumer.poll(Duration.ofMillis(100)).forEach(record -> heard.add(message(record)));
        return heard.stream().filter(message -> message.key().equals(stream)).toList();
    }

    List<String> sequences(String stream) {
        return about(stream).stream()
                .map(message -> message.header("ce_sequence"))
                .toList();
    }

    private static Message message(ConsumerRecord<String, String> record) {
        Map<String, String> headers = new TreeMap<>();
        record.headers()
                .forEach(header -> headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8)));
        return new Message(record.topic(), record.key(), headers, record.value());
    }

    @Override
    public void close() {
        consumer.close();
    }
}

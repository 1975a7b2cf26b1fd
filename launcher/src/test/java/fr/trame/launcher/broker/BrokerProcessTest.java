package fr.trame.launcher.broker;

import static org.assertj.core.api.Assertions.assertThat;

import fr.trame.contracts.Topics;
import fr.trame.launcher.machine.LocalPorts;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrokerProcessTest {

    @TempDir
    Path directory;

    @Test
    void takesAnnouncementsAtOnceAndKeepsThemAcrossARestart() throws Exception {
        int port = LocalPorts.unused();
        try (BrokerProcess broker = BrokerProcess.start(port, directory)) {
            send(broker, "first");
        }
        try (BrokerProcess broker = BrokerProcess.start(port, directory)) {
            send(broker, "second");
            assertThat(read(broker)).containsExactly("first", "second");
        }
    }

    @Test
    void createsADeadLetterTopicBesideEachTopic() {
        assertThat(TopicSetup.names())
                .containsAll(Topics.ALL)
                .contains("intervention-announcements.dlt")
                .hasSize(2 * Topics.ALL.size());
    }

    private static void send(BrokerProcess broker, String value) throws Exception {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", broker.bootstrap(), "acks", "all", "enable.idempotence", "true");
        try (KafkaProducer<String, String> producer =
                new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(Topics.INTERVENTIONS, "stream", value))
                    .get();
        }
    }

    private static List<String> read(BrokerProcess broker) {
        Map<String, Object> settings = Map.of("bootstrap.servers", broker.bootstrap(), "auto.offset.reset", "earliest");
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(Topics.INTERVENTIONS).stream()
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            assertThat(partitions).hasSize(Topics.PARTITIONS);
            consumer.assign(partitions);
            List<String> values = new ArrayList<>();
            while (values.size() < 2) {
                consumer.poll(Duration.ofSeconds(1)).forEach(message -> values.add(message.value()));
            }
            return values;
        }
    }
}

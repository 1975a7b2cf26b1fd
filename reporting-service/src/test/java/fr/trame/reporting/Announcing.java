package fr.trame.reporting;

import fr.trame.contracts.Announcement;
import fr.trame.platform.listening.HeardAnnouncement;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Announces facts on a broker, as the services that decide them do. */
public final class Announcing {

    private Announcing() {}

    public static void all(String broker, List<HeardAnnouncement> facts) {
        into(null, broker, facts);
    }

    /** Into one partition, or into those of their streams. */
    public static void into(@Nullable Integer partition, String broker, List<HeardAnnouncement> facts) {
        Map<String, Object> settings = Map.of("bootstrap.servers", broker, "acks", "all");
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            for (HeardAnnouncement fact : facts) {
                producer.send(message(partition, fact)).get();
            }
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ProducerRecord<String, byte[]> message(@Nullable Integer partition, HeardAnnouncement fact) {
        Announcement name = fact.announcement().getClass().getAnnotation(Announcement.class);
        ProducerRecord<String, byte[]> message = new ProducerRecord<>(
                fact.topic(), partition, fact.stream(), JsonMapper.shared().writeValueAsBytes(fact.announcement()));
        Map.of(
                        "ce_specversion",
                        "1.0",
                        "ce_id",
                        fact.stream() + "@" + fact.sequence(),
                        "ce_source",
                        "/test",
                        "ce_type",
                        "fr.trame." + name.name() + ".v" + name.version(),
                        "ce_subject",
                        fact.stream(),
                        "ce_time",
                        fact.at().toString(),
                        "ce_sequence",
                        Long.toString(fact.sequence()),
                        "content-type",
                        "application/json")
                .forEach((header, value) -> message.headers().add(header, value.getBytes(StandardCharsets.UTF_8)));
        return message;
    }
}

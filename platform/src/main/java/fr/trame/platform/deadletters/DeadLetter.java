package fr.trame.platform.deadletters;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;

/**
 * A message kept as it came.
 *
 * @param time when the broker took it
 * @param body null for a message without a value
 */
public record DeadLetter(
        String topic,
        int partition,
        long offset,
        Instant time,
        @Nullable String key,
        Map<String, String> headers,
        @Nullable Binary body) {

    static DeadLetter of(ConsumerRecord<String, byte[]> message) {
        Map<String, String> headers = new LinkedHashMap<>();
        for (Header header : message.headers()) {
            headers.put(header.key(), header.value() == null ? "" : new String(header.value(), StandardCharsets.UTF_8));
        }
        return new DeadLetter(
                message.topic(),
                message.partition(),
                message.offset(),
                Instant.ofEpochMilli(message.timestamp()),
                message.key(),
                headers,
                message.value() == null ? null : new Binary(message.value()));
    }

    /** The message again, as if it had just come from its topic. */
    ConsumerRecord<String, byte[]> message() {
        var kept = new RecordHeaders();
        headers.forEach((name, value) -> kept.add(name, value.getBytes(StandardCharsets.UTF_8)));
        return new ConsumerRecord<>(
                topic,
                partition,
                offset,
                time.toEpochMilli(),
                TimestampType.CREATE_TIME,
                ConsumerRecord.NULL_SIZE,
                ConsumerRecord.NULL_SIZE,
                key,
                body == null ? null : body.getData(),
                kept,
                Optional.empty());
    }

    Document toDocument() {
        Document kept = new Document();
        headers.forEach((name, value) -> kept.append(name.replace('.', '_').replace('$', '_'), value));
        return new Document("topic", topic)
                .append("partition", partition)
                .append("offset", offset)
                .append("time", time.toString())
                .append("key", key)
                .append("headers", kept)
                .append("body", body);
    }

    static DeadLetter of(Document stored) {
        Map<String, String> headers = new LinkedHashMap<>();
        stored.get("headers", Document.class).forEach((name, value) -> headers.put(name, String.valueOf(value)));
        return new DeadLetter(
                stored.getString("topic"),
                stored.getInteger("partition"),
                stored.getLong("offset"),
                Instant.parse(stored.getString("time")),
                stored.getString("key"),
                headers,
                stored.get("body", Binary.class));
    }
}

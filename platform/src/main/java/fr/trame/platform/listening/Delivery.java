package fr.trame.platform.listening;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/** A message as it came from a topic, with what could be made of it: an announcement, a fault, or nothing of ours. */
public final class Delivery {

    private final ConsumerRecord<String, byte[]> message;
    private final @Nullable HeardAnnouncement heard;
    private final @Nullable String fault;

    private Delivery(
            ConsumerRecord<String, byte[]> message, @Nullable HeardAnnouncement heard, @Nullable String fault) {
        this.message = message;
        this.heard = heard;
        this.fault = fault;
    }

    static Delivery understood(ConsumerRecord<String, byte[]> message, HeardAnnouncement heard) {
        return new Delivery(message, heard, null);
    }

    static Delivery malformed(ConsumerRecord<String, byte[]> message, String fault) {
        return new Delivery(message, null, fault);
    }

    static Delivery foreign(ConsumerRecord<String, byte[]> message) {
        return new Delivery(message, null, null);
    }

    /** As it came, for whoever keeps it. */
    public ConsumerRecord<String, byte[]> message() {
        return message;
    }

    public Partition partition() {
        return new Partition(message.topic(), message.partition());
    }

    public long offset() {
        return message.offset();
    }

    /** The announcement, unless it is malformed or of a type that this service does not know. */
    public @Nullable HeardAnnouncement heard() {
        return heard;
    }

    /** Why it cannot be read, if so. */
    public @Nullable String fault() {
        return fault;
    }

    /** The queue it stands in: messages of one stream wait for each other. */
    public StreamKey stream() {
        if (heard != null) {
            return new StreamKey(message.topic(), heard.stream());
        }
        Header subject = message.headers().lastHeader("ce_subject");
        if (subject != null && subject.value() != null) {
            return new StreamKey(message.topic(), new String(subject.value(), StandardCharsets.UTF_8));
        }
        String key = message.key();
        return new StreamKey(message.topic(), key != null ? key : partition() + "@" + offset());
    }
}

package fr.trame.platform.listening;

import fr.trame.platform.listening.AnnouncementTypes.Reader;
import fr.trame.platform.privacy.Sealing;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import tools.jackson.core.JacksonException;

/**
 * Reads CloudEvents 1.0 in binary mode, straight from the headers: a rebuild reads millions. Fields and attributes it does
 * not know are left out, so that announcements may gain some. What is sealed stays so: who listens learns of facts, and who
 * may show a name reads it from its stream.
 */
public final class AnnouncementDecoder {

    private final AnnouncementTypes types = AnnouncementTypes.ofContracts();

    /** In the same order; by several threads where there are many. */
    public List<Delivery> decode(List<ConsumerRecord<String, byte[]>> messages) {
        return messages.parallelStream().map(this::decode).toList();
    }

    public Delivery decode(ConsumerRecord<String, byte[]> message) {
        try {
            if (!attribute(message, "specversion").equals("1.0")) {
                throw new Malformed("it is of another version of CloudEvents");
            }
            attribute(message, "id");
            attribute(message, "source");
            String type = attribute(message, "type");
            Reader reader = types.find(type);
            if (reader != null) {
                return Delivery.understood(message, heard(message, reader));
            }
            return types.isOtherVersion(type)
                    ? Delivery.malformed(message, "this version of the type is not known here: " + type)
                    : Delivery.foreign(message);
        } catch (Malformed e) {
            return Delivery.malformed(message, String.valueOf(e.getMessage()));
        } catch (JacksonException e) {
            return Delivery.malformed(message, "its data cannot be read: " + e.getOriginalMessage());
        }
    }

    private HeardAnnouncement heard(ConsumerRecord<String, byte[]> message, Reader reader) {
        String stream = attribute(message, "subject");
        Instant time = time(attribute(message, "time"));
        long sequence = sequence(attribute(message, "sequence"));
        if (message.value() == null) {
            throw new Malformed("it has no data");
        }
        Object announcement = reader.sealed()
                ? reader.json().readValue(Sealing.keepClosed(reader.json().readTree(message.value())))
                : reader.json().readValue(message.value());
        if (announcement == null) {
            throw new Malformed("its data is null");
        }
        String missing = RequiredFields.missing(announcement);
        if (missing != null) {
            throw new Malformed("its data has no " + missing);
        }
        return new HeardAnnouncement(message.topic(), stream, sequence, time, announcement);
    }

    private static String attribute(ConsumerRecord<String, byte[]> message, String name) {
        Header header = message.headers().lastHeader("ce_" + name);
        if (header == null || header.value() == null || header.value().length == 0) {
            throw new Malformed("it is no CloudEvent in binary mode with ce_" + name);
        }
        return new String(header.value(), StandardCharsets.UTF_8);
    }

    private static Instant time(String value) {
        try {
            return OffsetDateTime.parse(value).toInstant();
        } catch (DateTimeException e) {
            throw new Malformed("its time is not one");
        }
    }

    private static long sequence(String value) {
        try {
            return Long.parseLong(value);
        } catch (NumberFormatException e) {
            throw new Malformed("its sequence is not a number");
        }
    }

    private static final class Malformed extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Malformed(String message) {
            super(message, null, false, false);
        }
    }
}

package fr.trame.platform.relay;

import fr.trame.contracts.Announcement;
import fr.trame.platform.eventstore.Commit;
import fr.trame.platform.eventstore.Commit.Identified;
import fr.trame.platform.eventstore.EventContext;
import fr.trame.platform.privacy.Sealing;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.net.URI;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.kafka.clients.producer.ProducerRecord;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Asks the features' announcers what is to be told of a commit, the one of same names where a feature has none, and writes it as
 * CloudEvents 1.0 in binary mode.
 */
class AnnouncementEncoder {

    private static final String JSON_TYPE = "application/json";

    private final JsonMapper json = JsonMapper.builder().build();
    private final List<Announcer<?>> announcers;
    private final Announcer<Record> otherwise = new SameNameAnnouncer();
    private final URI source;
    private final Sealing sealing;

    AnnouncementEncoder(List<Announcer<?>> announcers, String service, Sealing sealing) {
        this.announcers = announcers;
        this.source = URI.create("/trame/" + service);
        this.sealing = sealing;
    }

    /** The messages of a commit, in the order of its events; often one, sometimes none. */
    List<ProducerRecord<String, byte[]>> encode(Commit commit) {
        return commit.events().stream()
                .flatMap(event -> announcement(event).map(told -> message(event, told)).stream())
                .toList();
    }

    private Optional<Object> announcement(Identified event) {
        var recorded = event.recorded();
        for (Announcer<?> announcer : announcers) {
            if (announcer.events().isInstance(recorded.event())) {
                return announce(announcer, event);
            }
        }
        return announce(otherwise, event);
    }

    private static <E> Optional<Object> announce(Announcer<E> announcer, Identified event) {
        var recorded = event.recorded();
        return Optional.ofNullable(announcer.announce(announcer.events().cast(recorded.event()), recorded.context()));
    }

    private ProducerRecord<String, byte[]> message(Identified event, Object announcement) {
        var context = event.recorded().context();
        var name = Objects.requireNonNull(
                announcement.getClass().getAnnotation(Announcement.class),
                () -> announcement.getClass().getName() + " has no wire name");
        var cloudEvent = CloudEventBuilder.v1()
                .withId(event.id())
                .withSource(source)
                .withType("fr.trame." + name.name() + ".v" + name.version())
                .withSubject(context.stream())
                .withTime(context.at().atOffset(ZoneOffset.UTC))
                .withExtension("sequence", Long.toString(context.sequence()))
                .withData(JSON_TYPE, data(announcement, context))
                .build();
        return KafkaMessageFactory.createWriter(name.topic(), null, context.at().toEpochMilli(), context.stream())
                .writeBinary(cloudEvent);
    }

    private byte[] data(Object announcement, EventContext context) {
        if (!Sealing.concerns(announcement.getClass())) {
            return json.writeValueAsBytes(announcement);
        }
        JsonNode tree = json.valueToTree(announcement);
        sealing.seal(announcement.getClass(), tree, context.stream(), context.at());
        return json.writeValueAsBytes(tree);
    }
}

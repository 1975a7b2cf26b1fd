package fr.trame.platform.relay;

import static org.assertj.core.api.Assertions.assertThat;

import fr.trame.contracts.Topics;
import fr.trame.contracts.staff.EmployeeJoined;
import fr.trame.platform.eventstore.Commit;
import fr.trame.platform.eventstore.EventContext;
import fr.trame.platform.eventstore.EventStreams.Recorded;
import fr.trame.platform.listening.AnnouncementDecoder;
import fr.trame.platform.listening.HeardAnnouncement;
import fr.trame.platform.privacy.Sealing;
import fr.trame.platform.privacy.TestSealing;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class SealedAnnouncementsTest {

    private static final String AMINA = "0192f000-0000-7000-8000-00000000000a";
    private static final EmployeeJoined JOINED =
            new EmployeeJoined(AMINA, "Amina Diallo", List.of("MED"), "TER", "2017-01-02");

    private final TestSealing.TwoProcesses processes = TestSealing.twoProcesses();
    private final AnnouncementEncoder encoder = new AnnouncementEncoder(List.of(new Retelling()), "test", here());
    private final AnnouncementDecoder decoder = new AnnouncementDecoder();

    private Sealing here() {
        return processes.here();
    }

    @Test
    void sealsTheNameOnKafkaAndNothingElse() {
        String body = new String(encode(AMINA, JOINED).value(), StandardCharsets.UTF_8);
        assertThat(body).doesNotContain("Amina", "Diallo").contains("\"sealed\":", "\"of\":\"" + AMINA + "\"");
        assertThat(JsonMapper.shared().readTree(body).path("team").stringValue())
                .isEqualTo("TER");
    }

    @Test
    void keepsTheNameClosedForWhoeverListens() {
        assertThat(heard(encode(AMINA, JOINED)))
                .isEqualTo(new EmployeeJoined(AMINA, Sealing.CLOSED, List.of("MED"), "TER", "2017-01-02"));
    }

    @Test
    void readsWhatWasAnnouncedBeforeNamesWereSealed() {
        ProducerRecord<String, byte[]> sealed = encode(AMINA, JOINED);
        assertThat(heard(new ProducerRecord<>(
                        sealed.topic(),
                        null,
                        sealed.key(),
                        JsonMapper.shared().writeValueAsBytes(JOINED),
                        sealed.headers())))
                .isEqualTo(JOINED);
    }

    private ProducerRecord<String, byte[]> encode(String stream, Object announcement) {
        var recorded = new Recorded(new EventContext(stream, 0, Instant.EPOCH), announcement);
        var commit = new Commit(
                stream + "@0000000000", stream, 0, 1, () -> List.of(new Commit.Identified("event-1", recorded)));
        return encoder.encode(commit).getFirst();
    }

    private Object heard(ProducerRecord<String, byte[]> message) {
        HeardAnnouncement heard = decoder.decode(consumed(message)).heard();
        assertThat(heard).isNotNull();
        return heard.announcement();
    }

    private static ConsumerRecord<String, byte[]> consumed(ProducerRecord<String, byte[]> sent) {
        var message = new ConsumerRecord<>(Topics.TRAINING, 0, 0, sent.key(), sent.value());
        sent.headers().forEach(header -> message.headers().add(header));
        return message;
    }

    /** Announces what it is given. */
    private static final class Retelling implements Announcer<Record> {

        @Override
        public Class<Record> events() {
            return Record.class;
        }

        @Override
        public Object announce(Record event, EventContext context) {
            return event;
        }
    }
}

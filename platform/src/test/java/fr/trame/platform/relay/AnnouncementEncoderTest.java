package fr.trame.platform.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.trame.contracts.Topics;
import fr.trame.contracts.staff.TeamOpened;
import fr.trame.platform.eventstore.Commit;
import fr.trame.platform.eventstore.EventContext;
import fr.trame.platform.eventstore.EventStreams;
import fr.trame.platform.privacy.TestSealing;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

class AnnouncementEncoderTest {

    private static final Instant THEN = Instant.parse("2018-03-05T13:05:00Z");

    private final AnnouncementEncoder encoder =
            new AnnouncementEncoder(List.of(new Shouting()), "test", TestSealing.sealing());

    private record Shouted(String label) {}

    private record Whispered(String label) {}

    private record Unnamed(String label) {}

    @Test
    void asksTheFeatureThatAnnouncesSuchEvents() {
        List<ProducerRecord<String, byte[]>> messages = encode(new Shouted("lyon"), new Shouted("paris"));
        assertThat(messages)
                .extracting(AnnouncementEncoderTest::body)
                .satisfiesExactly(
                        first -> assertThat(first).contains("LYON"),
                        second -> assertThat(second).contains("PARIS"));
        assertThat(messages).allSatisfy(message -> {
            assertThat(message.topic()).isEqualTo(Topics.TRAINING);
            assertThat(message.key()).isEqualTo("s");
            assertThat(message.timestamp()).isEqualTo(THEN.toEpochMilli());
        });
        assertThat(messages)
                .extracting(message ->
                        new String(message.headers().lastHeader("ce_sequence").value(), StandardCharsets.UTF_8))
                .containsExactly("4", "5");
    }

    @Test
    void saysNothingOfWhatHasNoAnnouncementOfItsName() {
        assertThat(encode(new Whispered("lyon"), new Shouted("paris")))
                .singleElement()
                .satisfies(message -> assertThat(body(message)).contains("PARIS"));
    }

    @Test
    void refusesAnAnnouncementWithoutAWireName() {
        assertThatThrownBy(() -> encode(new Shouted("nameless")))
                .isInstanceOf(NullPointerException.class)
                .hasMessageContaining("Unnamed has no wire name");
    }

    private List<ProducerRecord<String, byte[]>> encode(Record... events) {
        return encoder.encode(new Commit(
                "s@0000000004",
                "s",
                4,
                events.length,
                () -> IntStream.range(0, events.length)
                        .mapToObj(place -> new Commit.Identified(
                                "event-" + place,
                                new EventStreams.Recorded(new EventContext("s", 4L + place, THEN), events[place])))
                        .toList()));
    }

    private static String body(ProducerRecord<String, byte[]> message) {
        return new String(message.value(), StandardCharsets.UTF_8);
    }

    private static final class Shouting implements Announcer<Shouted> {

        @Override
        public Class<Shouted> events() {
            return Shouted.class;
        }

        @Override
        public Object announce(Shouted event, EventContext context) {
            return event.label().equals("nameless")
                    ? new Unnamed("x")
                    : new TeamOpened("T", event.label().toUpperCase(java.util.Locale.ROOT), "Lyon");
        }
    }
}

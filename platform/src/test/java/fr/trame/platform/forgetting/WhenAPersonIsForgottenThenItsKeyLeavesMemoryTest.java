package fr.trame.platform.forgetting;

import static org.assertj.core.api.Assertions.assertThat;

import fr.trame.contracts.Topics;
import fr.trame.contracts.staff.EmployeeJoined;
import fr.trame.platform.listening.AnnouncementDecoder;
import fr.trame.platform.listening.Delivery;
import fr.trame.platform.listening.subscription.Listening;
import fr.trame.platform.listening.subscription.ListeningSettings;
import fr.trame.platform.privacy.Sealing;
import fr.trame.platform.privacy.TestSealing;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class WhenAPersonIsForgottenThenItsKeyLeavesMemoryTest {

    private static final String AMINA = "0192f000-0000-7000-8000-00000000000a";

    private final TestSealing.TwoProcesses processes = TestSealing.twoProcesses();

    @Test
    void usesNoKeyOfAPersonWhoWasForgottenElsewhere() {
        ObjectNode stored =
                JsonMapper.shared().createObjectNode().put("employeeId", AMINA).put("displayName", "Amina");
        processes.here().seal(EmployeeJoined.class, stored, AMINA, Instant.EPOCH);
        assertThat(nameThere(stored)).isEqualTo("Amina");
        processes.forgetHere(AMINA);
        assertThat(nameThere(stored)).as("from memory, not having heard").isEqualTo("Amina");

        hear(announced(
                "fr.trame.person-forgotten.v1", "{\"personId\": \"" + AMINA + "\", \"at\": \"2026-03-05T13:05:00Z\"}"));

        assertThat(nameThere(stored)).isEqualTo(Sealing.FORGOTTEN);
    }

    @Test
    void leavesAloneWhatSaysSomethingElseOrNothing() {
        hear(announced("fr.trame.person-forgotten.v1", "{}"));
        hear(announced("fr.trame.person-forgotten.v9", "{}"));
        hear(announced("org.example.other.v1", "{}"));
        assertThat(processes.forgettingThere().forget(AMINA)).isNotNull();
    }

    private void hear(Delivery delivery) {
        var settings = new ListeningSettings(1, Duration.ofMillis(10), Duration.ofMillis(200), Duration.ofSeconds(4));
        try (var listening = new Listening(Map.of(), Map.of(), settings)) {
            new WhenAPersonIsForgottenThenItsKeyLeavesMemory(processes.forgettingThere(), listening.subscriptions())
                    .hear(List.of(delivery), Map.of());
        }
    }

    private String nameThere(ObjectNode stored) {
        return processes
                .there()
                .open(stored.deepCopy(), AMINA)
                .path("displayName")
                .stringValue();
    }

    private static Delivery announced(String type, String data) {
        var message =
                new ConsumerRecord<>(Topics.PRIVACY, 0, 0, "forgotten-" + AMINA, data.getBytes(StandardCharsets.UTF_8));
        Map.of(
                        "specversion", "1.0",
                        "id", "event-1",
                        "source", "/trame/test",
                        "type", type,
                        "subject", "forgotten-" + AMINA,
                        "time", "2026-03-05T13:05:00Z",
                        "sequence", "0")
                .forEach((name, value) -> message.headers().add("ce_" + name, value.getBytes(StandardCharsets.UTF_8)));
        return new AnnouncementDecoder().decode(message);
    }
}

package fr.trame.platform.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.trame.platform.sample.LedgerEvent;
import java.util.List;
import org.junit.jupiter.api.Test;

class StoredEventNamesTest {

    @StoredEvent(name = "ledger-opened")
    record Impostor(String id) {}

    @Test
    void findsTheEventsOfAService() {
        var names = StoredEventNames.scan(List.of("fr.trame.platform.sample"));
        assertThat(names.classOf("line-written")).isEqualTo(LedgerEvent.LineWritten.class);
        assertThat(names.nameOf(LedgerEvent.LineWritten.class)).isEqualTo("line-written");
        assertThat(names.revisionOf(LedgerEvent.LineWritten.class)).isEqualTo("2");
    }

    @Test
    void refusesTwoClassesOfOneName() {
        assertThatThrownBy(() -> StoredEventNames.of(List.of(LedgerEvent.LedgerOpened.class, Impostor.class)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("ledger-opened");
    }

    @Test
    void refusesWhatHasNoName() {
        var names = StoredEventNames.of(List.of(Impostor.class));
        assertThatThrownBy(() -> names.nameOf(String.class)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> names.classOf("forgotten")).hasMessageContaining("forgotten");
    }
}

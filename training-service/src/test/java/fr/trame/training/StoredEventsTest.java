package fr.trame.training;

import fr.trame.platform.eventstore.ApprovedEvents;
import org.junit.jupiter.api.Test;

class StoredEventsTest {

    @Test
    void readsEveryEventEverStored() {
        ApprovedEvents.check("fr.trame.training");
    }
}

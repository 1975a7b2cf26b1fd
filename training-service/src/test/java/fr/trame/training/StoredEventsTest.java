package fr.trame.training;

import fr.trame.platform.eventstore.mongo.ApprovedEvents;
import org.junit.jupiter.api.Test;

class StoredEventsTest {

    @Test
    void readsEveryEventEverStored() {
        ApprovedEvents.check("fr.trame.training");
    }
}

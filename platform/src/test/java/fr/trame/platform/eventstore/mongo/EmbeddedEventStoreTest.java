package fr.trame.platform.eventstore.mongo;

import fr.trame.platform.testing.TestDatabase;

class EmbeddedEventStoreTest extends EventStoreSuite {

    @Override
    TestDatabase database() {
        return TestDatabase.embedded();
    }
}

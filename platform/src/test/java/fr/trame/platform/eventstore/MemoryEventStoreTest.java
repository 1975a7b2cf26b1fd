package fr.trame.platform.eventstore;

import fr.trame.platform.testing.TestDatabase;

class MemoryEventStoreTest extends EventStoreSuite {

    @Override
    TestDatabase database() {
        return TestDatabase.memory();
    }
}

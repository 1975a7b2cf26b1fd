package fr.trame.platform.eventstore;

import fr.trame.platform.testing.TestDatabase;

class H2EventStoreTest extends EventStoreSuite {

    @Override
    TestDatabase database() {
        return TestDatabase.h2();
    }
}

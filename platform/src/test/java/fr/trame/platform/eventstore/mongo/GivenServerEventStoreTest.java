package fr.trame.platform.eventstore.mongo;

import fr.trame.platform.testing.TestDatabase;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

@EnabledIfEnvironmentVariable(named = TestDatabase.GIVEN, matches = "mongodb.*")
class GivenServerEventStoreTest extends EventStoreSuite {

    @Override
    TestDatabase database() {
        return TestDatabase.given();
    }
}

package fr.trame.platform.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import fr.trame.platform.eventstore.EventsAbout.StoredFact;
import fr.trame.platform.testing.TestDatabase;
import org.junit.jupiter.api.Test;

class EventsAboutTest {

    @Test
    void findsEveryEventThatNamesAPersonAndNoOther() {
        try (TestDatabase database = TestDatabase.start()) {
            StoreUnderTest store = new StoreUnderTest(database.database());
            String stream = StoreUnderTest.newStream();
            store.append(stream, 1_203, 2, 1);
            store.append(StoreUnderTest.newStream(), 3, 3);

            assertThat(store.about.of(stream))
                    .hasSize(1_203)
                    .allSatisfy(fact -> assertThat(fact.stream()).isEqualTo(stream))
                    .extracting(StoredFact::name)
                    .startsWith("ledger-opened", "line-written");
            assertThat(store.about.of("emp-nobody")).isEmpty();
            assertThat(store.about.of(stream.substring(1)))
                    .as("a part of an id")
                    .isEmpty();
        }
    }
}

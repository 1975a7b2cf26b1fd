package fr.trame.platform.eventstore.mongo;

import static fr.trame.platform.eventstore.mongo.StoreUnderTest.newStream;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import fr.trame.platform.eventstore.StoreRefused;
import fr.trame.platform.eventstore.StoreUnavailable;
import fr.trame.platform.testing.TestDatabase;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Whoever reads a stream is told whether to ask again or to call an operator; nobody is told that there is nothing. */
class ReadingTroubleTest {

    private final String stream = newStream();

    @Test
    void saysThatTheStoreIsAway() {
        try (MongoClient client = MongoClients.create("mongodb://127.0.0.1:1/?serverSelectionTimeoutMS=50")) {
            var away = new StoreUnderTest(client.getDatabase("away"));
            assertThat(readings(away))
                    .allSatisfy(reading -> assertThatThrownBy(reading)
                            .isInstanceOf(StoreUnavailable.class)
                            .hasMessageContaining("could not be read"));
        }
    }

    @Test
    void saysThatTheDatabaseRefuses() {
        try (var database = TestDatabase.embedded()) {
            var events = new TroubledCollection(database.database());
            var store = new StoreUnderTest(events.collection());
            events.refuseReading(TroubledCollection.UNAUTHORIZED);
            assertThat(readings(store))
                    .allSatisfy(reading -> assertThatThrownBy(reading).isInstanceOf(StoreRefused.class));
        }
    }

    private List<ThrowingCallable> readings(StoreUnderTest store) {
        return Stream.<ThrowingCallable>of(
                        () -> store.engine.readEvents(stream),
                        () -> store.streams.read(stream),
                        () -> store.streams.readPersons(List.of(stream)),
                        () -> store.metadata.of(stream, 0))
                .toList();
    }
}

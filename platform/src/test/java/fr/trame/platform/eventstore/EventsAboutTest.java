package fr.trame.platform.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import fr.trame.platform.privacy.file.StoredFact;
import fr.trame.platform.testing.TestDatabase;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EventsAboutTest {

    private final TestDatabase database = TestDatabase.start();
    private final StoreUnderTest store = new StoreUnderTest(database.database());
    private final String stream = StoreUnderTest.newStream();

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void findsEveryEventThatNamesAPersonAndNoOther() {
        store.append(stream, 1_203, 2, 1);
        store.append(StoreUnderTest.newStream(), 3, 3);

        assertThat(store.about.of(stream))
                .hasSize(1_203)
                .allSatisfy(fact -> assertThat(fact.stream()).isEqualTo(stream))
                .extracting(StoredFact::name)
                .startsWith("ledger-opened", "line-written");
        assertThat(store.about.of("emp-nobody")).isEmpty();
        assertThat(store.about.of(stream.substring(1))).as("a part of an id").isEmpty();
    }

    @Test
    void completesOnceTheCommitsThatDoNotTellWhomTheyAreAbout() {
        store.append(stream, 600, 1);
        events().updateMany(new Document(), Updates.unset(CommitCodec.ABOUT));
        assertThatThrownBy(() -> store.about.of(stream))
                .as("better no answer than half of one")
                .isInstanceOf(StoreUnavailable.class);

        assertThat(store.completion.complete()).isEqualTo(600);

        assertThat(store.about.of(stream)).hasSize(600);
        assertThat(store.completion.complete()).isZero();
    }

    @Test
    void completesByItselfWhenAServiceStarts() {
        store.append(stream, 3, 1);
        events().updateMany(new Document(), Updates.unset(CommitCodec.ABOUT));
        store.completion.start();
        org.awaitility.Awaitility.await().until(() -> !AboutCompletion.isDue(events()));
        store.completion.stop();
        assertThat(store.completion.isRunning()).isFalse();
        assertThat(store.about.of(stream)).hasSize(3);
    }

    @Test
    void asksNothingOfCommitsAboutNobody() {
        store.append(stream, 1, 1);
        events().updateMany(new Document(), Updates.set(CommitCodec.ABOUT, List.of()));
        assertThat(AboutCompletion.isDue(events())).isFalse();
        assertThat(events().countDocuments(Filters.eq(CommitCodec.ABOUT, stream)))
                .isZero();
    }

    private com.mongodb.client.MongoCollection<Document> events() {
        return database.database().getCollection("events");
    }
}

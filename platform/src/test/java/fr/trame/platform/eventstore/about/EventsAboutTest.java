package fr.trame.platform.eventstore.about;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import fr.trame.platform.eventstore.StoreUnavailable;
import fr.trame.platform.eventstore.mongo.CommitCodec;
import fr.trame.platform.eventstore.mongo.StoreUnderTest;
import fr.trame.platform.privacy.TestSealing;
import fr.trame.platform.privacy.file.StoredFact;
import fr.trame.platform.testing.NoScans;
import fr.trame.platform.testing.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EventsAboutTest {

    private final TestDatabase database = TestDatabase.start();
    private final StoreUnderTest store = new StoreUnderTest(database.database());
    private final EventsAbout about = new EventsAbout(events(), TestSealing.sealing(), StoreUnderTest.NAMES);
    private final AboutCompletion completion = new AboutCompletion(events(), store.codec);
    private final String stream = StoreUnderTest.newStream();

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void findsEveryEventThatNamesAPersonAndNoOther() {
        store.append(stream, 1_203, 2, 1);
        store.append(StoreUnderTest.newStream(), 3, 3);

        assertThat(about.of(stream))
                .hasSize(1_203)
                .allSatisfy(fact -> assertThat(fact.stream()).isEqualTo(stream))
                .extracting(StoredFact::name)
                .startsWith("ledger-opened", "line-written");
        assertThat(about.of("emp-nobody")).isEmpty();
        assertThat(about.of(stream.substring(1))).as("a part of an id").isEmpty();
    }

    @Test
    void completesOnceTheCommitsThatDoNotTellWhomTheyAreAbout() {
        store.append(stream, 600, 1);
        events().updateMany(new Document(), Updates.unset(CommitCodec.ABOUT));
        assertThatThrownBy(() -> about.of(stream))
                .as("better no answer than half of one")
                .isInstanceOf(StoreUnavailable.class);

        assertThat(completion.complete()).isEqualTo(600);

        assertThat(about.of(stream)).hasSize(600);
        assertThat(completion.complete()).isZero();
    }

    @Test
    void completesByItselfWhenAServiceStarts() {
        store.append(stream, 3, 1);
        events().updateMany(new Document(), Updates.unset(CommitCodec.ABOUT));
        completion.start();
        org.awaitility.Awaitility.await().until(() -> !AboutCompletion.isDue(events()));
        completion.stop();
        assertThat(completion.isRunning()).isFalse();
        assertThat(about.of(stream)).hasSize(3);
    }

    @Test
    void looksOnlyAtTheCommitsThatNameThePerson() {
        store.append(stream, 30, 1);
        store.append(StoreUnderTest.newStream(), 30, 1);
        completion.complete();
        List<StoredFact> found = NoScans.in(database.database(), () -> {
            List<StoredFact> facts = new ArrayList<>();
            about.of(stream).forEach(facts::add);
            return facts;
        });
        assertThat(found).hasSize(30);
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

package fr.trame.platform.eventstore.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import fr.trame.platform.eventstore.CommitListener;
import fr.trame.platform.eventstore.EventStreams.Recorded;
import fr.trame.platform.eventstore.StoreUnavailable;
import fr.trame.platform.eventstore.StoredEventNames;
import fr.trame.platform.privacy.Sealing;
import fr.trame.platform.privacy.TestSealing;
import fr.trame.platform.privacy.guests.GuestEvent.GuestWelcomed;
import fr.trame.platform.testing.TestDatabase;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Streams of persons: their names lie sealed in the store, and are open for whoever may read them. */
class SealedStreamsTest {

    private final TestDatabase database = TestDatabase.start();
    private final MongoCollection<Document> events = database.database().getCollection("events");
    private final Sealing sealing = TestSealing.sealing();
    private final MongoEventStreams streams = new MongoEventStreams(codec(sealing), new CommitReader(events));

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void storesNamesSealedAndReadsThemOpen() {
        var guest = welcome(sealing, "Amina Diallo");
        assertThat(events.find().first().toJson()).contains(guest.guestId()).doesNotContain("Amina", "Diallo");
        assertThat(streams.read(guest.guestId())).extracting(Recorded::event).containsExactly(guest);
    }

    @Test
    void readsAListOfPersonsThoughOneOfTheirNamesCannotBeOpened() {
        var readable = welcome(sealing, "Amina Diallo");
        var damaged = welcome(sealing, "Ben Okri");
        events.updateOne(
                Filters.eq(CommitCodec.STREAM, damaged.guestId()), Updates.set("events.0.payload.name.sealed", "AAAA"));

        var read = streams.readPersons(List.of(readable.guestId(), damaged.guestId(), "nobody"));

        assertThat(read).containsOnlyKeys(readable.guestId(), damaged.guestId());
        assertThat(name(read.get(readable.guestId()))).isEqualTo("Amina Diallo");
        assertThat(name(read.get(damaged.guestId()))).isEqualTo(Sealing.UNREADABLE);
        assertThatThrownBy(() -> streams.read(damaged.guestId()))
                .as("alone it is no list, and nothing to pass over")
                .isInstanceOf(RuntimeException.class);
    }

    @Test
    void storesNothingWhileTheKeysAreAway() {
        assertThatThrownBy(() -> welcome(TestSealing.sealingWhileTheStoreIsAway(), "Amina Diallo"))
                .isInstanceOf(StoreUnavailable.class)
                .hasMessageContaining("key could not be read");
        assertThat(events.countDocuments()).isZero();
    }

    private static String name(List<Recorded> stream) {
        return ((GuestWelcomed) stream.getFirst().event()).name();
    }

    private GuestWelcomed welcome(Sealing by, String name) {
        var guest = new GuestWelcomed(UUID.randomUUID().toString(), name, List.of("sans gluten"), "t-1", 2);
        new MongoEventStorageEngine(
                        codec(by),
                        new CommitReader(events),
                        new CommitWriter(events, 1, Duration.ofSeconds(1)),
                        CommitListener.NOBODY)
                .appendEvents(List.of(new GenericDomainEventMessage<>("Guest", guest.guestId(), 0, guest)));
        return guest;
    }

    private static CommitCodec codec(Sealing by) {
        var names = StoredEventNames.scan(List.of("fr.trame.platform.privacy.guests"));
        return new CommitCodec(new StoredNamesSerializer(names), new EventUpcasterChain(), by);
    }
}

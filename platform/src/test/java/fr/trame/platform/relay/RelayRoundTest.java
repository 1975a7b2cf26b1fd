package fr.trame.platform.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoTimeoutException;
import fr.trame.platform.eventstore.Commit;
import fr.trame.platform.eventstore.EventContext;
import fr.trame.platform.eventstore.EventStreams.Recorded;
import fr.trame.platform.eventstore.Outbox;
import fr.trame.platform.privacy.TestSealing;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a round makes of commits before anything goes to a broker. */
class RelayRoundTest {

    private static final List<String> NO_BROKER = List.of("127.0.0.1:1");

    private final Stored store = new Stored();
    private final RelayQueue queue = new RelayQueue(10);
    private final SetAside aside = new SetAside(Duration.ZERO, Duration.ZERO);
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final RelayRound round = new RelayRound(
            store,
            new AnnouncementEncoder(List.of(new Speaker()), "test", TestSealing.sealing()),
            new AnnouncementSender(
                    NO_BROKER,
                    "test",
                    Duration.ofSeconds(1),
                    new AnnouncementTopics(NO_BROKER, Duration.ofMillis(100), 0)),
            queue,
            aside,
            new RelayMetrics(meters, queue, aside));

    /** What happened, in a word: nothing to tell, no words for it, or no key to tell it with. */
    private enum Happened {
        NOTHING,
        UNSPEAKABLE,
        KEYLESS
    }

    @Test
    void flagsWhatNobodyNeedsToKnow() throws Exception {
        round.relay(List.of(commit("a", 0, Happened.NOTHING), commit("b", 0, Happened.NOTHING)));
        assertThat(store.announced).containsExactly("a@0", "b@0");
        assertThat(value("trame.relay.sent")).isZero();
    }

    @Test
    void announcesWhatComesBeforeTheOneThatHasNoWordsAndNothingBehindIt() throws Exception {
        round.relay(List.of(
                commit("a", 0, Happened.NOTHING),
                commit("a", 1, Happened.UNSPEAKABLE),
                commit("a", 2, Happened.NOTHING),
                commit("b", 0, Happened.NOTHING)));
        assertThat(store.announced).containsExactly("a@0", "b@0");
        assertThat(aside.all()).singleElement().satisfies(waiting -> {
            assertThat(waiting.commit()).isEqualTo("a@1");
            assertThat(waiting.reason()).as("nobody's words").isEqualTo("IllegalStateException");
        });
        assertThat(value("trame.relay.failures")).isEqualTo(1);
        assertThat(meters.get("trame.relay.aside").gauge().value()).isEqualTo(1);
    }

    @Test
    void leavesWhatComesLaterInAStreamThatIsSetAsideInTheStore() throws Exception {
        round.relay(List.of(commit("a", 0, Happened.UNSPEAKABLE)));
        round.relay(List.of(commit("a", 1, Happened.NOTHING)));
        assertThat(store.announced).isEmpty();
    }

    @Test
    void goesOnWithAStreamThatHasFoundItsWords() throws Exception {
        round.relay(List.of(commit("a", 0, Happened.UNSPEAKABLE)));
        store.waiting = List.of(commit("a", 0, Happened.NOTHING), commit("a", 1, Happened.NOTHING));
        round.retry();
        assertThat(store.announced).containsExactly("a@0", "a@1");
        assertThat(aside.size()).isZero();
        assertThat(round.nextRetry()).isEqualTo(Optional.empty());
    }

    @Test
    void letsGoOfAStreamThatAnotherInstanceHasAnnounced() throws Exception {
        round.relay(List.of(commit("a", 0, Happened.UNSPEAKABLE)));
        store.waiting = List.of();
        round.retry();
        assertThat(aside.size()).isZero();
    }

    @Test
    void blamesNoStreamWhenTheKeysAreAway() {
        assertThatThrownBy(() -> round.relay(List.of(commit("a", 0, Happened.KEYLESS))))
                .isInstanceOf(MongoTimeoutException.class);
        assertThat(aside.size()).isZero();
        assertThat(store.announced).isEmpty();
    }

    @Test
    void sweepsOnlyAsLongAsItShould() throws Exception {
        store.pages = List.of(
                List.of(commit("a", 0, Happened.NOTHING)),
                List.of(commit("b", 0, Happened.NOTHING)),
                List.of(commit("c", 0, Happened.NOTHING)));
        round.sweep(1, () -> store.announced.size() < 2);
        assertThat(store.announced).containsExactly("a@0", "b@0");
        assertThat(queue.isSweepDue()).isFalse();
        assertThat(store.closed).isTrue();
    }

    private double value(String counter) {
        return meters.get(counter).counter().count();
    }

    private static Commit commit(String stream, long first, Happened happened) {
        var recorded = new Recorded(new EventContext(stream, first, Instant.EPOCH), happened);
        return new Commit(
                stream + "@" + first, stream, first, 1, () -> List.of(new Commit.Identified(stream + first, recorded)));
    }

    private static final class Speaker implements Announcer<Happened> {

        @Override
        public Class<Happened> events() {
            return Happened.class;
        }

        @Override
        public Object announce(Happened event, EventContext context) {
            return switch (event) {
                case NOTHING -> null;
                case UNSPEAKABLE -> throw new IllegalStateException("Mme Diallo");
                case KEYLESS -> throw new MongoTimeoutException("the database is away");
            };
        }
    }

    private static final class Stored implements Outbox {

        private final List<String> announced = new ArrayList<>();
        private List<Commit> waiting = List.of();
        private List<List<Commit>> pages = List.of();
        private boolean closed;

        @Override
        public Pages unannounced(int pageSize) {
            Iterator<List<Commit>> left = pages.iterator();
            return new Pages() {
                @Override
                public boolean hasNext() {
                    return left.hasNext();
                }

                @Override
                public List<Commit> next() {
                    return left.next();
                }

                @Override
                public void close() {
                    closed = true;
                }
            };
        }

        @Override
        public List<Commit> unannounced(String stream) {
            return waiting.stream()
                    .filter(commit -> commit.stream().equals(stream))
                    .toList();
        }

        @Override
        public void announced(Collection<String> commitIds) {
            announced.addAll(commitIds);
        }
    }
}

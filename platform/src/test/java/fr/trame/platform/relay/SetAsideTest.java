package fr.trame.platform.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.junit.jupiter.api.Test;

class SetAsideTest {

    private static final Instant NOW = Instant.parse("2018-03-05T13:05:00Z");

    private final SetAside aside = new SetAside(Duration.ofMinutes(1), Duration.ofMinutes(3));

    @Test
    void triesAgainAfterAPauseThatDoublesUpToTheLongest() {
        aside.add(unsendable("s"), NOW);
        assertThat(aside.next()).hasValue(NOW.plusSeconds(60));
        assertThat(aside.due(NOW.plusSeconds(59))).isEmpty();
        assertThat(aside.due(NOW.plusSeconds(60))).containsExactly("s");
        aside.add(unsendable("s"), NOW.plusSeconds(60));
        assertThat(aside.next()).hasValue(NOW.plusSeconds(180));
        aside.add(unsendable("s"), NOW.plusSeconds(180));
        assertThat(aside.next()).hasValue(NOW.plusSeconds(360));
        assertThat(aside.all()).singleElement().satisfies(waiting -> {
            assertThat(waiting.since()).isEqualTo(NOW);
            assertThat(waiting.tries()).isEqualTo(3);
        });
    }

    @Test
    void holdsAStreamUntilItIsSettled() {
        assertThat(aside.holds("s")).isFalse();
        aside.add(unsendable("s"), NOW);
        assertThat(aside.holds("s")).isTrue();
        assertThat(aside.holds("t")).isFalse();
        aside.settle("s");
        assertThat(aside.holds("s")).isFalse();
        assertThat(aside.next()).isEmpty();
    }

    @Test
    void startsAfreshOnceSomebodySaysThatTheCauseIsMended() {
        aside.add(unsendable("s"), NOW);
        aside.add(unsendable("s"), NOW);
        aside.hurry(NOW);
        assertThat(aside.due(NOW)).containsExactly("s");
    }

    @Test
    void listsTheLongestWaitingFirst() {
        aside.add(unsendable("b"), NOW);
        aside.add(unsendable("a"), NOW.plusSeconds(1));
        aside.add(unsendable("c"), NOW);
        assertThat(aside.all()).extracting(SetAside.Waiting::stream).containsExactly("b", "c", "a");
    }

    @Test
    void blamesSomethingElseWhenTooManyAreSetAside() {
        IntStream.range(0, SetAside.MOST).forEach(number -> aside.add(unsendable("s" + number), NOW));
        assertThatThrownBy(() -> aside.add(unsendable("one more"), NOW)).isInstanceOf(IllegalStateException.class);
        aside.add(unsendable("s0"), NOW);
        assertThat(aside.size()).isEqualTo(SetAside.MOST);
    }

    @Test
    void repeatsOnlyTheWordsOfKafka() {
        assertThat(Unsendable.of("s", "c", new RecordTooLargeException("2 bytes too many"))
                        .reason())
                .isEqualTo("RecordTooLargeException: 2 bytes too many");
        assertThat(Unsendable.of("s", "c", new IllegalArgumentException("Mme Diallo"))
                        .reason())
                .isEqualTo("IllegalArgumentException");
    }

    private static Unsendable unsendable(String stream) {
        return new Unsendable(stream, stream + "@0000000000", "too large");
    }
}

package fr.trame.platform.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

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
    void namesOnlySomeOfThemInTheLog() {
        int many = SetAside.MOST_NAMED + 30;
        List<String> lines = logged(() -> {
            IntStream.range(0, many).forEach(number -> aside.add(unsendable("s" + number), NOW));
            assertThat(aside.all()).hasSize(many);
        });
        assertThat(lines).hasSize(SetAside.MOST_NAMED + 1);
        assertThat(lines.getLast()).startsWith("more streams are set aside");

        assertThat(logged(() -> IntStream.range(0, many).forEach(number -> aside.settle("s" + number))))
                .as("who was named goes on")
                .hasSize(SetAside.MOST_NAMED);
        assertThat(logged(() -> aside.add(unsendable("another"), NOW)))
                .singleElement()
                .asString()
                .startsWith("stream another is set aside");
    }

    private static List<String> logged(Runnable action) {
        var logger = (Logger) LoggerFactory.getLogger(SetAside.class);
        var lines = new ListAppender<ILoggingEvent>();
        lines.start();
        Level before = logger.getLevel();
        logger.setLevel(Level.INFO);
        logger.addAppender(lines);
        try {
            action.run();
        } finally {
            logger.detachAppender(lines);
            logger.setLevel(before);
        }
        return lines.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
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

package fr.trame.platform.run;

import static fr.trame.platform.run.Stage.soon;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Filters;
import fr.trame.platform.listening.HeardAnnouncement;
import fr.trame.platform.readmodel.BirthMark;
import fr.trame.platform.readmodel.Control;
import fr.trame.platform.run.SwapGuard.Reason;
import fr.trame.platform.view.ViewFeeding;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bson.RawBsonDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What was rebuilt takes the place of what is good only if nothing speaks against it. */
class RefusedSwapTest {

    /** Longer than it takes to look. */
    private static final Duration GRACE = Duration.ofSeconds(1);

    private static final HeardAnnouncement UNFOLDABLE = StaffFacts.joined("bad", 0, "unfoldable", "TER");

    private final Stage stage = new Stage();

    @AfterEach
    void leave() {
        stage.close();
    }

    private Map<String, RawBsonDocument> good() {
        var good = stage.start(Colleague.mended(1).hearing(stage.topic()));
        stage.announce(List.of(UNFOLDABLE));
        stage.announce(StaffFacts.all());
        Map<String, RawBsonDocument> expected = ViewFeeding.documents(
                Colleague.mended(1),
                Stream.concat(Stream.of(UNFOLDABLE), StaffFacts.all().stream()).toList());
        soon(() -> assertThat(stage.stored(1)).isEqualTo(expected));
        good.stop();
        return expected;
    }

    private Stage.Running newVersionThatCannotTakeOne() {
        var worse = stage.start("test", Colleague.view(2).hearing(stage.topic()), Duration.ZERO);
        soon(() -> assertThat(reason(worse)).isEqualTo(Reason.DEAD_LETTERS));
        return worse;
    }

    private static Reason reason(Stage.Running service) {
        var objection = service.runner().objection();
        return objection == null ? null : objection.reason();
    }

    @Test
    void keepsTheLastGoodGenerationWhileTheNewOneHasDeadLetters() {
        Map<String, RawBsonDocument> good = good();
        var worse = newVersionThatCannotTakeOne();
        assertThat(stage.control().live()).isEqualTo(new Control.Generation(1, 1));
        assertThat(stage.stored(1)).isEqualTo(good);
        assertThat(worse.runner().needsAnOperator()).isTrue();

        assertThat(worse.runner().confirm()).isTrue();
        soon(() -> assertThat(stage.control().live().number()).isEqualTo(2));
        soon(() -> assertThat(stage.stored(1)).as("confirmed, so not kept").isEmpty());
        soon(() -> assertThat(worse.runner().needsAnOperator()).isFalse());
        assertThat(worse.runner().confirm()).isFalse();
    }

    @Test
    void swapsByItselfOnceTheCauseIsGone() {
        good();
        newVersionThatCannotTakeOne().stop();
        var mended = stage.start("test", Colleague.mended(2).hearing(stage.topic()), Duration.ZERO);
        soon(() -> assertThat(reason(mended)).isEqualTo(Reason.DEAD_LETTERS));
        String id = mended.waiting().getFirst().id();
        assertThat(mended.resend(id, false).applied()).isEqualTo(1);
        soon(() -> assertThat(stage.control().live().number()).isEqualTo(2));
    }

    @Test
    void buildsAgainWhatWasRefused() {
        good();
        newVersionThatCannotTakeOne().stop();
        var mended = stage.start("test", Colleague.mended(2).hearing(stage.topic()), Duration.ZERO);
        soon(() -> assertThat(reason(mended)).isEqualTo(Reason.DEAD_LETTERS));
        assertThat(mended.runner().rebuild()).isTrue();
        soon(() -> assertThat(stage.control().live()).isEqualTo(new Control.Generation(3, 2)));
    }

    @Test
    void keepsWhatIsFullBesideWhatIsNearlyEmpty() {
        Map<String, RawBsonDocument> good = good();
        var elsewhere = stage.start("test", Colleague.view(2).hearing(Stage.newTopic()), Duration.ZERO);
        soon(() -> assertThat(reason(elsewhere)).isEqualTo(Reason.FEWER_THINGS));
        assertThat(stage.control().live().number()).isEqualTo(1);
        assertThat(stage.stored(1)).isEqualTo(good);
    }

    @Test
    void keepsWhatIsGoodWhenTheBrokerHasLostItsTopics() {
        Map<String, RawBsonDocument> good = good();
        stage.loseTopic();
        var after = stage.start("test", Colleague.view(2).hearing(stage.topic()), Duration.ZERO);
        soon(() -> assertThat(reason(after)).isEqualTo(Reason.TOPICS_LOST));
        assertThat(stage.control().live().number()).isEqualTo(1);
        assertThat(stage.stored(1)).isEqualTo(good);
    }

    @Test
    void keepsTheOneBeforeWhileTheOneThatReplacedItIsSuspicious() {
        var service = stage.start("test", Colleague.mended(1).hearing(stage.topic()), GRACE);
        stage.announce(StaffFacts.all());
        soon(() -> assertThat(stage.stored(1)).isNotEmpty());
        assertThat(service.runner().rebuild()).isTrue();
        soon(() -> assertThat(stage.control().live().number()).isEqualTo(2));
        stage.database().getCollection(Stage.collections(2).getFirst()).deleteMany(Filters.ne("_id", BirthMark.ID));
        soon(() -> assertThat(reason(service)).isEqualTo(Reason.FEWER_THINGS));
        stage.announce(List.of(StaffFacts.joined("zoe", 0, "Zoé", "TER")));
        assertThat(service.runner().confirm()).isTrue();
        soon(() -> assertThat(stage.control().retired()).isEmpty());
    }
}

package fr.trame.platform.run;

import static fr.trame.platform.run.Stage.soon;
import static org.assertj.core.api.Assertions.assertThat;

import fr.trame.platform.deadletters.GenerationId;
import fr.trame.platform.deadletters.Resending.Outcome;
import fr.trame.platform.deadletters.Undeliverable;
import fr.trame.platform.deadletters.WaitingStream;
import fr.trame.platform.deadletters.WaitingSummary;
import fr.trame.platform.listening.HeardAnnouncement;
import fr.trame.platform.view.View;
import fr.trame.platform.view.ViewFeeding;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.bson.RawBsonDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DeadLettersTest {

    private static final HeardAnnouncement UNFOLDABLE = StaffFacts.joined("bad", 0, "unfoldable", "TER");
    private static final HeardAnnouncement BEHIND = StaffFacts.assigned("bad", 1, "STE");
    private static final HeardAnnouncement LAST = StaffFacts.left("bad", 2);

    private final Stage stage = new Stage();
    private final View<Colleague> view = Colleague.view(1).hearing(stage.topic());
    private final View<Colleague> mending = Colleague.mended(1).hearing(stage.topic());

    @AfterEach
    void leave() {
        stage.close();
    }

    private static Map<String, RawBsonDocument> expected() {
        return ViewFeeding.documents(Colleague.view(1), StaffFacts.all());
    }

    private static Map<String, RawBsonDocument> expectedWith(View<?> view, HeardAnnouncement... others) {
        return ViewFeeding.documents(
                view,
                Stream.concat(StaffFacts.all().stream(), Stream.of(others)).toList());
    }

    @Test
    void putsAMalformedMessageAsideAndGoesOn() {
        var service = stage.start(view);
        stage.send(
                "someone",
                Stage.headers(StaffFacts.left("someone", 4)),
                "{\"employeeId\":".getBytes(StandardCharsets.UTF_8));
        stage.send("other", Map.of("any", "header"), new byte[] {1, 2, 3});
        stage.send("third", Stage.headers(StaffFacts.left("third", 0)), "{}".getBytes(StandardCharsets.UTF_8));
        stage.announce(StaffFacts.all());
        soon(() -> assertThat(stage.stored(1)).isEqualTo(expected()));
        soon(() -> assertThat(service.waiting()).hasSize(3));
        assertThat(service.waiting())
                .anySatisfy(one -> assertThat(one.reason()).startsWith("its data cannot be read"))
                .anySatisfy(one -> assertThat(one.reason()).startsWith("it is no CloudEvent in binary mode"))
                .anySatisfy(one -> assertThat(one.reason()).isEqualTo("its data has no employeeId"));
    }

    @Test
    void tellsOnTheDeadLetterTopicWhyAndFromWhere() {
        stage.start(view);
        stage.announce(List.of(UNFOLDABLE, BEHIND));
        stage.announce(StaffFacts.all());
        soon(() -> assertThat(stage.stored(1)).isEqualTo(expected()));
        soon(() -> assertThat(stage.deadLetters()).hasSize(2));
        var first = stage.deadLetters().getFirst();
        assertThat(header(first, "trame_reason")).contains("cannot fold bad");
        assertThat(header(first, "trame_projection")).isEqualTo(Colleague.VIEW);
        assertThat(header(first, "trame_topic")).isEqualTo(stage.topic());
        assertThat(header(first, "trame_offset")).isEqualTo("0");
        assertThat(header(first, "ce_type")).isEqualTo("fr.trame.employee-joined.v1");
        assertThat(first.key()).isEqualTo("bad");
        assertThat(header(stage.deadLetters().getLast(), "trame_reason"))
                .isEqualTo("waits behind another of its stream");
    }

    @Test
    void letsLaterMessagesOfTheStreamWaitAndAppliesThemInOrderOnResend() {
        var broken = stage.start(view);
        stage.announce(List.of(UNFOLDABLE, BEHIND));
        stage.announce(StaffFacts.all());
        soon(() -> assertThat(stage.stored(1)).isEqualTo(expected()));
        broken.stop();

        var stillBroken = stage.start(view);
        stage.announce(List.of(LAST));
        soon(() -> assertThat(theOneWaiting(stillBroken).letters()).hasSize(3));
        String id = theOneWaiting(stillBroken).id();
        Outcome refused = stillBroken.resend(id, false);
        assertThat(refused.applied()).isZero();
        assertThat(refused.waiting()).isEqualTo(3);
        stillBroken.stop();

        var mended = stage.start(mending);
        assertThat(mended.resend(id, false)).isEqualTo(new Outcome(3, 0, null));
        assertThat(mended.resend(id, false)).isNull();
        HeardAnnouncement after = StaffFacts.joined("bad", 3, "Back", "TER");
        stage.announce(List.of(after));
        soon(() -> assertThat(stage.stored(1)).isEqualTo(expectedWith(mending, UNFOLDABLE, BEHIND, LAST, after)));
        assertThat(mended.waiting()).isEmpty();
    }

    @Test
    void givesUpAMessageThatNobodyWillEverReadWhenTold() {
        var service = stage.start(view);
        stage.send("bad", Stage.headers(UNFOLDABLE), new byte[0]);
        stage.announce(List.of(StaffFacts.joined("bad", 1, "Good", "TER")));
        stage.announce(StaffFacts.all());
        soon(() -> assertThat(theOneWaiting(service).letters()).hasSize(2));
        assertThat(service.resend(theOneWaiting(service).id(), true)).isEqualTo(new Outcome(1, 0, null));
        soon(() ->
                assertThat(stage.stored(1)).isEqualTo(expectedWith(view, StaffFacts.joined("bad", 1, "Good", "TER"))));
        assertThat(service.waiting()).isEmpty();
    }

    @Test
    void skipsTypesThatNobodyKnowsButNotNewerVersionsOfKnownOnes() {
        var service = stage.start(view);
        Map<String, String> foreign = Stage.headers(StaffFacts.left("ana", 7));
        foreign.put("ce_type", "fr.trame.something-else.v1");
        stage.send("ana", foreign, "{}".getBytes(StandardCharsets.UTF_8));
        Map<String, String> newer = Stage.headers(StaffFacts.left("zed", 7));
        newer.put("ce_type", "fr.trame.employee-left.v2");
        stage.send("zed", newer, "{}".getBytes(StandardCharsets.UTF_8));
        stage.announce(StaffFacts.all());
        soon(() -> assertThat(stage.stored(1)).isEqualTo(expected()));
        soon(() -> assertThat(theOneWaiting(service).reason()).contains("employee-left.v2"));
        assertThat(service.context().metrics().skippedSoFar(Colleague.VIEW)).isEqualTo(1);
    }

    @Test
    void judgesAgainInARebuild() {
        var broken = stage.start(view);
        stage.announce(List.of(UNFOLDABLE, BEHIND));
        stage.announce(StaffFacts.all());
        soon(() -> assertThat(theOneWaiting(broken).letters()).hasSize(2));
        broken.stop();
        var mended = stage.start("test", mending, Duration.ZERO);
        soon(() -> assertThat(mended.runners().find(Colleague.VIEW).rebuild()).isTrue());
        soon(() -> assertThat(stage.stored(2)).isEqualTo(expectedWith(mending, UNFOLDABLE, BEHIND)));
        soon(() -> assertThat(mended.waiting()).isEmpty());
    }

    @Test
    void letsNothingWaitBehindAStreamThatWasSentAgainMeanwhile() {
        var service = stage.start(view);
        stage.send("bad", Stage.headers(UNFOLDABLE), new byte[0]);
        stage.announce(StaffFacts.all());
        soon(() -> assertThat(theOneWaiting(service).letters()).hasSize(1));
        WaitingStream waiting = theOneWaiting(service);
        var generation = new GenerationId(Colleague.VIEW, 1);
        var behind =
                List.of(new Undeliverable(service.deadLetters().reread(waiting).getFirst(), null));
        assertThat(service.deadLetters().release(waiting)).isTrue();
        assertThat(service.deadLetters().park(generation, behind)).isFalse();
        assertThat(service.waiting()).isEmpty();
    }

    @Test
    void skipsOnlyTheMessageThatWasFirstWhenItWasAskedFor() {
        var service = stage.start(view);
        stage.announce(List.of(UNFOLDABLE, StaffFacts.joined("bad", 1, "unfoldable", "STE")));
        soon(() -> assertThat(theOneWaiting(service).letters()).hasSize(2));
        String id = theOneWaiting(service).id();
        assertThat(service.resend(id, true).waiting()).isEqualTo(1);
        assertThat(service.resend(id, false).waiting()).isEqualTo(1);
    }

    @Test
    void stopsLoudlyWhenSoManyStreamsWaitThatTheFaultIsNotTheirs() {
        List<HeardAnnouncement> many = IntStream.range(0, 3 * Stage.MOST_WAITING)
                .mapToObj(i -> StaffFacts.joined("bad-" + i, 0, "unfoldable", "TER"))
                .toList();
        var broken = stage.start(view);
        stage.announce(many);
        soon(() -> assertThat(broken.runner().stopped()).isTrue());
        assertThat(broken.waiting()).hasSize(Stage.MOST_WAITING);
        assertThat(broken.runner().needsAnOperator()).isTrue();
        assertThat(broken.runner().lag(1)).as("nothing is passed over").isPositive();
        assertThat(new ProjectionHealth(broken.runners()).health().getStatus().getCode())
                .isEqualTo("ATTENTION");
        broken.stop();

        var mended = stage.start("test", mending, Duration.ZERO);
        soon(() -> assertThat(mended.runner().stopped()).isTrue());
        assertThat(mended.runner().rebuild()).isTrue();
        soon(() -> assertThat(stage.stored(2)).isEqualTo(ViewFeeding.documents(mending, many)));
        soon(() -> assertThat(mended.waiting()).isEmpty());
        soon(() -> assertThat(mended.runner().needsAnOperator()).isFalse());
    }

    private static WaitingStream theOneWaiting(Stage.Running service) {
        List<WaitingSummary> all = service.waiting();
        assertThat(all).hasSize(1);
        return service.deadLetters().find(all.getFirst().id());
    }

    private static String header(ConsumerRecord<?, ?> message, String name) {
        return new String(message.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}

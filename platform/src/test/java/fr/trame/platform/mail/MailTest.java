package fr.trame.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import com.mongodb.MongoTimeoutException;
import fr.trame.platform.privacy.Sealing;
import fr.trame.platform.privacy.TestMailSealing;
import fr.trame.platform.testing.NoScans;
import fr.trame.platform.testing.TestDatabase;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailTest {

    private static final Instant START = Instant.parse("2026-11-03T08:00:00Z");
    private static final Duration LEASE = Duration.ofMinutes(10);

    private final TestDatabase database = TestDatabase.start();
    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final Sealing sealing = TestMailSealing.sealing();
    private Instant now = START;
    private final Clock clock = moving(() -> now);
    private MailStore store = new MailStore(database.database());
    private int port;

    @BeforeEach
    void start() {
        server.start();
        port = server.getSmtp().getPort();
    }

    @AfterEach
    void close() {
        server.stop();
        database.close();
    }

    @Test
    void sendsTextAndHtmlOnce() throws Exception {
        MailOutbox outbox = outbox(true);
        assertThat(outbox.put(letter("l-1")).state()).isEqualTo(MailState.WAITING);
        outbox.put(letter("l-1"));

        assertThat(round().run()).isEqualTo(1);
        assertThat(round().run()).isZero();

        MimeMessage mail = onlyMail();
        assertThat(mail.getSubject()).isEqualTo("Une réponse attendue ?");
        assertThat(mail.getMessageID()).isEqualTo("<l-1@trame.example>");
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        MimeMultipart forms = (MimeMultipart) mail.getContent();
        assertThat(forms.getContentType()).startsWith("multipart/alternative");
        assertThat(forms.getBodyPart(0).getContent()).isEqualTo("Bonjour à vous\r\n");
        assertThat(forms.getBodyPart(1).getContent()).isEqualTo("<p>Bonjour à vous</p>");
        assertThat(state("l-1")).isEqualTo(MailState.SENT);
        assertThat(outbox.about("thing-1")).singleElement().satisfies(posted -> {
            assertThat(posted.steps())
                    .extracting(Posted.Step::state)
                    .containsExactly(MailState.WAITING, MailState.SENT);
            assertThat(posted.attempts()).isEqualTo(1);
            assertThat(posted.repeatable()).isFalse();
        });
    }

    @Test
    void keepsWhatItSaysSealedAndOnlyUntilItIsSent() {
        outbox(true).put(letter("l-1"));
        assertThat(stored()).contains("content").doesNotContain("centre@example", "réponse", "Bonjour");

        round().run();

        assertThat(stored()).contains("l-1", "SENT").doesNotContain("content", "centre@example", "Bonjour");
    }

    @Test
    void saysThatNothingIsSentWhereNoServerIsNamed() {
        MailOutbox outbox = outbox(false);
        assertThat(outbox.isOn()).isFalse();
        assertThat(outbox.put(letter("l-1")).state()).isEqualTo(MailState.OFF);

        round(false, postman()).run();

        assertThat(state("l-1")).isEqualTo(MailState.OFF);
        assertThat(server.getReceivedMessages()).isEmpty();
        assertThat(stored()).doesNotContain("content");
    }

    @Test
    void waitsForAServerThatIsAwayAndLosesNothing() {
        server.stop();
        MailOutbox outbox = outbox(true);
        for (int n = 0; n < 3; n++) {
            outbox.put(letter("l-" + n));
        }
        assertThat(round().run())
                .as("one letter finds out that nobody is there")
                .isEqualTo(1);
        Posted tried = outbox.latest(List.of(MailState.WAITING), 10).stream()
                .filter(each -> each.attempts() == 1)
                .findFirst()
                .orElseThrow();
        assertThat(tried.trouble()).isEqualTo(MailTrouble.NO_SERVER);
        assertThat(tried.next()).isEqualTo(START.plus(Duration.ofMinutes(1)));

        GreenMail back = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        back.start();
        try {
            round().run();
            now = now.plus(Duration.ofMinutes(1));
            round().run();
            now = now.plus(Duration.ofHours(1));
            round().run();
            assertThat(back.getReceivedMessages()).hasSize(3);
            assertThat(outbox.latest(List.of(MailState.SENT), 10)).hasSize(3);
        } finally {
            back.stop();
        }
    }

    @Test
    void triesLessAndLessOftenAndGivesUpAfterTwoDays() {
        server.stop();
        outbox(true).put(letter("l-1"));
        List<Duration> pauses = new ArrayList<>();
        while (state("l-1") == MailState.WAITING) {
            Instant next = Objects.requireNonNull(posted("l-1").next());
            pauses.add(Duration.between(now, next));
            now = next;
            round().run();
        }
        assertThat(pauses)
                .startsWith(Duration.ZERO, Duration.ofMinutes(1), Duration.ofMinutes(2), Duration.ofMinutes(4))
                .endsWith(Duration.ofHours(1));
        assertThat(now).isBetween(START.plus(Duration.ofHours(46)), START.plus(Duration.ofDays(2)));
        assertThat(posted("l-1"))
                .extracting(Posted::state, Posted::trouble, Posted::repeatable)
                .containsExactly(MailState.REFUSED, MailTrouble.NO_SERVER, true);
    }

    @Test
    void isDoubtfulWhenTheProcessDiesBetweenSendingAndNotingAndIsNeverDoubledByItself() {
        outbox(true).put(letter("l-1"));
        store = new MailStore(database.database()) {
            @Override
            void note(Claimed claimed, MailState state, Instant due, Delivery what, Instant at) {
                throw new MongoTimeoutException("killed");
            }
        };
        assertThatThrownBy(() -> round().run()).isInstanceOf(MongoTimeoutException.class);
        store = new MailStore(database.database());

        round().run();
        assertThat(state("l-1")).isEqualTo(MailState.SENDING);
        now = now.plus(LEASE);
        round().run();
        assertThat(state("l-1")).isEqualTo(MailState.UNKNOWN);
        now = now.plus(Duration.ofDays(3));
        round().run();
        assertThat(server.getReceivedMessages()).hasSize(1);

        assertThat(outbox(true).again("l-1", "emp-nadia")).hasValueSatisfying(again -> {
            assertThat(again.state()).isEqualTo(MailState.WAITING);
            assertThat(again.steps().getLast()).isEqualTo(new Posted.Step(MailState.WAITING, now, "emp-nadia"));
        });
        round().run();
        assertThat(state("l-1")).isEqualTo(MailState.SENT);
        assertThat(Arrays.stream(server.getReceivedMessages()).map(MailTest::messageId))
                .as("whoever gets both can see that they are the same")
                .containsExactly("<l-1@trame.example>", "<l-1@trame.example>");
    }

    @Test
    void notesLaterWhatTheDatabaseWasNotThereFor() {
        outbox(true).put(letter("l-1"));
        boolean[] away = {true};
        store = new MailStore(database.database()) {
            @Override
            void note(Claimed claimed, MailState state, Instant due, Delivery what, Instant at) {
                if (away[0]) {
                    throw new MongoTimeoutException("away");
                }
                super.note(claimed, state, due, what, at);
            }
        };
        MailRound round = round();
        assertThatThrownBy(round::run).isInstanceOf(MongoTimeoutException.class);
        away[0] = false;
        round.run();
        assertThat(state("l-1")).isEqualTo(MailState.SENT);
        assertThat(server.getReceivedMessages()).hasSize(1);
    }

    @Test
    void sendsEachOnceWhereTwoInstancesRace() throws Exception {
        MailOutbox outbox = outbox(true);
        for (int n = 0; n < 40; n++) {
            outbox.put(letter("l-" + n));
        }
        try (var both = Executors.newFixedThreadPool(2)) {
            for (Future<?> each : both.invokeAll(List.of(() -> round().run(), () -> round().run()))) {
                each.get();
            }
        }
        assertThat(Arrays.stream(server.getReceivedMessages()).map(MailTest::messageId))
                .hasSize(40)
                .doesNotHaveDuplicates();
        assertThat(outbox.latest(List.of(MailState.SENT), 100)).hasSize(40);
    }

    @Test
    void saysOfOneThatItCameBack() {
        MailOutbox outbox = outbox(true);
        outbox.put(letter("l-1"));
        assertThat(outbox.cameBack("l-1", "emp-nadia")).isEmpty();
        round().run();
        assertThat(outbox.cameBack("l-1", "emp-nadia"))
                .hasValueSatisfying(back -> assertThat(back.state()).isEqualTo(MailState.RETURNED));
        assertThat(outbox.again("l-1", "emp-nadia")).as("what it said is gone").isEmpty();
    }

    @Test
    void forgetsWhatWasNotSentAfterThirtyDaysAndThatThereWasALetterAfterTwoYears() {
        MailStore refused = store;
        outbox(true).put(letter("l-1"));
        var claimed = refused.claim(now, now.plus(LEASE)).orElseThrow();
        refused.note(claimed, MailState.REFUSED, now, new Delivery(MailTrouble.ADDRESS_REFUSED, 550), now);
        now = START.plus(Duration.ofDays(30));
        round().run();
        assertThat(posted("l-1").repeatable()).isTrue();
        now = now.plus(Duration.ofHours(1));
        round().run();
        assertThat(posted("l-1").repeatable()).isFalse();
        assertThat(outbox(true).again("l-1", "emp-nadia")).isEmpty();
        now = START.atOffset(ZoneOffset.UTC)
                .plus(Period.ofYears(2))
                .plusHours(1)
                .toInstant();
        round().run();
        assertThat(store.find("l-1")).isEmpty();
    }

    @Test
    void looksNothingUpByScanning() {
        MailOutbox outbox = outbox(true);
        outbox.put(letter("l-1"));
        NoScans.in(database.database(), () -> {
            outbox.about("thing-1");
            outbox.latest(List.of(), 10);
            outbox.latest(List.of(MailState.REFUSED, MailState.UNKNOWN), 10);
            return round().run();
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a@b\r\nBcc: x@y",
                "a@b\n",
                "a@b,c@d",
                "<a@b>",
                "A <a@b>",
                "a b@c",
                "\"a\"@b",
                "é@b",
                "a@",
                "@b",
                "nobody"
            })
    void isNotWrittenToAnythingButOneAddress(String to) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Letter("l-1", to, "Sujet", "Texte", null, "test", "thing-1"))
                .withMessageNotContaining(to);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Sujet\r\nBcc: x@y", "Sujet\n", "\u0000", " ", "a\u2028b"})
    void hasASubjectOfOneLine(String subject) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Letter("l-1", "a@b", subject, "Texte", null, "test", "thing-1"));
    }

    private MimeMessage onlyMail() {
        assertThat(server.getReceivedMessages()).hasSize(1);
        return server.getReceivedMessages()[0];
    }

    private static String messageId(MimeMessage mail) {
        return GreenMailUtil.getHeaders(mail)
                .lines()
                .filter(line -> line.startsWith("Message-ID: "))
                .map(line -> line.substring("Message-ID: ".length()))
                .findFirst()
                .orElseThrow();
    }

    private String stored() {
        return database.database()
                .getCollection("mails")
                .find()
                .map(Document::toJson)
                .into(new ArrayList<>())
                .toString();
    }

    private Posted posted(String id) {
        return store.find(id).orElseThrow();
    }

    private MailState state(String id) {
        return posted(id).state();
    }

    private static Letter letter(String id) {
        return new Letter(
                id,
                "centre@example.org",
                "Une réponse attendue ?",
                "Bonjour à vous\r\n",
                "<p>Bonjour à vous</p>",
                "test",
                "thing-1");
    }

    private MailOutbox outbox(boolean on) {
        return new StoredOutbox(store, TestMail.settings(on ? "127.0.0.1" : "", port), sealing, clock);
    }

    private Postman postman() {
        return new Postman(TestMail.settings("127.0.0.1", port), clock);
    }

    private MailRound round() {
        return round(true, postman());
    }

    private MailRound round(boolean on, Postman postman) {
        return new MailRound(store, TestMail.settings(on ? "127.0.0.1" : "", port), sealing, postman, clock);
    }

    private static Clock moving(InstantSource source) {
        return source.withZone(ZoneOffset.UTC);
    }
}

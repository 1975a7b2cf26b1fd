package fr.trame.platform.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.trame.database.EmbeddedDatabase;
import fr.trame.platform.command.Commands;
import fr.trame.platform.eventstore.EventStreams;
import fr.trame.platform.eventstore.StoreUnavailable;
import fr.trame.platform.privacy.Identities.Identity;
import fr.trame.platform.privacy.guests.GuestEvent.GuestWelcomed;
import fr.trame.platform.privacy.guests.GuestService;
import fr.trame.platform.privacy.guests.SeatView;
import fr.trame.platform.privacy.guests.SeatViews;
import fr.trame.platform.privacy.guests.WelcomeGuest;
import fr.trame.platform.privacy.keys.Keysets;
import fr.trame.platform.testing.TestBroker;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * After a person is forgotten, no byte of identity can be found anywhere, and no total has changed: a service with real
 * files under its database and under its broker, stopped and started again, its view built anew from Kafka.
 */
@ExtendWith(OutputCaptureExtension.class)
class ForgettingTest {

    private static final long SEED = 20_260_305;
    private static final List<Identity> PEOPLE = Identities.some(SEED, 40);
    private static final String TABLE = "table-of-everybody";
    private static final Duration LONG = Duration.ofSeconds(60);
    private static final TestBroker BROKER = TestBroker.create();
    private static final String MASTER_KEY = Keysets.make();

    @TempDir
    private Path directory;

    @AfterAll
    static void close() {
        BROKER.close();
    }

    @Test
    void leavesNoTraceAndChangesNoTotal(CapturedOutput output) throws IOException {
        List<SeatView> before;
        try (var running = start(1)) {
            PEOPLE.forEach(running::welcome);
            await().atMost(LONG).until(() -> running.views().heardNames().size() == PEOPLE.size());
            assertThat(PEOPLE).allSatisfy(person -> assertReadable(running, person));
            before = whole(running);
            PEOPLE.stream().filter(ForgettingTest::isForgotten).forEach(person -> running.forget(person.id()));
            assertThat(PEOPLE).allSatisfy(person -> assertOnlyOthersReadable(running, person));
        }
        try (var restarted = start(2)) {
            await().atMost(LONG).until(() -> restarted.views().heardNames().size() == PEOPLE.size());
            assertThat(whole(restarted)).isEqualTo(before);
            assertThat(PEOPLE).allSatisfy(person -> assertOnlyOthersReadable(restarted, person));
        }
        byte[] kept = everything(directory, "");
        byte[] announced = everything(BROKER.directory(), ".log");
        assertThat(PEOPLE).allSatisfy(person -> {
            assertThat(contains(kept, ascii(person.id())))
                    .as("this search finds what is there")
                    .isTrue();
            assertThat(contains(announced, ascii(person.id())))
                    .as("also on Kafka")
                    .isTrue();
        });
        for (Identity person : PEOPLE) {
            for (String text : person.texts()) {
                assertThat(Identities.traces(text)).as(text).noneMatch(trace -> contains(kept, trace));
                assertThat(Identities.traces(text)).as(text).noneMatch(trace -> contains(announced, trace));
                assertThat(output.getAll()).doesNotContain(text);
            }
        }
    }

    private static boolean isForgotten(Identity person) {
        return PEOPLE.indexOf(person) % 4 != 0;
    }

    private static void assertReadable(Running running, Identity person) {
        assertThat(running.read(person))
                .isEqualTo(new GuestWelcomed(person.id(), person.name(), person.remarks(), TABLE, seats(person)));
        assertThat(running.views().heardNames()).containsEntry(person.id(), Sealing.CLOSED);
    }

    private static void assertOnlyOthersReadable(Running running, Identity person) {
        if (!isForgotten(person)) {
            assertReadable(running, person);
            return;
        }
        List<String> remarks =
                person.remarks().stream().map(remark -> Sealing.FORGOTTEN).toList();
        assertThat(running.read(person))
                .isEqualTo(new GuestWelcomed(person.id(), Sealing.FORGOTTEN, remarks, TABLE, seats(person)));
    }

    /** The view once everybody is in it. */
    private static List<SeatView> whole(Running running) {
        return await().atMost(LONG)
                .ignoreException(StoreUnavailable.class)
                .until(() -> running.views().table(TABLE), table -> table.size() == PEOPLE.size());
    }

    private static int seats(Identity person) {
        return 1 + PEOPLE.indexOf(person) % 5;
    }

    /** The service and its database, on the same files each time. */
    private Running start(int version) {
        var database = EmbeddedDatabase.start(0, directory);
        Map<String, String> settings = Map.of(
                "spring.application.name",
                "guests",
                "guests.version",
                Integer.toString(version),
                "trame.database",
                "guests",
                "trame.mongodb.uri",
                database.uri(),
                "trame.privacy.master-key",
                MASTER_KEY,
                "spring.kafka.bootstrap-servers",
                BROKER.address());
        var context = new SpringApplicationBuilder(GuestService.class)
                .web(WebApplicationType.NONE)
                .run(settings.entrySet().stream()
                        .map(one -> "--" + one.getKey() + "=" + one.getValue())
                        .toArray(String[]::new));
        return new Running(database, context);
    }

    private record Running(EmbeddedDatabase database, ConfigurableApplicationContext context) implements AutoCloseable {

        void welcome(Identity person) {
            context.getBean(Commands.class)
                    .send(new WelcomeGuest(person.id(), person.name(), person.remarks(), TABLE, seats(person)));
        }

        void forget(String person) {
            context.getBean(Forgetting.class).forget(person);
        }

        Object read(Identity person) {
            return context.getBean(EventStreams.class)
                    .read(person.id())
                    .getFirst()
                    .event();
        }

        SeatViews views() {
            return context.getBean(SeatViews.class);
        }

        @Override
        public void close() {
            context.close();
            database.close();
        }
    }

    private static byte[] everything(Path directory, String suffix) throws IOException {
        var all = new java.io.ByteArrayOutputStream();
        try (var files = Files.walk(directory)) {
            for (Path file : files.filter(Files::isRegularFile)
                    .filter(file -> file.toString().endsWith(suffix))
                    .toList()) {
                all.writeBytes(Files.readAllBytes(file));
            }
        }
        return all.toByteArray();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static boolean contains(byte[] all, byte[] part) {
        for (int at = 0; at + part.length <= all.length; at++) {
            if (all[at] == part[0] && Arrays.equals(all, at, at + part.length, part, 0, part.length)) {
                return true;
            }
        }
        return false;
    }
}

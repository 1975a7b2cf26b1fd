package fr.trame.platform.privacy.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClients;
import fr.trame.platform.privacy.keys.KeyStore.Kept;
import fr.trame.platform.privacy.keys.SealingKeys.SealingKey.Destroyed;
import fr.trame.platform.privacy.keys.SealingKeys.SealingKey.Usable;
import fr.trame.platform.testing.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class SealingKeysTest {

    private static final TestDatabase DATABASE = TestDatabase.start();
    private static final Instant NOW = Instant.parse("2026-03-05T13:05:00Z");
    private static final byte[] TEXT = "Éloïse".getBytes(StandardCharsets.UTF_8);
    private static final byte[] PLACE = {7};

    private final MongoKeyStore store = new MongoKeyStore(DATABASE.database());
    private final AtomicLong nanos = new AtomicLong();
    private final SealingKeys here = process();
    private final SealingKeys there = process();
    private final String person = UUID.randomUUID().toString();

    private SealingKeys process() {
        return TestKeys.keys(store, nanos::get);
    }

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @Test
    void makesOneKeyForAllProcesses() throws Exception {
        byte[] sealed = seal(here, person);
        assertThat(open(there, person, sealed)).isEqualTo(TEXT);
        assertThat(open(process(), person, seal(there, person))).isEqualTo(TEXT);
    }

    @Test
    void makesOneKeyWhenManyProcessesWantItAtOnce() throws Exception {
        List<SealingKeys> processes =
                IntStream.range(0, 12).mapToObj(_ -> process()).toList();
        List<byte[]> sealed;
        try (var threads = Executors.newFixedThreadPool(12)) {
            List<Callable<byte[]>> all = processes.stream()
                    .<Callable<byte[]>>map(process -> () -> seal(process, person))
                    .toList();
            sealed = threads.invokeAll(all).stream()
                    .map(future -> future.resultNow())
                    .toList();
        }
        for (byte[] one : sealed) {
            assertThat(open(process(), person, one)).isEqualTo(TEXT);
        }
    }

    @Test
    void givesEachPersonAnotherKey() throws Exception {
        byte[] sealed = seal(here, person);
        String other = UUID.randomUUID().toString();
        seal(here, other);
        assertThatThrownBy(() -> open(here, other, sealed)).isInstanceOf(GeneralSecurityException.class);
    }

    @Test
    void keepsNoKeyReadableInTheDatabase() throws Exception {
        seal(here, person);
        String other = UUID.randomUUID().toString();
        Kept kept = store.find(person);
        assertThat(store.insert(other, kept)).isTrue();
        assertThatThrownBy(() -> here.toOpen(other))
                .as("a wrapped key moved to another person")
                .isInstanceOf(Unopenable.class);
    }

    @Test
    void forgetsForGood() throws Exception {
        seal(here, person);
        assertThat(forget(person)).isEqualTo(NOW);
        assertThat(here.toOpen(person)).isEqualTo(new Destroyed(NOW));
        assertThat(here.toSeal(person)).isEqualTo(new Destroyed(NOW));
        assertThat(process().toSeal(person)).as("after a restart").isEqualTo(new Destroyed(NOW));
        assertThat(store.find(person)).isEqualTo(Kept.destroyed(1, NOW));
    }

    @Test
    void forgetsSomebodyWhoWasNeverKnown() {
        assertThat(forget(person)).isEqualTo(NOW);
        assertThat(here.toSeal(person)).isEqualTo(new Destroyed(NOW));
    }

    @Test
    void forgetsOnce() {
        forget(person);
        Instant later = NOW.plusSeconds(60);
        assertThat(there.destroy(person, later)).isEqualTo(NOW);
    }

    @Test
    void stopsReadingWithinAMinuteInAProcessThatDidNotHear() throws Exception {
        seal(there, person);
        forget(person);

        assertThat(there.toOpen(person)).as("from memory").isInstanceOf(Usable.class);
        nanos.addAndGet(Duration.ofMinutes(1).toNanos() - 1);
        assertThat(there.toOpen(person)).as("just before the minute is over").isInstanceOf(Usable.class);
        nanos.addAndGet(1);
        assertThat(there.toOpen(person)).isEqualTo(new Destroyed(NOW));
    }

    @Test
    void stopsReadingAtOnceInAProcessThatHeard() throws Exception {
        seal(there, person);
        forget(person);
        there.leaveMemory(person);
        assertThat(there.toOpen(person)).isEqualTo(new Destroyed(NOW));
    }

    @Test
    void saysThatTheDatabaseIsAwayAndMakesNoKeyMeanwhile() {
        try (var client = MongoClients.create("mongodb://127.0.0.1:1/?serverSelectionTimeoutMS=50")) {
            var away = TestKeys.keys((KeyStore) new MongoKeyStore(client.getDatabase("keys")));
            assertThatThrownBy(() -> away.toSeal(person)).isInstanceOf(com.mongodb.MongoException.class);
        }
        assertThat(store.find(person)).isNull();
    }

    private Instant forget(String whom) {
        return here.destroy(whom, NOW);
    }

    private static byte[] seal(SealingKeys process, String whom) throws GeneralSecurityException {
        return ((Usable) process.toSeal(whom)).aead().encrypt(TEXT, PLACE);
    }

    private static byte[] open(SealingKeys process, String whom, byte[] sealed) throws GeneralSecurityException {
        return ((Usable) process.toOpen(whom)).aead().decrypt(sealed, PLACE);
    }
}

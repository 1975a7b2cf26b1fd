package fr.trame.platform.privacy.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.benmanes.caffeine.cache.Ticker;
import fr.trame.platform.privacy.keys.KeyStore.Kept;
import fr.trame.platform.privacy.keys.MasterKeyRotation.Outcome;
import fr.trame.platform.privacy.keys.SealingKeys.SealingKey.Destroyed;
import fr.trame.platform.privacy.keys.SealingKeys.SealingKey.Usable;
import fr.trame.platform.testing.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MasterKeyRotationTest {

    private static final byte[] TEXT = {1, 2, 3};
    private static final byte[] PLACE = {7};
    private static final List<String> PERSONS =
            IntStream.range(0, 30).mapToObj(number -> "person-" + number).toList();

    private final TestDatabase database = TestDatabase.start();
    private final MongoKeyStore store = new MongoKeyStore(database.database());
    private final String old = Keysets.make();
    private List<byte[]> sealed;

    @BeforeEach
    void sealForEverybody() {
        SealingKeys keys = keys(old);
        sealed = PERSONS.stream().map(person -> seal(keys, person)).toList();
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void letsTheOldKeyGo() {
        String both = Keysets.withNewPrimary(old);
        assertThat(rotation(both).run()).isEqualTo(new Outcome(30, 0, 0, List.of()));

        String alone = Keysets.onlyPrimary(both);
        assertEverybodyReads(keys(alone));
        assertThatThrownBy(() -> keys(old).toOpen(PERSONS.getFirst()))
                .as("the old key opens nothing any more")
                .isInstanceOf(Unopenable.class);
    }

    @Test
    void readsEverybodyBeforeWhileAndAfter() {
        String both = Keysets.withNewPrimary(old);
        assertEverybodyReads(keys(both));
        SealingKeys present = keys(both);
        rotation(both).run();
        assertEverybodyReads(present);
        assertEverybodyReads(keys(both));
    }

    @Test
    void changesNothingTheSecondTime() {
        String both = Keysets.withNewPrimary(old);
        rotation(both).run();
        var before = PERSONS.stream().map(store::find).toList();
        assertThat(rotation(both).run()).isEqualTo(new Outcome(0, 30, 0, List.of()));
        assertThat(PERSONS.stream().map(store::find)).isEqualTo(before);
    }

    @Test
    void goesOnWhereItWasInterrupted() {
        String both = Keysets.withNewPrimary(old);
        var breaking = new BreaksAfter(11);
        assertThatThrownBy(() -> new MasterKeyRotation(breaking, master(both)).run())
                .hasMessage("killed");
        assertEverybodyReads(keys(both));
        assertThat(rotation(both).run()).isEqualTo(new Outcome(19, 11, 0, List.of()));
    }

    @Test
    void namesThoseWhoseKeyItCannotRead() {
        TinkMasterKey other = new TinkMasterKey(Keysets::make);
        store.insert("stranger", Kept.key(0, other.wrap(TEXT, "stranger")));
        assertThat(rotation(Keysets.withNewPrimary(old)).run()).isEqualTo(new Outcome(30, 0, 0, List.of("stranger")));
    }

    @Test
    void leavesForgottenWhoIsForgottenMeanwhile() {
        String both = Keysets.withNewPrimary(old);
        keys(old).destroy("person-1", Instant.EPOCH);
        var forgetting = new ForgetsMeanwhile("person-2", keys(old));
        assertThat(new MasterKeyRotation(forgetting, master(both)).run()).isEqualTo(new Outcome(28, 0, 2, List.of()));
        assertThat(keys(both).toOpen("person-1")).isInstanceOf(Destroyed.class);
        assertThat(keys(both).toOpen("person-2")).isInstanceOf(Destroyed.class);
    }

    @Test
    void readsTheKeysetAgainWhenItGainedAKey() {
        var file = new AtomicReference<>(old);
        SealingKeys running = TestKeys.keys(store, new TinkMasterKey(file::get), Duration.ZERO, Ticker.systemTicker());
        assertEverybodyReads(running);
        file.set(Keysets.withNewPrimary(old));
        rotation(file.get()).run();
        assertEverybodyReads(running);
    }

    private void assertEverybodyReads(SealingKeys keys) {
        for (int number = 0; number < PERSONS.size(); number++) {
            assertThat(open(keys, PERSONS.get(number), sealed.get(number))).isEqualTo(TEXT);
        }
    }

    private MasterKeyRotation rotation(String keyset) {
        return new MasterKeyRotation(store, master(keyset));
    }

    private static MasterKey master(String keyset) {
        return new TinkMasterKey(() -> keyset);
    }

    private SealingKeys keys(String keyset) {
        return TestKeys.keys(store, master(keyset), Duration.ofMinutes(1), Ticker.systemTicker());
    }

    private static byte[] seal(SealingKeys keys, String person) {
        try {
            return ((Usable) keys.toSeal(person)).aead().encrypt(TEXT, PLACE);
        } catch (java.security.GeneralSecurityException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static byte[] open(SealingKeys keys, String person, byte[] text) {
        try {
            return ((Usable) keys.toOpen(person)).aead().decrypt(text, PLACE);
        } catch (java.security.GeneralSecurityException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** The store, with something happening in between. */
    private abstract class Disturbed implements KeyStore {

        abstract void beforeReplacing(String person);

        @Override
        public @Nullable Kept find(String person) {
            return store.find(person);
        }

        @Override
        public Map<String, Kept> find(Collection<String> persons) {
            return store.find(persons);
        }

        @Override
        public boolean insert(String person, Kept kept) {
            return store.insert(person, kept);
        }

        @Override
        public boolean replace(String person, long version, Kept kept) {
            beforeReplacing(person);
            return store.replace(person, version, kept);
        }

        @Override
        public List<String> owners() {
            return store.owners();
        }

        @Override
        public List<String> holders(String prefix) {
            return store.holders(prefix);
        }

        @Override
        public Map<String, Kept> sample(int most) {
            return store.sample(most);
        }
    }

    private final class BreaksAfter extends Disturbed {

        private int left;

        BreaksAfter(int changes) {
            left = changes;
        }

        @Override
        void beforeReplacing(String person) {
            if (left-- == 0) {
                throw new IllegalStateException("killed");
            }
        }
    }

    private final class ForgetsMeanwhile extends Disturbed {

        private final String whom;
        private final SealingKeys elsewhere;

        ForgetsMeanwhile(String whom, SealingKeys elsewhere) {
            this.whom = whom;
            this.elsewhere = elsewhere;
        }

        @Override
        void beforeReplacing(String person) {
            if (person.equals(whom)) {
                elsewhere.destroy(whom, Instant.EPOCH);
            }
        }
    }
}

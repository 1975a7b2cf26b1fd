package fr.trame.platform.privacy.keys;

import com.github.benmanes.caffeine.cache.Ticker;
import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.AesGcmKey;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.util.SecretBytes;
import com.mongodb.MongoTimeoutException;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Keys of tests: a master key of their own, in memory. */
public final class TestKeys {

    private static final Duration LIFETIME = Duration.ofMinutes(1);
    private static final String KEYSET = Keysets.make();

    private TestKeys() {}

    /** Keys that nobody else knows. */
    public static SealingKeys keys() {
        return keys(new InMemory());
    }

    /** Two processes that share a store of keys, but not what they remember of it. */
    public static List<SealingKeys> twoProcesses() {
        var store = new InMemory();
        return List.of(keys(store), keys(store));
    }

    public static SealingKeys whileTheStoreIsAway() {
        return keys(new InMemory() {
            @Override
            public @Nullable Kept find(String owner) {
                throw new MongoTimeoutException("the database is away");
            }
        });
    }

    /** The key of each owner is 32 times the same byte, 1 for the first, and wrapped in nothing. */
    @AccessesPartialKey
    public static SealingKeys ofBytes(List<String> owners) throws GeneralSecurityException {
        var known = new InMemory();
        byte fill = 1;
        for (String owner : owners) {
            byte[] bytes = new byte[32];
            Arrays.fill(bytes, fill);
            var access = InsecureSecretKeyAccess.get();
            var key = AesGcmKey.builder()
                    .setParameters(PredefinedAeadParameters.AES256_GCM)
                    .setKeyBytes(SecretBytes.copyFrom(bytes, access))
                    .setIdRequirement((int) fill)
                    .build();
            var keyset = KeysetHandle.newBuilder()
                    .addEntry(KeysetHandle.importKey(key).makePrimary())
                    .build();
            known.insert(owner, KeyStore.Kept.key(0, TinkProtoKeysetFormat.serializeKeyset(keyset, access)));
            fill++;
        }
        return keys(known, new Unwrapped(), LIFETIME, Ticker.systemTicker());
    }

    private record Unwrapped() implements MasterKey {

        @Override
        public byte[] wrap(byte[] key, String owner) {
            return key;
        }

        @Override
        public byte[] unwrap(byte[] wrapped, String owner) {
            return wrapped;
        }

        @Override
        public boolean holdsOlder() {
            return false;
        }

        @Override
        public boolean isCurrent(byte[] wrapped) {
            return true;
        }
    }

    public static SealingKeys keys(InMemory store) {
        return keys((KeyStore) store);
    }

    static SealingKeys keys(KeyStore store) {
        return keys(store, Ticker.systemTicker());
    }

    static SealingKeys keys(KeyStore store, Ticker ticker) {
        return keys(store, master(), LIFETIME, ticker);
    }

    static SealingKeys keys(KeyStore store, MasterKey master, Duration lifetime, Ticker ticker) {
        return new SealingKeys(store, master, new MasterKeyCheck(store, master, "a test"), lifetime, ticker);
    }

    static MasterKey master() {
        return new TinkMasterKey(() -> KEYSET);
    }

    /** A store of keys that is gone with the test. */
    public static class InMemory implements KeyStore {

        private final Map<String, Kept> kept = new ConcurrentHashMap<>();

        @Override
        public @Nullable Kept find(String owner) {
            return kept.get(owner);
        }

        @Override
        public Map<String, Kept> find(Collection<String> owners) {
            Map<String, Kept> found = new HashMap<>(kept);
            found.keySet().retainAll(owners);
            return found;
        }

        @Override
        public boolean insert(String owner, Kept one) {
            return kept.putIfAbsent(owner, one) == null;
        }

        @Override
        public boolean replace(String owner, long version, Kept one) {
            Kept present = kept.get(owner);
            return present != null && present.version() == version && kept.replace(owner, present, one);
        }

        @Override
        public List<String> owners() {
            return List.copyOf(kept.keySet());
        }

        @Override
        public List<String> holders(String prefix) {
            return sample(kept.size()).keySet().stream()
                    .filter(owner -> owner.startsWith(prefix))
                    .toList();
        }

        @Override
        public Map<String, Kept> sample(int most) {
            return kept.entrySet().stream()
                    .filter(one -> one.getValue().wrapped() != null)
                    .limit(most)
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        }
    }
}

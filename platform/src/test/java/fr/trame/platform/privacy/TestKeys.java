package fr.trame.platform.privacy;

import com.github.benmanes.caffeine.cache.Ticker;
import com.mongodb.MongoTimeoutException;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Keys of tests: a master key of their own, in memory. */
public final class TestKeys {

    private static final Duration LIFETIME = Duration.ofMinutes(1);
    private static final String KEYSET = Keysets.make();

    private TestKeys() {}

    /** Seals and opens with keys that nobody else knows. */
    public static Sealing sealing() {
        return new Sealing(keys(new InMemory()));
    }

    /** Two processes that share a store of keys, but not what they remember of it. */
    public record TwoProcesses(Sealing here, Sealing there, PersonKeys keysHere) {

        public void forgetHere(String person) {
            new Forgetting(keysHere, Clock.systemUTC()).forget(person);
        }
    }

    public static TwoProcesses twoProcesses() {
        var store = new InMemory();
        PersonKeys here = keys(store);
        return new TwoProcesses(new Sealing(here), new Sealing(keys(store)), here);
    }

    public static Sealing sealingWhileTheStoreIsAway() {
        return new Sealing(keys(new InMemory() {
            @Override
            public @Nullable Kept find(String person) {
                throw new MongoTimeoutException("the database is away");
            }
        }));
    }

    static PersonKeys keys(KeyStore store) {
        return keys(store, Ticker.systemTicker());
    }

    static PersonKeys keys(KeyStore store, Ticker ticker) {
        return new PersonKeys(store, master(), LIFETIME, ticker);
    }

    static MasterKey master() {
        return new TinkMasterKey(() -> KEYSET);
    }

    /** A store of keys that is gone with the test. */
    static class InMemory implements KeyStore {

        private final Map<String, Kept> kept = new ConcurrentHashMap<>();

        @Override
        public @Nullable Kept find(String person) {
            return kept.get(person);
        }

        @Override
        public Map<String, Kept> find(Collection<String> persons) {
            Map<String, Kept> found = new HashMap<>(kept);
            found.keySet().retainAll(persons);
            return found;
        }

        @Override
        public boolean insert(String person, Kept one) {
            return kept.putIfAbsent(person, one) == null;
        }

        @Override
        public boolean replace(String person, long version, Kept one) {
            Kept present = kept.get(person);
            return present != null && present.version() == version && kept.replace(person, present, one);
        }

        @Override
        public List<String> persons() {
            return List.copyOf(kept.keySet());
        }
    }
}

package fr.trame.platform.privacy;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import fr.trame.platform.privacy.KeyStore.Kept;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;

/**
 * One key per person, made when something of them is first sealed. A destroyed key is never made again. Unwrapped keys
 * stay in memory for a short time only: a process that did not hear that a person was forgotten reads them no longer
 * than that.
 */
public final class PersonKeys {

    private static final int KEPT_IN_MEMORY = 10_000;

    /** A person's key, or what is left of it. */
    sealed interface PersonKey {

        record Usable(Aead aead) implements PersonKey {}

        record Destroyed(Instant at) implements PersonKey {}
    }

    private final KeyStore store;
    private final MasterKey master;
    private final Cache<String, PersonKey> known;

    /** @param lifetime how long an unwrapped key stays in memory */
    PersonKeys(KeyStore store, MasterKey master, Duration lifetime) {
        this(store, master, lifetime, Ticker.systemTicker());
    }

    PersonKeys(KeyStore store, MasterKey master, Duration lifetime, Ticker ticker) {
        this.store = store;
        this.master = master;
        this.known = Caffeine.newBuilder()
                .expireAfterWrite(lifetime)
                .ticker(ticker)
                .maximumSize(KEPT_IN_MEMORY)
                .build();
        try {
            AeadConfig.register();
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** The key of a person, made if there is none yet. */
    PersonKey toSeal(String person) {
        PersonKey key = known.get(person, this::findOrMake);
        if (key == null) {
            throw new IllegalStateException("a key was neither found nor made");
        }
        return key;
    }

    /** The key something was sealed with: there must be one, or there was. */
    PersonKey toOpen(String person) {
        PersonKey key = known.get(person, this::find);
        if (key == null) {
            throw new Unopenable("there is no key of this person: the store of keys is not the one it was", null);
        }
        return key;
    }

    /** Reads the keys of many that are not in memory, at once; one that is missing or unreadable is so when it is asked for. */
    void prepare(Collection<String> persons) {
        List<String> missing = persons.stream()
                .filter(person -> known.getIfPresent(person) == null)
                .toList();
        store.find(missing).forEach((person, kept) -> {
            try {
                known.put(person, unwrap(person, kept));
            } catch (Unopenable unreadable) {
                // said again to whoever asks for it
            }
        });
    }

    private @Nullable PersonKey find(String person) {
        Kept kept = store.find(person);
        return kept == null ? null : unwrap(person, kept);
    }

    private PersonKey findOrMake(String person) {
        Kept kept = store.find(person);
        if (kept != null) {
            return unwrap(person, kept);
        }
        try {
            var made = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM);
            byte[] plain = TinkProtoKeysetFormat.serializeKeyset(made, InsecureSecretKeyAccess.get());
            if (store.insert(person, Kept.key(0, master.wrap(plain, person)))) {
                return usable(made);
            }
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("no key can be made", broken);
        }
        Kept winner = store.find(person);
        if (winner == null) {
            throw new IllegalStateException("a key that was there is not");
        }
        return unwrap(person, winner);
    }

    private PersonKey unwrap(String person, Kept kept) {
        Binary wrapped = kept.wrapped();
        if (wrapped == null) {
            return new PersonKey.Destroyed(kept.destroyed() == null ? Instant.EPOCH : kept.destroyed());
        }
        try {
            return usable(TinkProtoKeysetFormat.parseKeyset(
                    master.unwrap(wrapped.getData(), person), InsecureSecretKeyAccess.get()));
        } catch (GeneralSecurityException broken) {
            throw new Unopenable("the key of a person cannot be read", broken);
        }
    }

    private static PersonKey usable(KeysetHandle keys) throws GeneralSecurityException {
        return new PersonKey.Usable(keys.getPrimitive(RegistryConfiguration.get(), Aead.class));
    }

    /** Destroys the key of a person, and the place for one; again is as good as once. Returns when it was destroyed. */
    Instant destroy(String person, Instant now) {
        while (true) {
            Kept kept = store.find(person);
            if (kept != null && kept.destroyed() != null) {
                known.put(person, new PersonKey.Destroyed(kept.destroyed()));
                return kept.destroyed();
            }
            if (kept == null) {
                store.insert(person, Kept.destroyed(0, now));
            } else {
                store.replace(person, kept.version(), Kept.destroyed(kept.version() + 1, now));
            }
        }
    }

    /** For who hears that a person was forgotten elsewhere: the key is not used from memory any more. */
    public void evict(String person) {
        known.invalidate(person);
    }
}

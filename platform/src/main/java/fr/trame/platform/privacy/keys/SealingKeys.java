package fr.trame.platform.privacy.keys;

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
import fr.trame.platform.privacy.keys.KeyStore.Kept;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;

/**
 * One key per owner, made when something is first sealed for it; the owner is a person, or a month of texts of one class. A
 * destroyed key is never made again. Unwrapped keys stay in memory for a short time only: a process that did not hear that one
 * was destroyed reads with it no longer than that.
 */
public final class SealingKeys {

    private static final int KEPT_IN_MEMORY = 10_000;

    /** An owner's key, or what is left of it. */
    public sealed interface SealingKey {

        record Usable(Aead aead) implements SealingKey {}

        record Destroyed(Instant at) implements SealingKey {}
    }

    private final KeyStore store;
    private final MasterKey master;
    private final MasterKeyCheck check;
    private final Cache<String, SealingKey> known;

    /** @param lifetime how long an unwrapped key stays in memory */
    SealingKeys(KeyStore store, MasterKey master, MasterKeyCheck check, Duration lifetime) {
        this(store, master, check, lifetime, Ticker.systemTicker());
    }

    SealingKeys(KeyStore store, MasterKey master, MasterKeyCheck check, Duration lifetime, Ticker ticker) {
        this.store = store;
        this.master = master;
        this.check = check;
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

    /** The key of an owner, made if there is none yet. */
    public SealingKey toSeal(String owner) {
        SealingKey key = known.get(owner, this::findOrMake);
        if (key == null) {
            throw new IllegalStateException("a key was neither found nor made");
        }
        return key;
    }

    /**
     * The key something was sealed with: there must be one, or there was.
     *
     * @throws Unopenable if there is none, or the master key does not open it
     */
    public SealingKey toOpen(String owner) {
        SealingKey key = known.get(owner, this::find);
        if (key == null) {
            throw new Unopenable("there is no key of this owner: the store of keys is not the one it was", null);
        }
        return key;
    }

    /** Reads the keys of many that are not in memory, at once; one that is missing or unreadable is so when it is asked for. */
    public void prepare(Collection<String> owners) {
        List<String> missing = owners.stream()
                .filter(owner -> known.getIfPresent(owner) == null)
                .toList();
        store.find(missing).forEach((owner, kept) -> {
            try {
                known.put(owner, unwrap(owner, kept));
            } catch (Unopenable unreadable) {
                // said again to whoever asks for it
            }
        });
    }

    private @Nullable SealingKey find(String owner) {
        Kept kept = store.find(owner);
        return kept == null ? null : unwrap(owner, kept);
    }

    private SealingKey findOrMake(String owner) {
        Kept kept = store.find(owner);
        if (kept != null) {
            return unwrap(owner, kept);
        }
        check.require();
        try {
            var made = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM);
            byte[] plain = TinkProtoKeysetFormat.serializeKeyset(made, InsecureSecretKeyAccess.get());
            if (store.insert(owner, Kept.key(0, master.wrap(plain, owner)))) {
                return usable(made);
            }
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("no key can be made", broken);
        }
        Kept winner = store.find(owner);
        if (winner == null) {
            throw new IllegalStateException("a key that was there is not");
        }
        return unwrap(owner, winner);
    }

    private SealingKey unwrap(String owner, Kept kept) {
        Binary wrapped = kept.wrapped();
        if (wrapped == null) {
            return new SealingKey.Destroyed(kept.destroyed() == null ? Instant.EPOCH : kept.destroyed());
        }
        try {
            return usable(TinkProtoKeysetFormat.parseKeyset(
                    master.unwrap(wrapped.getData(), owner), InsecureSecretKeyAccess.get()));
        } catch (GeneralSecurityException broken) {
            throw new Unopenable("a key cannot be read", broken);
        }
    }

    private static SealingKey usable(KeysetHandle keys) throws GeneralSecurityException {
        return new SealingKey.Usable(keys.getPrimitive(RegistryConfiguration.get(), Aead.class));
    }

    /** Destroys the key of an owner, and the place for one; again is as good as once. Returns when it was destroyed. */
    public Instant destroy(String owner, Instant now) {
        while (true) {
            Kept kept = store.find(owner);
            if (kept != null && kept.destroyed() != null) {
                known.put(owner, new SealingKey.Destroyed(kept.destroyed()));
                return kept.destroyed();
            }
            if (kept == null) {
                store.insert(owner, Kept.destroyed(0, now));
            } else {
                store.replace(owner, kept.version(), Kept.destroyed(kept.version() + 1, now));
            }
        }
    }

    /** Those who still have a key and whose name begins so. */
    public List<String> holders(String prefix) {
        return store.holders(prefix);
    }

    /** What is in memory of an owner's key is not used any more: it was destroyed elsewhere. */
    public void leaveMemory(String owner) {
        known.invalidate(owner);
    }
}

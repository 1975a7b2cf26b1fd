package fr.trame.platform.privacy.keys;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.function.Supplier;

/**
 * A master key that is a Tink keyset of AES256-GCM keys in JSON: the primary one wraps, all of them unwrap. It is read
 * again when something was wrapped with a key it does not hold, for the file may have gained one.
 */
final class TinkMasterKey implements MasterKey {

    private static final int VERSION_AND_KEY_ID = 5;

    private record Loaded(KeysetHandle keys, Aead aead) {}

    private final Supplier<String> source;
    private volatile Loaded loaded;

    /** @param source the keyset as JSON or as its base64 */
    TinkMasterKey(Supplier<String> source) {
        this.source = source;
        this.loaded = load(source.get());
    }

    private static Loaded load(String keyset) {
        try {
            AeadConfig.register();
            String text = keyset.strip();
            String json =
                    text.startsWith("{") ? text : new String(Base64.getDecoder().decode(text), StandardCharsets.UTF_8);
            var keys = TinkJsonProtoKeysetFormat.parseKeyset(json, InsecureSecretKeyAccess.get());
            return new Loaded(keys, keys.getPrimitive(RegistryConfiguration.get(), Aead.class));
        } catch (GeneralSecurityException | IllegalArgumentException unreadable) {
            // Causes may quote what they could not read.
            throw new MasterKeyRefused("The master key is not a keyset that can be read.", null);
        }
    }

    @Override
    public byte[] wrap(byte[] key, String owner) {
        try {
            return loaded.aead().encrypt(key, owner.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("a key cannot be wrapped", broken);
        }
    }

    @Override
    public byte[] unwrap(byte[] wrapped, String owner) {
        try {
            return unwrap(loaded, wrapped, owner);
        } catch (GeneralSecurityException unknown) {
            return unwrapWithWhatCameMeanwhile(wrapped, owner);
        }
    }

    private byte[] unwrapWithWhatCameMeanwhile(byte[] wrapped, String owner) {
        try {
            var again = load(source.get());
            byte[] key = unwrap(again, wrapped, owner);
            loaded = again;
            return key;
        } catch (GeneralSecurityException | MasterKeyRefused unknown) {
            throw new Unopenable("a key is not wrapped with this master key", unknown);
        }
    }

    private static byte[] unwrap(Loaded with, byte[] wrapped, String owner) throws GeneralSecurityException {
        return with.aead().decrypt(wrapped, owner.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public boolean holdsOlder() {
        return loaded.keys().size() > 1;
    }

    /** Tink writes the id of the key before what it encrypts. */
    @Override
    public boolean isCurrent(byte[] wrapped) {
        return wrapped.length > VERSION_AND_KEY_ID
                && ByteBuffer.wrap(wrapped, 1, Integer.BYTES).getInt()
                        == loaded.keys().getPrimary().getId();
    }
}

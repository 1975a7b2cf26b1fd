package fr.trame.platform.privacy.keys;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.security.GeneralSecurityException;

/** Keysets of tests, made and changed by Tink itself. */
public final class Keysets {

    private Keysets() {}

    /** A new one with one key, as JSON. */
    public static String make() {
        return withPrimary(KeysetHandle.newBuilder());
    }

    /** The same with a new primary key beside the others. */
    static String withNewPrimary(String keyset) {
        return withPrimary(KeysetHandle.newBuilder(read(keyset)));
    }

    /** The same with its primary key alone. */
    static String onlyPrimary(String keyset) {
        var builder = KeysetHandle.newBuilder(read(keyset));
        for (int place = builder.size() - 1; place >= 0; place--) {
            if (!builder.getAt(place).isPrimary()) {
                builder.deleteAt(place);
            }
        }
        return written(builder);
    }

    private static String withPrimary(KeysetHandle.Builder builder) {
        try {
            AeadConfig.register();
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException(broken);
        }
        return written(builder.addEntry(KeysetHandle.generateEntryFromParameters(PredefinedAeadParameters.AES256_GCM)
                .withRandomId()
                .makePrimary()));
    }

    private static KeysetHandle read(String keyset) {
        try {
            AeadConfig.register();
            return TinkJsonProtoKeysetFormat.parseKeyset(keyset, InsecureSecretKeyAccess.get());
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static String written(KeysetHandle.Builder builder) {
        try {
            return TinkJsonProtoKeysetFormat.serializeKeyset(builder.build(), InsecureSecretKeyAccess.get());
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException(broken);
        }
    }
}

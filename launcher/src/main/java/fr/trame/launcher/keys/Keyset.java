package fr.trame.launcher.keys;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.Base64;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A keyset of AES256-GCM keys as Tink writes it in JSON, without Tink: the services read it with theirs. */
public final class Keyset {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String PRIMARY = "primaryKeyId";
    private static final String KEYS = "key";
    private static final String ID = "keyId";
    private static final int KEY_BYTES = 32;

    /** In Tink's AesGcmKey: field 3, the key, that many bytes long. */
    private static final byte[] KEY_VALUE = {0x1a, KEY_BYTES};

    private Keyset() {}

    /** One with one new key. */
    public static String make() {
        ObjectNode keyset = JSON.createObjectNode();
        keyset.putArray(KEYS);
        return withPrimary(keyset);
    }

    /**
     * The same with a new primary key; the others go on unwrapping.
     *
     * @throws IllegalArgumentException if it is no keyset
     */
    static String withNewPrimary(String keyset) {
        return withPrimary(read(keyset));
    }

    /**
     * The same with its primary key alone.
     *
     * @throws IllegalArgumentException if it is no keyset
     */
    static String onlyPrimary(String keyset) {
        ObjectNode all = read(keyset);
        ArrayNode primary = JSON.createArrayNode();
        keys(all).values().stream()
                .filter(key -> key.path(ID).asLong() == all.path(PRIMARY).asLong())
                .forEach(primary::add);
        all.set(KEYS, primary);
        return all.toString();
    }

    private static String withPrimary(ObjectNode keyset) {
        int id = 1 + RANDOM.nextInt(Integer.MAX_VALUE - 1);
        ObjectNode key = keys(keyset).addObject();
        key.put(ID, id).put("status", "ENABLED").put("outputPrefixType", "TINK");
        key.putObject("keyData")
                .put("typeUrl", "type.googleapis.com/google.crypto.tink.AesGcmKey")
                .put("keyMaterialType", "SYMMETRIC")
                .put("value", Base64.getEncoder().encodeToString(keyBytes()));
        keyset.put(PRIMARY, id);
        return keyset.toString();
    }

    private static byte[] keyBytes() {
        byte[] key = new byte[KEY_BYTES];
        RANDOM.nextBytes(key);
        return ByteBuffer.allocate(KEY_VALUE.length + KEY_BYTES)
                .put(KEY_VALUE)
                .put(key)
                .array();
    }

    private static ArrayNode keys(ObjectNode keyset) {
        return (ArrayNode) keyset.get(KEYS);
    }

    private static ObjectNode read(String keyset) {
        try {
            if (JSON.readTree(keyset) instanceof ObjectNode all && isKeyset(all)) {
                return all;
            }
        } catch (RuntimeException unreadable) {
            // what cannot be read is no keyset; the cause may quote it
        }
        throw new IllegalArgumentException("no keyset");
    }

    private static boolean isKeyset(ObjectNode all) {
        return all.path(KEYS) instanceof ArrayNode keys
                && keys.values().stream().anyMatch(key -> isPrimary(key, all));
    }

    private static boolean isPrimary(JsonNode key, ObjectNode all) {
        return key.path(ID).isIntegralNumber()
                && key.path(ID).asLong() == all.path(PRIMARY).asLong();
    }
}

package fr.trame.platform.privacy;

import fr.trame.platform.privacy.keys.SealingKeys;
import fr.trame.platform.privacy.keys.SealingKeys.SealingKey;
import fr.trame.platform.privacy.keys.Unopenable;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Seals what is personal or perishable in the JSON of a record, and opens it. A sealed text is {@code {"sealed": ciphertext, "of":
 * person}}, or {@code "under": month} where it is perishable, bound to its stream and its place: moved to another one, it is
 * refused. Plain text that stands in such a place, stored before it was sealed, is read as it is; perishable words until their
 * time is over.
 */
public final class Sealing {

    /** What is read in the place of a text whose person was forgotten. */
    public static final String FORGOTTEN = "personne oubliée";

    /** What is read in the place of words that were kept for long enough. */
    public static final String EXPIRED = "texte effacé (durée de conservation dépassée)";

    /** What one person is shown in the place of a text that is somebody else's. */
    public static final String SOMEBODY_ELSES = "(autre personne)";

    /** What is read of many in the place of a text that cannot be opened: one of them does not hide the others. */
    public static final String UNREADABLE = "nom illisible";

    /** What is read in the place of a text by whoever opens nothing. */
    public static final String CLOSED = "(protégé)";

    private static final String SEALED = "sealed";
    private static final String OF = "of";
    private static final String UNDER = "under";
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final SealingKeys keys;
    private final ExpiringTexts expiring;

    public Sealing(SealingKeys keys, ExpiringTexts expiring) {
        this.keys = keys;
        this.expiring = expiring;
    }

    /** Is anything of such a record ever sealed? */
    public static boolean concerns(Class<?> type) {
        return !SealedComponents.of(type).none();
    }

    /**
     * Seals in the tree of a record what its classification says; of a person who was forgotten nothing is kept at all.
     *
     * @param recorded when it is kept first: from then on the time of perishable words runs
     */
    public void seal(Class<?> type, JsonNode tree, String stream, Instant recorded) {
        SealedComponents.of(type).walk(tree, (text, value, around, pointer) -> {
            Location location = new Location(stream, pointer);
            return text.perishable()
                    ? sealed(value, UNDER, expiring.key(text.owner(), recorded), location)
                    : sealed(value, OF, person(text.owner(), around), location);
        });
    }

    /** Takes perishable words out that were stored before they were sealed, once their time is over. */
    public void expire(Class<?> type, JsonNode tree, Instant recorded) {
        SealedComponents.of(type)
                .walk(
                        tree,
                        (text, value, around, pointer) ->
                                text.perishable() && value.isString() && expiring.isOver(text.owner(), recorded)
                                        ? JSON.stringNode(EXPIRED)
                                        : value);
    }

    /** Where a sealed text stands; bound to it, so that it opens nowhere else. */
    private record Location(String stream, String pointer) {

        Location in(Object name) {
            return new Location(stream, pointer + "/" + name);
        }

        byte[] associatedData() {
            return (stream + "\n" + pointer).getBytes(StandardCharsets.UTF_8);
        }
    }

    private static String person(String component, List<ObjectNode> around) {
        for (ObjectNode object : around.reversed()) {
            if (object.path(component).isString()) {
                return object.path(component).stringValue();
            }
        }
        throw new IllegalArgumentException("nobody to seal for: " + component + " is not there");
    }

    /** @param by the name of the field that says whose key it is */
    private JsonNode sealed(JsonNode value, String by, String owner, Location location) {
        if (value.isArray()) {
            ArrayNode list = JSON.arrayNode(value.size());
            for (int index = 0; index < value.size(); index++) {
                list.add(sealed(value.get(index), by, owner, location.in(index)));
            }
            return list;
        }
        if (!value.isString()) {
            throw new IllegalArgumentException("only texts can be sealed: " + location.pointer());
        }
        if (value.stringValue().equals(EXPIRED)) {
            return value; // it was read as this, and is sent back with the rest
        }
        return switch (keys.toSeal(owner)) {
            case SealingKey.Usable key ->
                JSON.objectNode().put(SEALED, encrypt(key, value, location)).put(by, owner);
            case SealingKey.Destroyed _ -> JSON.stringNode(gone(by));
        };
    }

    private static String gone(String by) {
        return by.equals(OF) ? FORGOTTEN : EXPIRED;
    }

    private static String encrypt(SealingKey.Usable key, JsonNode text, Location location) {
        try {
            byte[] plain = text.stringValue().getBytes(StandardCharsets.UTF_8);
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(key.aead().encrypt(plain, location.associatedData()));
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("a text cannot be sealed", broken);
        }
    }

    /**
     * Opens whatever is sealed in a tree, which is changed; what is sealed says so itself, so that no class is needed.
     *
     * @return the tree
     * @throws Unopenable if it does not belong where it stands, was changed, or its key is missing
     */
    public JsonNode open(JsonNode tree, String stream) {
        return read(tree, new Location(stream, ""), this::opened);
    }

    /** The same for one of many: what cannot be opened is read as {@link #UNREADABLE}. */
    public JsonNode openIfPossible(JsonNode tree, String stream) {
        return read(tree, new Location(stream, ""), (text, location) -> {
            try {
                return opened(text, location);
            } catch (Unopenable unreadable) {
                return JSON.stringNode(UNREADABLE);
            }
        });
    }

    /** Reads the keys of many persons at once, before what is sealed with them is opened. */
    public void prepare(Collection<String> persons) {
        keys.prepare(persons);
    }

    /** The same for what one person may see of themselves: what is sealed for somebody else stays out of sight, words do not. */
    public JsonNode openOnly(String person, JsonNode tree, String stream) {
        return read(
                tree,
                new Location(stream, ""),
                (text, location) ->
                        text.has(UNDER) || person.equals(text.path(OF).stringValue())
                                ? opened(text, location)
                                : JSON.stringNode(SOMEBODY_ELSES));
    }

    /** For whoever needs no names: what is sealed is read as {@link #CLOSED}, without a key. */
    public static JsonNode keepClosed(JsonNode tree) {
        return read(tree, new Location("", ""), (_, _) -> JSON.stringNode(CLOSED));
    }

    private interface Reading {

        JsonNode of(ObjectNode sealed, Location location);
    }

    private static JsonNode read(JsonNode node, Location location, Reading reading) {
        if (node instanceof ObjectNode object) {
            if (isSealed(object)) {
                return reading.of(object, location);
            }
            object.properties().forEach(field -> {
                if (field.getValue().isContainer()) {
                    field.setValue(read(field.getValue(), location.in(field.getKey()), reading));
                }
            });
        } else if (node instanceof ArrayNode list) {
            for (int index = 0; index < list.size(); index++) {
                if (list.get(index).isContainer()) {
                    list.set(index, read(list.get(index), location.in(index), reading));
                }
            }
        }
        return node;
    }

    private static boolean isSealed(ObjectNode object) {
        return object.size() == 2
                && object.path(SEALED).isString()
                && (object.path(OF).isString() || object.path(UNDER).isString());
    }

    private JsonNode opened(ObjectNode sealed, Location location) {
        String by = sealed.has(OF) ? OF : UNDER;
        return switch (keys.toOpen(sealed.path(by).stringValue())) {
            case SealingKey.Usable key ->
                JSON.stringNode(decrypt(key, sealed.path(SEALED).stringValue(), location));
            case SealingKey.Destroyed _ -> JSON.stringNode(gone(by));
        };
    }

    private static String decrypt(SealingKey.Usable key, String sealed, Location location) {
        try {
            byte[] plain = key.aead().decrypt(Base64.getUrlDecoder().decode(sealed), location.associatedData());
            return new String(plain, StandardCharsets.UTF_8);
        } catch (GeneralSecurityException | IllegalArgumentException refused) {
            throw new Unopenable(
                    "what is sealed at " + location.pointer() + " does not belong there or was changed", null);
        }
    }
}

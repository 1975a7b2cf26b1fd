package fr.trame.platform.privacy;

import fr.trame.platform.privacy.PersonKeys.PersonKey;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Seals what is personal in the JSON of a record, and opens it. A sealed text is {@code {"sealed": ciphertext, "of":
 * person}}, bound to its stream and its place: moved to another one, it is refused. Plain text that stands in such a
 * place, stored before it was sealed, is read as it is.
 */
public final class Sealing {

    /** What is read in the place of a text whose person was forgotten. */
    public static final String FORGOTTEN = "personne oubliée";

    /** What one person is shown in the place of a text that is somebody else's. */
    public static final String SOMEBODY_ELSES = "(autre personne)";

    /** What is read of many in the place of a text that cannot be opened: one of them does not hide the others. */
    public static final String UNREADABLE = "nom illisible";

    /** What is read in the place of a text by whoever opens nothing. */
    public static final String CLOSED = "(protégé)";

    private static final String SEALED = "sealed";
    private static final String OF = "of";
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final PersonKeys keys;

    public Sealing(PersonKeys keys) {
        this.keys = keys;
    }

    /** Is anything of such a record ever sealed? */
    public static boolean concerns(Class<?> type) {
        return !SealedPlaces.of(type).none();
    }

    /** Seals in the tree of a record what its classification says; of a person who was forgotten nothing is kept at all. */
    public void seal(Class<?> type, JsonNode tree, String stream) {
        SealedPlaces places = SealedPlaces.of(type);
        if (!places.none() && tree instanceof ObjectNode object) {
            seal(places, new ArrayList<>(List.of(object)), new Place(stream, ""));
        }
    }

    /** Forgotten elsewhere: what is in memory of the person's key is not used any more. */
    public void forgottenElsewhere(String person) {
        keys.evict(person);
    }

    private record Place(String stream, String pointer) {

        Place in(Object name) {
            return new Place(stream, pointer + "/" + name);
        }

        byte[] associatedData() {
            return (stream + "\n" + pointer).getBytes(StandardCharsets.UTF_8);
        }
    }

    /** @param around the record and those it stands in, innermost last */
    private void seal(SealedPlaces places, List<ObjectNode> around, Place place) {
        ObjectNode object = around.getLast();
        for (SealedPlaces.Text text : places.texts()) {
            JsonNode value = object.path(text.name());
            if (!value.isMissingNode() && !value.isNull()) {
                object.set(text.name(), sealed(value, person(text.person(), around), place.in(text.name())));
            }
        }
        for (SealedPlaces.Part part : places.parts()) {
            JsonNode value = object.path(part.name());
            for (int index = 0; index < value.size() && value.isArray(); index++) {
                seal(
                        part.places(),
                        value.get(index),
                        around,
                        place.in(part.name()).in(index));
            }
            seal(part.places(), value, around, place.in(part.name()));
        }
    }

    private void seal(SealedPlaces places, JsonNode inside, List<ObjectNode> around, Place place) {
        if (inside instanceof ObjectNode object) {
            around.add(object);
            seal(places, around, place);
            around.removeLast();
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

    private JsonNode sealed(JsonNode value, String person, Place place) {
        if (value.isArray()) {
            ArrayNode list = JSON.arrayNode(value.size());
            for (int index = 0; index < value.size(); index++) {
                list.add(sealed(value.get(index), person, place.in(index)));
            }
            return list;
        }
        if (!value.isString()) {
            throw new IllegalArgumentException("only texts can be sealed: " + place.pointer());
        }
        return switch (keys.toSeal(person)) {
            case PersonKey.Usable key ->
                JSON.objectNode().put(SEALED, encrypt(key, value, place)).put(OF, person);
            case PersonKey.Destroyed _ -> JSON.stringNode(FORGOTTEN);
        };
    }

    private static String encrypt(PersonKey.Usable key, JsonNode text, Place place) {
        try {
            byte[] plain = text.stringValue().getBytes(StandardCharsets.UTF_8);
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(key.aead().encrypt(plain, place.associatedData()));
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
        return read(tree, new Place(stream, ""), this::opened);
    }

    /** The same for one of many: what cannot be opened is read as {@link #UNREADABLE}. */
    public JsonNode openIfPossible(JsonNode tree, String stream) {
        return read(tree, new Place(stream, ""), (text, place) -> {
            try {
                return opened(text, place);
            } catch (Unopenable unreadable) {
                return JSON.stringNode(UNREADABLE);
            }
        });
    }

    /** Reads the keys of many persons at once, before what is sealed with them is opened. */
    public void prepare(Collection<String> persons) {
        keys.prepare(persons);
    }

    /** The same for what one person may see of themselves: what is sealed for somebody else stays out of sight. */
    public JsonNode openOnly(String person, JsonNode tree, String stream) {
        return read(
                tree,
                new Place(stream, ""),
                (text, place) -> person.equals(text.path(OF).stringValue())
                        ? opened(text, place)
                        : JSON.stringNode(SOMEBODY_ELSES));
    }

    /** For whoever needs no names: what is sealed is read as {@link #CLOSED}, without a key. */
    public static JsonNode keepClosed(JsonNode tree) {
        return read(tree, new Place("", ""), (_, _) -> JSON.stringNode(CLOSED));
    }

    private interface Reading {

        JsonNode of(ObjectNode sealed, Place place);
    }

    private static JsonNode read(JsonNode node, Place place, Reading reading) {
        if (node instanceof ObjectNode object) {
            if (isSealed(object)) {
                return reading.of(object, place);
            }
            object.properties().forEach(field -> {
                if (field.getValue().isContainer()) {
                    field.setValue(read(field.getValue(), place.in(field.getKey()), reading));
                }
            });
        } else if (node instanceof ArrayNode list) {
            for (int index = 0; index < list.size(); index++) {
                if (list.get(index).isContainer()) {
                    list.set(index, read(list.get(index), place.in(index), reading));
                }
            }
        }
        return node;
    }

    private static boolean isSealed(ObjectNode object) {
        return object.size() == 2
                && object.path(SEALED).isString()
                && object.path(OF).isString();
    }

    private JsonNode opened(ObjectNode sealed, Place place) {
        return switch (keys.toOpen(sealed.path(OF).stringValue())) {
            case PersonKey.Usable key ->
                JSON.stringNode(decrypt(key, sealed.path(SEALED).stringValue(), place));
            case PersonKey.Destroyed _ -> JSON.stringNode(FORGOTTEN);
        };
    }

    private static String decrypt(PersonKey.Usable key, String sealed, Place place) {
        try {
            byte[] plain = key.aead().decrypt(Base64.getUrlDecoder().decode(sealed), place.associatedData());
            return new String(plain, StandardCharsets.UTF_8);
        } catch (GeneralSecurityException | IllegalArgumentException refused) {
            throw new Unopenable(
                    "what is sealed at " + place.pointer() + " does not belong there or was changed", null);
        }
    }
}

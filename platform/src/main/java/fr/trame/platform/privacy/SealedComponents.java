package fr.trame.platform.privacy;

import fr.trame.contracts.privacy.Anonymous;
import fr.trame.contracts.privacy.Perishable;
import fr.trame.contracts.privacy.Personal;
import fr.trame.contracts.privacy.Staff;
import fr.trame.contracts.privacy.Technical;
import fr.trame.platform.records.Records;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Which components of a record are sealed, from its classification, and which hold records with such components.
 *
 * @param texts the sealed texts and lists of texts
 * @param parts the records, or lists of records, that have some
 */
record SealedComponents(List<Text> texts, List<Part> parts) {

    /**
     * @param owner the component that holds the person's id; or, of perishable words, their class
     * @param perishable whose key is that of a month, not of a person
     */
    record Text(String name, String owner, boolean perishable) {}

    record Part(String name, SealedComponents inside) {}

    private static final ClassValue<SealedComponents> KNOWN = new ClassValue<>() {
        @Override
        protected SealedComponents computeValue(Class<?> type) {
            return read(type);
        }
    };

    static SealedComponents of(Class<?> type) {
        return KNOWN.get(type);
    }

    /** What becomes of a text, or a list of texts, that is to be sealed. */
    interface Change {

        /**
         * Gives what is to stand there instead.
         *
         * @param around the record it stands in and those around that, innermost last
         * @param pointer where it stands in the whole, as a JSON pointer
         */
        JsonNode of(Text text, JsonNode value, List<ObjectNode> around, String pointer);
    }

    /** Changes in the tree of such a record what is there of its texts. */
    void walk(JsonNode tree, Change change) {
        if (!none()) {
            enter(tree, new ArrayList<>(), "", change);
        }
    }

    private void enter(JsonNode inside, List<ObjectNode> around, String pointer, Change change) {
        if (inside instanceof ObjectNode object) {
            around.add(object);
            change(object, around, pointer, change);
            around.removeLast();
        }
    }

    private void change(ObjectNode object, List<ObjectNode> around, String pointer, Change change) {
        for (Text text : texts) {
            JsonNode value = object.path(text.name());
            if (!value.isMissingNode() && !value.isNull()) {
                object.set(text.name(), change.of(text, value, around, pointer + "/" + text.name()));
            }
        }
        for (Part part : parts) {
            JsonNode value = object.path(part.name());
            String place = pointer + "/" + part.name();
            for (int index = 0; index < value.size() && value.isArray(); index++) {
                part.inside().enter(value.get(index), around, place + "/" + index, change);
            }
            part.inside().enter(value, around, place, change);
        }
    }

    boolean none() {
        return texts.isEmpty() && parts.isEmpty();
    }

    private static SealedComponents read(Class<?> type) {
        List<Text> texts = new ArrayList<>();
        List<Part> parts = new ArrayList<>();
        RecordComponent[] components = type.getRecordComponents();
        for (RecordComponent component : components == null ? new RecordComponent[0] : components) {
            Class<?> inside = Records.recordIn(component.getGenericType());
            if (inside == null) {
                String person = person(classified(component) ? component : type);
                Perishable words = component.getAnnotation(Perishable.class);
                if (words != null) {
                    texts.add(new Text(component.getName(), words.value(), true));
                } else if (person != null) {
                    texts.add(new Text(component.getName(), person, false));
                }
            } else if (!read(inside).none()) {
                parts.add(new Part(component.getName(), read(inside)));
            }
        }
        return new SealedComponents(List.copyOf(texts), List.copyOf(parts));
    }

    private static boolean classified(AnnotatedElement component) {
        return Stream.of(Anonymous.class, Perishable.class, Personal.class, Staff.class, Technical.class)
                .anyMatch(component::isAnnotationPresent);
    }

    private static @Nullable String person(AnnotatedElement element) {
        Personal personal = element.getAnnotation(Personal.class);
        if (personal != null) {
            return personal.of();
        }
        Staff staff = element.getAnnotation(Staff.class);
        return staff == null || staff.nameOf().isEmpty() ? null : staff.nameOf();
    }
}

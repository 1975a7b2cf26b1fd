package fr.trame.platform.eventstore.mongo;

import fr.trame.contracts.privacy.Anonymous;
import fr.trame.contracts.privacy.Personal;
import fr.trame.contracts.privacy.Staff;
import fr.trame.contracts.privacy.Technical;
import fr.trame.platform.records.Records;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.RecordComponent;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Whom an event may be about, by id: every UUID in it, for that is what ids of persons look like; and whatever stands where
 * the classification says that it tells something of an employee, for authors of old may be called otherwise. Never a name:
 * of what is sealed, or should have been, only the person's id is taken.
 */
final class PersonsNamed {

    private static final Pattern UUID = Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");
    private static final int UUID_LENGTH = 36;
    private static final int LONGEST_ID = 64;
    private static final String SEALED = "sealed";
    private static final String OF = "of";

    /** Found out once: a type is asked for each of its events. */
    private static final ClassValue<Map<String, Component>> COMPONENTS = new ClassValue<>() {
        @Override
        protected Map<String, Component> computeValue(Class<?> type) {
            Map<String, Component> components = new HashMap<>();
            for (RecordComponent component : type.isRecord() ? type.getRecordComponents() : new RecordComponent[0]) {
                Class<?> inside = Records.recordIn(component.getGenericType());
                components.put(component.getName(), new Component(inside, tellsOfStaff(component, type)));
            }
            return components;
        }
    };

    /** @param inside the record that it is, or lists; null if neither */
    private record Component(@Nullable Class<?> inside, boolean ofStaff) {}

    private static final Component UNKNOWN = new Component(null, false);

    private final Set<String> found = new TreeSet<>();

    private PersonsNamed() {}

    /** @param type the record the payload is read into today; null if there is none */
    static Set<String> in(@Nullable Class<?> type, JsonNode payload) {
        PersonsNamed persons = new PersonsNamed();
        if (type == null) {
            persons.add(payload, PersonsNamed::isUuid);
        } else {
            persons.addRecord(type, payload);
        }
        return persons.found;
    }

    private void addRecord(Class<?> type, JsonNode object) {
        Map<String, Component> components = COMPONENTS.get(type);
        for (var field : object.properties()) {
            Component component = components.getOrDefault(field.getKey(), UNKNOWN);
            Class<?> inside = component.inside();
            if (inside == null) {
                add(field.getValue(), component.ofStaff() ? PersonsNamed::mayBeId : PersonsNamed::isUuid);
            } else if (field.getValue().isArray()) {
                field.getValue().forEach(each -> addRecord(inside, each));
            } else {
                addRecord(inside, field.getValue());
            }
        }
    }

    private void add(JsonNode value, Predicate<String> isId) {
        if (value.isString()) {
            if (isId.test(value.stringValue())) {
                found.add(value.stringValue());
            }
        } else if (value.isObject() && value.path(SEALED).isString()) {
            add(value.path(OF), PersonsNamed::mayBeId);
        } else {
            value.forEach(each -> add(each, isId));
        }
    }

    private static boolean isUuid(String text) {
        return text.length() == UUID_LENGTH && UUID.matcher(text).matches();
    }

    private static boolean mayBeId(String text) {
        return text.length() <= LONGEST_ID && text.chars().noneMatch(Character::isWhitespace);
    }

    private static boolean tellsOfStaff(RecordComponent component, Class<?> type) {
        boolean classified = Stream.of(Anonymous.class, Personal.class, Staff.class, Technical.class)
                .anyMatch(component::isAnnotationPresent);
        AnnotatedElement element = classified ? component : type;
        Staff staff = element.getAnnotation(Staff.class);
        return staff != null && staff.nameOf().isEmpty();
    }
}

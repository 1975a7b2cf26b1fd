package fr.trame.platform.privacy;

import fr.trame.contracts.privacy.Anonymous;
import fr.trame.contracts.privacy.Personal;
import fr.trame.contracts.privacy.Staff;
import fr.trame.contracts.privacy.Technical;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which components of a record are sealed, from its classification, and which hold records with such components.
 *
 * @param texts the sealed texts and lists of texts
 * @param parts the records, or lists of records, that have some
 */
record SealedPlaces(List<Text> texts, List<Part> parts) {

    /** @param person the component that holds the person's id */
    record Text(String name, String person) {}

    record Part(String name, SealedPlaces places) {}

    private static final ClassValue<SealedPlaces> KNOWN = new ClassValue<>() {
        @Override
        protected SealedPlaces computeValue(Class<?> type) {
            return read(type);
        }
    };

    static SealedPlaces of(Class<?> type) {
        return KNOWN.get(type);
    }

    boolean none() {
        return texts.isEmpty() && parts.isEmpty();
    }

    private static SealedPlaces read(Class<?> type) {
        List<Text> texts = new ArrayList<>();
        List<Part> parts = new ArrayList<>();
        RecordComponent[] components = type.getRecordComponents();
        for (RecordComponent component : components == null ? new RecordComponent[0] : components) {
            Class<?> inside = recordIn(component.getGenericType());
            if (inside == null) {
                String person = person(classified(component) ? component : type);
                if (person != null) {
                    texts.add(new Text(component.getName(), person));
                }
            } else if (!read(inside).none()) {
                parts.add(new Part(component.getName(), read(inside)));
            }
        }
        return new SealedPlaces(List.copyOf(texts), List.copyOf(parts));
    }

    private static boolean classified(AnnotatedElement component) {
        return Stream.of(Anonymous.class, Personal.class, Staff.class, Technical.class)
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

    /** The record that a component is, or lists; null if neither. */
    static @Nullable Class<?> recordIn(Type type) {
        return switch (type) {
            case Class<?> plain -> plain.isRecord() ? plain : null;
            case ParameterizedType generic -> recordIn(generic.getActualTypeArguments()[0]);
            default -> null;
        };
    }
}

package fr.trame.platform.house;

import fr.trame.contracts.Announcement;
import fr.trame.contracts.privacy.Anonymous;
import fr.trame.contracts.privacy.Perishable;
import fr.trame.contracts.privacy.Personal;
import fr.trame.contracts.privacy.Staff;
import fr.trame.contracts.privacy.Technical;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads the privacy marks of a record and of the records in it, and finds what is wrong with them. */
public final class Classification {

    private static final List<Class<? extends Annotation>> CLASSES =
            List.of(Anonymous.class, Perishable.class, Personal.class, Staff.class, Technical.class);

    private final List<String> faults = new ArrayList<>();

    private Classification() {}

    /** One sentence for each fault; none if all is well. */
    public static List<String> faults(Class<?> type) {
        var classification = new Classification();
        classification.read(type, type.getSimpleName(), List.of(type));
        return classification.faults;
    }

    private void read(Class<?> type, String path, List<Class<?>> around) {
        if (!type.isRecord()) {
            faults.add(path + " is no record");
            return;
        }
        if (marks(type).size() > 1) {
            faults.add(path + " has several privacy marks");
        }
        for (RecordComponent component : type.getRecordComponents()) {
            read(type, component, path + "." + component.getName(), around);
        }
    }

    private void read(Class<?> type, RecordComponent component, String path, List<Class<?>> around) {
        List<Annotation> own = marks(component);
        Optional<Class<?>> inside = recordIn(component.getGenericType());
        if (own.size() > 1) {
            faults.add(path + " has several privacy marks");
        } else if (inside.isPresent()) {
            if (!own.isEmpty()) {
                faults.add(path + " is a record: its own fields are to be marked, not it");
            } else if (around.contains(inside.get())) {
                faults.add(path + " holds a record of a kind that it stands in");
            } else {
                read(
                        inside.get(),
                        path,
                        Stream.concat(around.stream(), inside.stream()).toList());
            }
        } else if (mayHideAnything(component.getGenericType())) {
            faults.add(path + " is of a type that cannot be classified: " + component.getGenericType());
        } else {
            List<Annotation> marks = own.isEmpty() ? marks(type) : own;
            if (marks.isEmpty()) {
                faults.add(path + " is not classified");
            }
            checkPerishable(component, path, around);
            person(marks).ifPresent(person -> checkSealed(component, path, person, around));
        }
    }

    private void checkPerishable(RecordComponent component, String path, List<Class<?>> around) {
        if (component.isAnnotationPresent(Perishable.class)) {
            if (!component.getType().equals(String.class)) {
                faults.add(path + " is to perish but is no text");
            }
            if (around.getFirst().isAnnotationPresent(Announcement.class)) {
                faults.add(path + " is in free words, which are not announced: others would keep them");
            }
        }
    }

    private void checkSealed(RecordComponent component, String path, String person, List<Class<?>> around) {
        if (!isTexts(component.getGenericType())) {
            faults.add(path + " is to be sealed but is neither a text nor a list of texts");
        }
        Optional<RecordComponent> id = around.reversed().stream()
                .flatMap(type -> Arrays.stream(type.getRecordComponents()))
                .filter(other -> other.getName().equals(person))
                .findFirst();
        if (id.isEmpty() || !id.get().getType().equals(String.class)) {
            faults.add(
                    path + " is to be sealed for " + person + ", which is no text of its record or of one around it");
        } else if (person(effective(id.get())).isPresent()) {
            faults.add(path + " is to be sealed for " + person + ", which is sealed itself");
        }
    }

    private static List<Annotation> effective(RecordComponent component) {
        return marks(component).isEmpty() ? marks(component.getDeclaringRecord()) : marks(component);
    }

    static boolean isMarked(AnnotatedElement element) {
        return !marks(element).isEmpty();
    }

    private static List<Annotation> marks(AnnotatedElement element) {
        return CLASSES.stream()
                .filter(element::isAnnotationPresent)
                .<Annotation>map(element::getAnnotation)
                .toList();
    }

    private static Optional<String> person(List<Annotation> marks) {
        return marks.stream()
                .map(mark -> switch (mark) {
                    case Personal personal -> personal.of();
                    case Staff staff -> staff.nameOf();
                    default -> "";
                })
                .filter(person -> !person.isEmpty())
                .findFirst();
    }

    private static boolean isTexts(Type type) {
        return switch (type) {
            case Class<?> plain -> plain.equals(String.class);
            case ParameterizedType generic ->
                generic.getRawType().equals(List.class) && generic.getActualTypeArguments()[0].equals(String.class);
            default -> false;
        };
    }

    /** The record that a component is, or lists. */
    private static Optional<Class<?>> recordIn(Type type) {
        return switch (type) {
            case Class<?> plain when plain.isRecord() -> Optional.of(plain);
            case ParameterizedType generic
            when generic.getRawType().equals(List.class) -> recordIn(generic.getActualTypeArguments()[0]);
            default -> Optional.empty();
        };
    }

    /** Open types; and maps of texts, whose content could be taken for something sealed. */
    private static boolean mayHideAnything(Type type) {
        return switch (type) {
            case Class<?> plain -> plain.isInterface() || plain.equals(Object.class) || plain.isArray();
            case ParameterizedType generic
            when generic.getRawType().equals(List.class) -> mayHideAnything(generic.getActualTypeArguments()[0]);
            case ParameterizedType generic
            when generic.getRawType().equals(Map.class) ->
                !generic.getActualTypeArguments()[0].equals(String.class)
                        || !(generic.getActualTypeArguments()[1] instanceof Class<?> value
                                && Number.class.isAssignableFrom(value));
            default -> true;
        };
    }
}

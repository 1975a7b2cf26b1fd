package fr.trame.platform.records;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What would otherwise be written once more for each field of a record, and forgotten for the next one. */
public final class Records {

    private static final ClassValue<Shape> SHAPES = new ClassValue<>() {
        @Override
        protected Shape computeValue(Class<?> type) {
            return Shape.of(type);
        }
    };

    private Records() {}

    /** What each component of a record type holds, by its name, in their order. */
    public static Map<String, Class<?>> components(Class<? extends Record> type) {
        Map<String, Class<?>> components = new LinkedHashMap<>();
        SHAPES.get(type).accessors().forEach((name, accessor) -> components.put(name, accessor.getReturnType()));
        return components;
    }

    /** The record that a component is, or lists; null if neither. */
    public static @Nullable Class<?> recordIn(Type type) {
        return switch (type) {
            case Class<?> plain -> plain.isRecord() ? plain : null;
            case ParameterizedType generic -> recordIn(generic.getActualTypeArguments()[0]);
            default -> null;
        };
    }

    /** What one component says. */
    public static @Nullable Object value(Record record, String name) {
        return SHAPES.get(record.getClass()).value(record, name);
    }

    /** What each component says, by its name, in their order; may be changed. */
    public static Map<String, @Nullable Object> values(Record record) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        Shape shape = SHAPES.get(record.getClass());
        shape.accessors().keySet().forEach(name -> values.put(name, shape.value(record, name)));
        return values;
    }

    /** A record of what its components are to say, by their names; nothing is null, and a map stands for a record within. */
    public static <R extends Record> R made(Class<R> type, Map<?, ? extends @Nullable Object> values) {
        return type.cast(SHAPES.get(type).build((name, held) -> {
            Object value = values.get(name);
            return held.isRecord() && value instanceof Map<?, ?> within
                    ? made(held.asSubclass(Record.class), within)
                    : value;
        }));
    }

    /** The same with nothing in some components: null, or no element. */
    @SuppressWarnings("unchecked")
    public static <R extends Record> R without(R record, Set<String> names) {
        Shape shape = SHAPES.get(record.getClass());
        return (R) shape.build((name, type) -> {
            if (!names.contains(name)) {
                return shape.value(record, name);
            }
            return type == List.class ? List.of() : null;
        });
    }

    /**
     * All that a record says, as text by the path of each component ({@code publics.age.A_12_17}), in their order; what says nothing is
     * left out.
     */
    public static Map<String, String> texts(Record record) {
        Map<String, String> texts = new LinkedHashMap<>();
        Shape shape = SHAPES.get(record.getClass());
        shape.accessors().keySet().forEach(name -> put(name, shape.value(record, name), texts));
        return texts;
    }

    private static void put(String path, @Nullable Object value, Map<String, String> texts) {
        switch (value) {
            case null -> {}
            case Record nested -> texts(nested).forEach((name, text) -> texts.put(path + "." + name, text));
            case Map<?, ?> map -> map.forEach((key, each) -> put(path + "." + key, each, texts));
            case List<?> list when list.isEmpty() -> {}
            case List<?> list ->
                texts.put(path, list.stream().map(String::valueOf).collect(Collectors.joining(", ")));
            default -> texts.put(path, value.toString());
        }
    }

    /**
     * A record with what another one says under the same names, wherever in it: components of nested records are found too. Days and
     * times become text where text is wanted, records are told again as the wanted record.
     *
     * @throws IllegalStateException if a component is found nowhere
     */
    public static <T> T renamed(Class<T> wanted, Record source) {
        return renamed(wanted, List.of(source));
    }

    private static <T> T renamed(Class<T> wanted, List<Record> sources) {
        return wanted.cast(SHAPES.get(wanted)
                .build((name, type) -> told(value(sayer(sources, name, wanted), name), type, sources)));
    }

    /** Which of the records says something under this name: one of them, or else one within them. */
    private static Record sayer(List<Record> sources, String name, Class<?> wanted) {
        for (Record source : sources) {
            if (SHAPES.get(source.getClass()).accessors().containsKey(name)) {
                return source;
            }
        }
        for (Record source : sources) {
            for (String part : SHAPES.get(source.getClass()).accessors().keySet()) {
                if (value(source, part) instanceof Record nested
                        && SHAPES.get(nested.getClass()).accessors().containsKey(name)) {
                    return nested;
                }
            }
        }
        throw new IllegalStateException("%s of %s is nowhere in %s"
                .formatted(name, wanted, sources.getFirst().getClass()));
    }

    private static @Nullable Object told(@Nullable Object value, Class<?> wanted, List<Record> around) {
        return switch (value) {
            case Temporal day when wanted == String.class -> day.toString();
            case Record nested
            when wanted.isRecord() && wanted != nested.getClass() -> {
                List<Record> sources = new ArrayList<>(around);
                sources.addFirst(nested);
                yield renamed(wanted, sources);
            }
            case null, default -> value;
        };
    }

    /** How a record type is read and made; found out once. */
    private record Shape(Map<String, Method> accessors, Constructor<?> constructor) {

        /** What a component is to hold. */
        interface Values {

            @Nullable
            Object of(String name, Class<?> type);
        }

        static Shape of(Class<?> type) {
            RecordComponent[] components = type.getRecordComponents();
            Map<String, Method> accessors = new LinkedHashMap<>();
            for (RecordComponent component : components) {
                component.getAccessor().setAccessible(true);
                accessors.put(component.getName(), component.getAccessor());
            }
            try {
                Constructor<?> constructor = type.getDeclaredConstructor(
                        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
                constructor.setAccessible(true);
                return new Shape(accessors, constructor);
            } catch (NoSuchMethodException never) {
                throw new IllegalStateException(never);
            }
        }

        @Nullable
        Object value(Record record, String name) {
            try {
                return Objects.requireNonNull(accessors.get(name), name).invoke(record);
            } catch (IllegalAccessException | InvocationTargetException never) {
                throw new IllegalStateException(never);
            }
        }

        Object build(Values values) {
            try {
                return constructor.newInstance(accessors.entrySet().stream()
                        .map(part -> values.of(part.getKey(), part.getValue().getReturnType()))
                        .toArray());
            } catch (ReflectiveOperationException never) {
                throw new IllegalStateException(never);
            }
        }
    }
}

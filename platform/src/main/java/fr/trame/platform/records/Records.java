package fr.trame.platform.records;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What would otherwise be written once more for each field of a record, and forgotten for the next one. */
public final class Records {

    private Records() {}

    /** The same with nothing in some components: null, or no element. */
    @SuppressWarnings("unchecked")
    public static <R extends Record> R without(R record, Set<String> names) {
        return (R) build(
                record.getClass(),
                component -> !names.contains(component.getName())
                        ? value(record, component)
                        : component.getType() == List.class ? List.of() : null);
    }

    /**
     * All that a record says, as text by the path of each component ({@code publics.age.A_12_17}), in their order; what says nothing is
     * left out.
     */
    public static Map<String, String> texts(Record record) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            put(component.getName(), value(record, component), texts);
        }
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
        return wanted.cast(build(wanted, component -> {
            for (Record source : sources) {
                Optional<RecordComponent> found = find(source, component.getName());
                if (found.isPresent()) {
                    return told(value(source, found.get()), component.getType(), sources);
                }
            }
            for (Record source : sources) {
                for (RecordComponent each : source.getClass().getRecordComponents()) {
                    if (value(source, each) instanceof Record nested
                            && find(nested, component.getName()).isPresent()) {
                        RecordComponent found =
                                find(nested, component.getName()).get();
                        return told(value(nested, found), component.getType(), sources);
                    }
                }
            }
            throw new IllegalStateException("%s is nowhere in %s"
                    .formatted(component, sources.getFirst().getClass()));
        }));
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

    private static Optional<RecordComponent> find(Record source, String name) {
        return Arrays.stream(source.getClass().getRecordComponents())
                .filter(component -> component.getName().equals(name))
                .findFirst();
    }

    private static @Nullable Object value(Record record, RecordComponent component) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(record);
        } catch (IllegalAccessException | InvocationTargetException never) {
            throw new IllegalStateException(never);
        }
    }

    private static Object build(Class<?> type, Function<RecordComponent, @Nullable Object> values) {
        RecordComponent[] components = type.getRecordComponents();
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return constructor.newInstance(Arrays.stream(components).map(values).toArray());
        } catch (ReflectiveOperationException never) {
            throw new IllegalStateException(never);
        }
    }
}

package fr.trame.platform.listening;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds what a record says it always has and has not, so that folds need not expect it. */
final class RequiredFields {

    private static final ClassValue<List<RecordComponent>> REQUIRED = new ClassValue<>() {
        @Override
        protected List<RecordComponent> computeValue(Class<?> type) {
            RecordComponent[] components = type.getRecordComponents();
            return components == null
                    ? List.of()
                    : Arrays.stream(components)
                            .filter(component -> !component.getType().isPrimitive())
                            .filter(component -> !component.getAnnotatedType().isAnnotationPresent(Nullable.class))
                            .toList();
        }
    };

    private RequiredFields() {}

    /** The name of a component that may not be null and is, {@code facts.date}; null if the record is whole. */
    static @Nullable String missing(Object value) {
        for (RecordComponent component : REQUIRED.get(value.getClass())) {
            Object content = read(component, value);
            if (content == null) {
                return component.getName();
            }
            String inside = content instanceof Record ? missing(content) : null;
            if (inside != null) {
                return component.getName() + "." + inside;
            }
        }
        return null;
    }

    private static @Nullable Object read(RecordComponent component, Object value) {
        try {
            return component.getAccessor().invoke(value);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("cannot read " + component, e);
        }
    }
}

package fr.trame.platform.request;

import fr.trame.contracts.ListedIn;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A component of a contract that takes its values from a list, or a record that may have such components; found out once for each type.
 *
 * @param list null for a record
 * @param required whether the contract always has it
 */
record ListedComponent(String name, Class<?> type, @Nullable String list, boolean required) {

    private static final ClassValue<List<ListedComponent>> KNOWN = new ClassValue<>() {
        @Override
        protected List<ListedComponent> computeValue(Class<?> type) {
            return Stream.of(type.getRecordComponents())
                    .map(component -> {
                        ListedIn list = component.getAnnotation(ListedIn.class);
                        return new ListedComponent(
                                component.getName(),
                                component.getType(),
                                list == null || component.getType().isRecord() ? null : list.value(),
                                !component.getAnnotatedType().isAnnotationPresent(Nullable.class));
                    })
                    .filter(component ->
                            component.list() != null || component.type().isRecord())
                    .toList();
        }
    };

    static List<ListedComponent> of(Class<? extends Record> contract) {
        return KNOWN.get(contract);
    }
}

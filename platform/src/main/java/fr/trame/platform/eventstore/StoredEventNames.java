package fr.trame.platform.eventstore;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;

/** Which class stands for which stored event name today. Two classes of one name are refused at once, at start. */
public final class StoredEventNames {

    private final Map<String, Class<?>> byName;

    private StoredEventNames(Map<String, Class<?>> byName) {
        this.byName = Map.copyOf(byName);
    }

    /** Finds every {@link StoredEvent} of these packages and below. */
    public static StoredEventNames scan(Collection<String> packages) {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(StoredEvent.class, false));
        return of(packages.stream()
                .flatMap(name -> scanner.findCandidateComponents(name).stream())
                .map(found -> ClassUtils.resolveClassName(String.valueOf(found.getBeanClassName()), null))
                .collect(Collectors.toSet()));
    }

    static StoredEventNames of(Collection<Class<?>> classes) {
        Map<String, Class<?>> byName = new TreeMap<>();
        for (Class<?> type : classes) {
            var before = byName.put(annotation(type).name(), type);
            if (before != null) {
                throw new IllegalStateException("stored event name %s belongs to %s and to %s"
                        .formatted(annotation(type).name(), before.getName(), type.getName()));
            }
        }
        return new StoredEventNames(byName);
    }

    public Collection<Class<?>> classes() {
        return byName.values();
    }

    public String nameOf(Class<?> type) {
        return annotation(type).name();
    }

    public String revisionOf(Class<?> type) {
        return String.valueOf(annotation(type).revision());
    }

    /** The class that a stored name has today, if it has one: older events may be called otherwise. */
    public @Nullable Class<?> find(String name) {
        return byName.get(name);
    }

    /** The class of a stored name; an unknown name is an error, for an event that is skipped is history that is lost. */
    public Class<?> classOf(String name) {
        var type = byName.get(name);
        if (type == null) {
            throw new IllegalStateException("no class and no upcaster for stored event " + name);
        }
        return type;
    }

    private static StoredEvent annotation(Class<?> type) {
        var annotation = type.getAnnotation(StoredEvent.class);
        if (annotation == null) {
            throw new IllegalStateException(
                    type.getName() + " is not a stored event: it has no name to be stored under");
        }
        return annotation;
    }
}

package fr.trame.platform.relay;

import fr.trame.contracts.Announcement;
import fr.trame.platform.eventstore.EventContext;
import fr.trame.platform.records.Records;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;

/**
 * Announces what needs no words of its own: an event as the announcement of the same simple name, each component as what the event says
 * under that name, in itself or in one of its records. What the announcement does not ask for stays in the service; an event of which
 * there is no announcement stays there whole.
 */
public final class SameNameAnnouncer implements Announcer<Record> {

    private final Map<String, Class<?>> announcements = new HashMap<>();

    public SameNameAnnouncer() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(Announcement.class));
        for (BeanDefinition found : scanner.findCandidateComponents(Announcement.class.getPackageName())) {
            Class<?> type = ClassUtils.resolveClassName(
                    Objects.requireNonNull(found.getBeanClassName()), Announcement.class.getClassLoader());
            announcements.put(type.getSimpleName(), type);
        }
    }

    @Override
    public Class<Record> events() {
        return Record.class;
    }

    @Override
    public @Nullable Object announce(Record event, EventContext context) {
        Class<?> announcement = announcements.get(event.getClass().getSimpleName());
        return announcement == null ? null : Records.renamed(announcement, event);
    }
}

package fr.trame.contracts;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.Comparator;
import java.util.List;

/** Every announcement there is, found by its annotation. */
final class Announcements {

    private Announcements() {}

    static List<Class<?>> all() {
        return new ClassFileImporter()
                .importPackagesOf(Announcement.class).stream()
                        .filter(type -> type.isAnnotatedWith(Announcement.class))
                        .sorted(Comparator.comparing(JavaClass::getName))
                        .<Class<?>>map(JavaClass::reflect)
                        .toList();
    }

    /** {@code intervention-recorded.v1}. */
    static String name(Class<?> type) {
        var announcement = type.getAnnotation(Announcement.class);
        return announcement.name() + ".v" + announcement.version();
    }
}

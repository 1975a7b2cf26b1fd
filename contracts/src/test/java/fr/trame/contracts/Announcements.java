package fr.trame.contracts;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** Every announcement there is, found where its class file lies. */
final class Announcements {

    private Announcements() {}

    static List<Class<?>> all() {
        try {
            var place = Objects.requireNonNull(Announcement.class.getResource("Announcement.class"));
            try (var files = Files.list(Path.of(place.toURI()).getParent())) {
                return files.map(file -> file.getFileName().toString())
                        .filter(name -> name.endsWith(".class"))
                        .sorted()
                        .<Class<?>>map(Announcements::load)
                        .filter(type -> type.isAnnotationPresent(Announcement.class))
                        .toList();
            }
        } catch (IOException | URISyntaxException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** {@code intervention-recorded.v1}. */
    static String name(Class<?> type) {
        var announcement = type.getAnnotation(Announcement.class);
        return announcement.name() + ".v" + announcement.version();
    }

    private static Class<?> load(String file) {
        try {
            return Class.forName("fr.trame.contracts." + file.replace(".class", ""));
        } catch (ClassNotFoundException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

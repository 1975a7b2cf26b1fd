package fr.trame.platform.projection;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What each field of a projection's documents says of whom, as {@code fr.trame.contracts.privacy} does it for what is stored and
 * announced. A field is a path, {@code facts.mediators}; a list's elements have the list's path, {@code *} stands for a name
 * that is data itself, and {@code _id} is classified like every other. There is no class for residents: no document keeps
 * anything of them that can be read.
 */
public final class Fields {

    /** What a field says of whom. */
    public enum About {
        /** Nothing of a person. */
        ANONYMOUS,
        /** Something of an employee: ids, roles, days; never the name, which is read from the employee's stream. */
        STAFF,
        /** Nothing by itself: ids of things, sequences, times of writing. */
        TECHNICAL
    }

    private final Map<List<String>, About> classes;
    private final String collection;

    private Fields(Map<List<String>, About> classes, String collection) {
        this.classes = classes;
        this.collection = collection;
    }

    /** Begins with one collection of the projection, by its logical name. */
    public static Fields of(String collection) {
        return new Fields(Map.of(), collection);
    }

    /** Goes on with another collection. */
    public Fields and(String otherCollection) {
        return new Fields(classes, otherCollection);
    }

    public Fields anonymous(String... paths) {
        return with(About.ANONYMOUS, paths);
    }

    public Fields staff(String... paths) {
        return with(About.STAFF, paths);
    }

    public Fields technical(String... paths) {
        return with(About.TECHNICAL, paths);
    }

    private Fields with(About about, String... paths) {
        Map<List<String>, About> more = new LinkedHashMap<>(classes);
        for (String path : paths) {
            if (more.put(names(collection + "." + path), about) != null) {
                throw new IllegalArgumentException("classified twice: " + collection + "." + path);
            }
        }
        return new Fields(more, collection);
    }

    private static List<String> names(String path) {
        return Arrays.asList(path.split("\\.", -1));
    }

    /** Every path that is classified, the collection's name first. */
    public List<String> paths() {
        return classes.keySet().stream().map(names -> String.join(".", names)).toList();
    }

    /** The declared path that a field falls under; none if it is not classified. */
    public Optional<String> find(List<String> field) {
        return classes.keySet().stream()
                .filter(names -> covers(names, field))
                .findFirst()
                .map(names -> String.join(".", names));
    }

    private static boolean covers(List<String> names, List<String> field) {
        if (names.size() != field.size()) {
            return false;
        }
        for (int place = 0; place < names.size(); place++) {
            if (!names.get(place).equals("*") && !names.get(place).equals(field.get(place))) {
                return false;
            }
        }
        return true;
    }
}

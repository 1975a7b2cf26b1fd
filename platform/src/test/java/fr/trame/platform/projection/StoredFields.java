package fr.trame.platform.projection;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonValue;

/** Which fields a stored document has: those that hold a value, a list of values, or nothing at all. */
final class StoredFields {

    private StoredFields() {}

    /** Each as the names that lead to it, without the guard that every document has. */
    static Set<List<String>> of(BsonDocument document) {
        Set<List<String>> found = new TreeSet<>((one, other) -> one.toString().compareTo(other.toString()));
        inside(document, List.of(), found::add);
        found.remove(List.of(EncodedDocument.REV));
        return found;
    }

    private static void inside(BsonValue value, List<String> path, Consumer<List<String>> found) {
        if (value instanceof BsonDocument document) {
            document.forEach((name, field) ->
                    inside(field, Stream.concat(path.stream(), Stream.of(name)).toList(), found));
        } else if (value instanceof BsonArray list && !list.isEmpty()) {
            new ArrayList<>(list).forEach(element -> inside(element, path, found));
        } else {
            found.accept(path);
        }
    }
}

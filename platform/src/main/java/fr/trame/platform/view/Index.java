package fr.trame.platform.view;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * By what things are looked for: fields that are equal to something, then at most one by which they are in order; those equal in all
 * of them are in the order of their ids. The order of a list field is that of each of its elements.
 *
 * @param equal paths into the record: {@code facts.team}
 * @param ordered such a path, to a field that no record leaves out; null for the order of ids alone
 */
public record Index(List<String> equal, @Nullable String ordered) {

    public Index {
        equal = List.copyOf(equal);
    }

    public static Index by(String... equal) {
        return new Index(List.of(equal), null);
    }

    public Index orderedBy(String field) {
        return new Index(equal, field);
    }

    /**
     * Looks for what has these values, one for each of its fields.
     *
     * @param values texts, numbers or booleans; a collection stands for any of its elements
     */
    public Lookup of(Object... values) {
        if (values.length != equal.size()) {
            throw new IllegalArgumentException(this + " is looked into by as many values as it has fields");
        }
        return new Lookup(this, Arrays.asList(values));
    }

    /** Looks for what has any of these values in its only field. */
    public Lookup in(Collection<String> values) {
        return of((Object) List.copyOf(values));
    }

    Stream<String> fields() {
        return Stream.concat(equal.stream(), Optional.ofNullable(ordered).stream());
    }

    /** The one that every collection has. */
    boolean isOfIds() {
        return equal.isEmpty() && ordered == null;
    }

    /** As the database is told. */
    Document keys() {
        Document keys = new Document();
        fields().forEach(field -> keys.append(field, 1));
        return keys.append(StoredRecords.ID, 1);
    }

    String name() {
        return fields().collect(Collectors.joining("_"));
    }
}

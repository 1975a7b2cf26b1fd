package fr.trame.database.index;

import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.CannotIndexParallelArraysError;
import fr.trame.database.key.KeyBytes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The entries of one document in an index: one for each combination of the values of its fields, each value of a list being
 * one. An entry ends with the document's id, so that entries of equal values are ordered by it.
 *
 * @param keys the entries without the id, in order
 * @param lists the numbers of the fields that hold a list, or lie in one
 */
record Entries(Collection<byte[]> keys, BitSet lists) {

    static final Entries NONE = new Entries(List.of(), new BitSet());

    /** Two fields may be lists only if they lie in the same one, as on a real server. */
    static Entries of(Document document, List<IndexKey> fields) {
        BitSet lists = new BitSet();
        Set<String> listPaths = new HashSet<>();
        Collection<byte[]> keys = List.of(new byte[0]);
        for (int i = 0; i < fields.size(); i++) {
            Walk walk = new Walk(fields.get(i).getKey());
            walk.from(document, 0);
            if (walk.list != null) {
                lists.set(i);
                listPaths.add(walk.list);
            }
            keys = product(keys, walk.values, fields.get(i).isAscending());
        }
        if (listPaths.size() > 1) {
            throw new CannotIndexParallelArraysError(listPaths);
        }
        return new Entries(keys, lists);
    }

    private static Collection<byte[]> product(
            Collection<byte[]> keys, List<@Nullable Object> values, boolean ascending) {
        Collection<byte[]> longer =
                keys.size() * values.size() == 1 ? new ArrayList<>(1) : new TreeSet<>(Arrays::compareUnsigned);
        for (Object value : values) {
            byte[] encoded = KeyBytes.of(value, ascending);
            keys.forEach(key -> longer.add(KeyBytes.join(key, encoded)));
        }
        return longer;
    }

    /** Without the given one. */
    Entries without(byte[] key) {
        return new Entries(
                keys.stream().filter(other -> !Arrays.equals(other, key)).toList(), lists);
    }

    /** The id of a document as all indexes know it. */
    static KeyValue id(Document document) {
        return new KeyValue(document.get("_id")).normalized();
    }

    /** Follows a path into a document and, where there is a list, into each of its elements. */
    private static final class Walk {

        private final String[] path;
        private final List<@Nullable Object> values = new ArrayList<>();
        private @Nullable String list;

        Walk(String path) {
            this.path = path.split("\\.");
        }

        void from(@Nullable Object value, int step) {
            if (step == path.length) {
                end(value);
            } else if (value instanceof Document document) {
                from(document.get(path[step]), step + 1);
            } else if (!(value instanceof List<?> elements)) {
                values.add(null);
            } else if (path[step].matches("\\d{1,9}")) {
                int number = Integer.parseInt(path[step]);
                from(number < elements.size() ? elements.get(number) : null, step + 1);
            } else {
                meets(elements, step);
                elements.forEach(element -> from(element instanceof Document inner ? inner : null, step));
            }
        }

        private void end(@Nullable Object value) {
            if (value instanceof Collection<?> elements) {
                meets(elements, path.length);
                values.addAll(elements);
            } else {
                values.add(value);
            }
        }

        private void meets(Collection<?> elements, int step) {
            if (list == null) {
                list = String.join(".", Arrays.asList(path).subList(0, step));
            }
            if (elements.isEmpty()) {
                values.add(elements);
            }
        }
    }
}

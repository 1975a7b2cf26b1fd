package fr.trame.platform.view;

import fr.trame.platform.readmodel.BirthMark;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** What is looked for by an index, and in which order. */
public final class Lookup {

    /** What is ordered by is stored as text, so nothing comes before this; and the mark has nothing there. */
    private static final String LOWEST = "";

    private final Index index;
    private final List<Object> values;
    private final @Nullable Object from;
    private final @Nullable Object to;
    private final boolean descending;
    private final SequencedMap<String, Object> matching;

    Lookup(Index index, List<Object> values) {
        this(index, values, null, null, false, new LinkedHashMap<>());
    }

    private Lookup(
            Index index,
            List<Object> values,
            @Nullable Object from,
            @Nullable Object to,
            boolean descending,
            SequencedMap<String, Object> matching) {
        this.index = index;
        this.values = values;
        this.from = from;
        this.to = to;
        this.descending = descending;
        this.matching = matching;
    }

    /** Only what is between these in the index's order, both included; null where there is no end. */
    public Lookup between(@Nullable Object first, @Nullable Object last) {
        if (index.ordered() == null) {
            throw new IllegalArgumentException(index + " has no order to be between in");
        }
        return new Lookup(index, values, first, last, descending, matching);
    }

    /** The last first. */
    public Lookup descending() {
        return new Lookup(index, values, from, to, true, matching);
    }

    /**
     * Of what the index gives only those with this value.
     *
     * @param value as in {@link Index#of}; null if it does not matter
     */
    public Lookup matching(String field, @Nullable Object value) {
        if (value == null) {
            return this;
        }
        SequencedMap<String, Object> more = new LinkedHashMap<>(matching);
        more.put(field, value);
        return new Lookup(index, values, from, to, descending, more);
    }

    /** Refuses what the view does not promise to answer quickly. */
    void check(View<?> view) {
        if (!view.indexes().contains(index)) {
            throw new IllegalArgumentException(view.name() + " declares no " + index);
        }
        matching.keySet().forEach(field -> View.requireField(view.type(), field));
    }

    boolean isDescending() {
        return descending;
    }

    /** The field that decides the order, if it is not the id. */
    @Nullable
    String ordered() {
        return index.ordered();
    }

    Document sort() {
        int direction = descending ? -1 : 1;
        Document sort = new Document();
        if (index.ordered() != null) {
            sort.append(index.ordered(), direction);
        }
        return sort.append(StoredRecords.ID, direction);
    }

    /**
     * Flat, the index's fields first: the form that every server finds its index for. Where nothing must be equal to anything, the
     * mark among the things is kept out.
     */
    Document filter() {
        Document filter = new Document();
        for (int place = 0; place < values.size(); place++) {
            filter.append(index.equal().get(place), condition(values.get(place)));
        }
        if (index.ordered() != null && (from != null || to != null || values.isEmpty())) {
            Document range = new Document();
            if (from != null || to == null) {
                range.append("$gte", from == null ? LOWEST : from);
            }
            if (to != null) {
                range.append("$lte", to);
            }
            filter.append(index.ordered(), range);
        }
        if (index.isOfIds()) {
            filter.append(StoredRecords.ID, new Document("$gt", BirthMark.ID));
        }
        for (Map.Entry<String, Object> field : matching.entrySet()) {
            filter.append(field.getKey(), condition(field.getValue()));
        }
        return filter;
    }

    private static Object condition(Object value) {
        return value instanceof Collection<?> any ? new Document("$in", List.copyOf(any)) : value;
    }
}

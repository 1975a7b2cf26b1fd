package fr.trame.database.index;

import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import java.util.Iterator;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/** Reads the documents themselves, which are in the order of their ids: a range of ids that are strings, or a page of all. */
final class IdRangePlan implements Plan {

    private static final String ID = "_id";

    private final MVMap<KeyValue, byte[]> documents;
    private final @Nullable KeyValue from;
    private final @Nullable KeyValue to;
    private final boolean ordered;
    private final boolean backwards;
    private final int wanted;

    private IdRangePlan(MVMap<KeyValue, byte[]> documents, @Nullable Asked asked, Ordering ordering, int wanted) {
        this.documents = documents;
        this.from = asked == null ? null : key(asked.text(false));
        this.to = asked == null ? null : key(asked.text(true));
        IndexKey first = ordering.isNone() ? null : ordering.fields().getFirst();
        this.ordered = first == null || first.getKey().equals(ID);
        this.backwards = first != null && !first.isAscending();
        this.wanted = wanted;
    }

    /** How the ids answer what is asked, or null if they do not. */
    static @Nullable Plan of(MVMap<KeyValue, byte[]> documents, Conditions conditions, Ordering ordering, int wanted) {
        IdRangePlan plan = new IdRangePlan(documents, conditions.of(ID), ordering, wanted);
        boolean page = conditions.isEmpty() && plan.ordered && wanted > 0 && isString(documents.lastKey());
        return plan.from != null || plan.to != null || page ? plan : null;
    }

    private static @Nullable KeyValue key(@Nullable String text) {
        return text == null ? null : new KeyValue(text);
    }

    /** Strings are before all other ids. */
    private static boolean isString(@Nullable KeyValue key) {
        return key != null && key.get(0) instanceof String;
    }

    @Override
    public Stream<KeyValue> ids() {
        Iterator<KeyValue> keys = backwards ? documents.cursor(to, from, true) : documents.cursor(from, to, false);
        Iterable<KeyValue> iterable = () -> keys;
        Stream<KeyValue> ids = StreamSupport.stream(iterable.spliterator(), false);
        return backwards ? ids.dropWhile(key -> !isString(key)) : ids.takeWhile(IdRangePlan::isString);
    }

    @Override
    public boolean isOrdered() {
        return ordered;
    }

    @Override
    public long cost() {
        long entries = (to == null ? documents.sizeAsLong() : rank(to)) - (from == null ? 0 : rank(from));
        return ordered && wanted > 0 ? Math.min(entries, wanted) : entries;
    }

    private long rank(KeyValue key) {
        long index = documents.getKeyIndex(key);
        return index < 0 ? -index - 1 : index;
    }
}

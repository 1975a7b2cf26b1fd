package fr.trame.database.index;

import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.bson.Document;
import fr.trame.database.index.IndexStore.Entry;
import fr.trame.database.index.Ordering.Reading;
import fr.trame.database.key.KeyBytes;
import java.util.BitSet;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Reads some parts of one index. */
final class IndexPlan implements Plan {

    /** An {@code $in} of more values, or a product of several, fixes no field. */
    private static final int MOST_SPANS = 2_000;

    private static final int UNMATCHED_OF_ONE = 8;

    private final IndexStore store;
    private final List<IndexKey> keys;
    private final BitSet lists;
    private final Conditions conditions;
    private final BitSet single = new BitSet();
    private final Set<String> answered = new HashSet<>();
    private List<Span> spans = List.of(Span.of(new byte[0]));
    private int fixed;
    private boolean ranged;
    private final Reading reading;
    private final boolean ordered;
    private final long entries;
    private final int wanted;

    private IndexPlan(OrderedIndex index, Conditions conditions, Ordering ordering, int wanted) {
        this.store = index.store();
        this.keys = index.order();
        this.lists = index.lists();
        this.conditions = conditions;
        this.wanted = wanted;
        Document filter = index.filter();
        if (filter != null) {
            answered.addAll(conditions.answeredBy(filter));
        }
        fixFields();
        takeRange();
        this.reading = ordering.reading(keys, fixed, single, lists);
        this.ordered = reading != Reading.IN_NO_WAY;
        this.entries = spans.stream().mapToLong(store::count).sum();
    }

    /** How the index answers what is asked, or null if it does not. */
    static @Nullable IndexPlan of(OrderedIndex index, Conditions conditions, Ordering ordering, int wanted) {
        Document filter = index.filter();
        if (filter != null && !conditions.imply(filter)) {
            return null;
        }
        IndexPlan plan = new IndexPlan(index, conditions, ordering, wanted);
        boolean narrowed = plan.fixed > 0 || plan.ranged;
        boolean page = conditions.isEmpty() && plan.ordered && wanted > 0;
        boolean sure =
                index.isSparse() ? narrowed && conditions.askForAValue(index.fields()) : narrowed || filter != null;
        return sure || (page && !index.isSparse()) ? plan : null;
    }

    private void fixFields() {
        while (fixed < keys.size()) {
            IndexKey key = keys.get(fixed);
            Asked asked = conditions.of(key.getKey());
            List<byte[]> points = asked == null ? null : asked.points(key.isAscending());
            if (asked == null || points == null || (long) points.size() * spans.size() > MOST_SPANS) {
                return;
            }
            spans = spans.stream()
                    .flatMap(span -> points.stream().map(point -> Span.of(KeyBytes.join(span.from(), point))))
                    .toList();
            single.set(fixed, points.size() == 1);
            answers(key, asked);
            fixed++;
        }
    }

    private void takeRange() {
        if (fixed == keys.size()) {
            return;
        }
        IndexKey key = keys.get(fixed);
        Asked asked = conditions.of(key.getKey());
        if (asked != null && asked.isRange()) {
            spans = spans.stream()
                    .map(span -> asked.range(span.from(), lists.get(fixed), key.isAscending()))
                    .toList();
            ranged = true;
            answers(key, asked);
        }
    }

    private void answers(IndexKey key, Asked asked) {
        if (asked.isWhole(lists.get(fixed))) {
            answered.add(key.getKey());
        }
    }

    private boolean isWhole() {
        return conditions.areAllOf(answered);
    }

    /** Whether a document may have several entries in what is read. */
    private boolean hasTwins() {
        BitSet open = (BitSet) lists.clone();
        open.andNot(single);
        return !open.isEmpty();
    }

    @Override
    public Stream<KeyValue> ids() {
        return read().map(Entry::id)
                .distinct(); // a document that is being changed may have an old entry beside the new one
    }

    private Stream<Entry> read() {
        boolean backwards = reading == Reading.BACKWARDS;
        return switch (spans.size()) {
            case 0 -> Stream.of();
            case 1 -> stream(store.snapshot().read(spans.getFirst(), backwards));
            default -> stream(new Merge(store.snapshot(), spans, backwards));
        };
    }

    private static Stream<Entry> stream(Iterator<Entry> entries) {
        Iterable<Entry> iterable = () -> entries;
        return StreamSupport.stream(iterable.spliterator(), false);
    }

    @Override
    public boolean isOrdered() {
        return ordered;
    }

    @Override
    public long cost() {
        if (!ordered || wanted == 0) {
            return entries;
        }
        return Math.min(entries, isWhole() ? wanted : wanted + entries / UNMATCHED_OF_ONE);
    }

    @Override
    public OptionalLong count() {
        if (!isWhole()) {
            return OptionalLong.empty();
        }
        if (!hasTwins()) {
            return OptionalLong.of(entries);
        }
        return OptionalLong.of(ids().count());
    }
}

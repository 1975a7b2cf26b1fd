package fr.trame.database.index;

import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/** Chooses how a query is answered: by ids if it names them, otherwise in the way that reads the fewest entries. */
public final class Planner {

    private static final Comparator<Plan> CHEAPEST =
            Comparator.comparingLong(Plan::cost).thenComparing(plan -> !plan.isOrdered());

    private final MVMap<KeyValue, byte[]> documents;
    private final List<Index<KeyValue>> indexes;

    /** For the collection of these documents, as long as it has these indexes. */
    public Planner(MVMap<KeyValue, byte[]> documents, List<Index<KeyValue>> indexes) {
        this.documents = documents;
        this.indexes = indexes;
    }

    /**
     * How to find what may match.
     *
     * @param wanted how many documents are wanted, those to be skipped included; 0 for all
     * @return null if everything has to be looked at
     */
    public @Nullable Plan plan(Document query, @Nullable Document orderBy, int wanted) {
        Ordering ordering = Ordering.of(orderBy);
        Conditions conditions = Conditions.of(query);
        Plan simple = simple(query, conditions, ordering, wanted);
        List<Plan> all = new ArrayList<>();
        if (simple != null) {
            all.add(simple);
        }
        conditions.alternatives().stream()
                .map(either -> union(query, either, ordering))
                .filter(Objects::nonNull)
                .forEach(all::add);
        return all.stream().min(CHEAPEST).orElse(null);
    }

    private @Nullable Plan simple(Document query, Conditions conditions, Ordering ordering, int wanted) {
        for (Index<KeyValue> index : indexes) {
            if (index instanceof IdIndex && index.canHandle(query)) {
                return new Found(index.getPositions(query), ordering.isNone());
            }
        }
        Stream<@Nullable Plan> byIndex = indexes.stream()
                .filter(OrderedIndex.class::isInstance)
                .map(index -> IndexPlan.of((OrderedIndex) index, conditions, ordering, wanted));
        return Stream.concat(byIndex, Stream.of(IdRangePlan.of(documents, conditions, ordering, wanted)))
                .filter(Objects::nonNull)
                .min(CHEAPEST)
                .orElse(null);
    }

    /** All of what is found for each of the alternatives, or null if some cannot be found. */
    private @Nullable Plan union(Document query, List<Document> either, Ordering ordering) {
        List<Plan> plans = new ArrayList<>();
        for (Document one : either) {
            Document both = new Document("$and", List.of(query, one));
            Plan plan = simple(both, Conditions.of(both), new Ordering(List.of()), 0);
            if (plan == null) {
                return null;
            }
            plans.add(plan);
        }
        return new Union(plans, ordering.isNone());
    }

    /** Documents that are known by their ids. */
    private record Found(Iterable<KeyValue> keys, boolean isOrdered) implements Plan {

        @Override
        public Stream<KeyValue> ids() {
            return StreamSupport.stream(keys.spliterator(), false);
        }

        @Override
        public long cost() {
            return ids().count();
        }
    }

    private record Union(List<Plan> plans, boolean isOrdered) implements Plan {

        @Override
        public Stream<KeyValue> ids() {
            return plans.stream().flatMap(Plan::ids).distinct();
        }

        @Override
        public long cost() {
            return plans.stream().mapToLong(Plan::cost).sum();
        }
    }
}

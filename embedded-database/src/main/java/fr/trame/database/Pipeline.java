package fr.trame.database;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.QueryParameters;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * The stages of an aggregation, of which the first ones can be asked as a query, so that an index serves them; a driver counts
 * documents by an aggregation.
 */
final class Pipeline {

    private static final List<String> OF_A_QUERY = List.of("$match", "$sort", "$skip", "$limit");

    private final Document query = new Document();
    private final List<Document> rest = new ArrayList<>();

    private Pipeline(List<Document> stages) {
        int next = 0;
        for (Document stage : stages) {
            String name = stage.keySet().iterator().next();
            int place = OF_A_QUERY.indexOf(name);
            if (rest.isEmpty() && place >= next) {
                query.put(name, stage.get(name));
                next = place + 1;
            } else {
                rest.add(stage);
            }
        }
    }

    /** The pipeline of the command; null if it begins with what is no query. */
    static @Nullable Pipeline of(Document command) {
        if (!(command.get("pipeline") instanceof List<?> list)) {
            return null;
        }
        List<Document> stages = list.stream()
                .filter(stage -> stage instanceof Document document && document.size() == 1)
                .map(Document.class::cast)
                .toList();
        Pipeline pipeline = new Pipeline(stages);
        return pipeline.query.isEmpty() || stages.size() < list.size() ? null : pipeline;
    }

    /**
     * The documents that come out at the end.
     *
     * @param stages runs what is left of the pipeline
     */
    List<Document> run(
            MongoCollection<?> collection, BiFunction<List<Document>, Stream<Document>, List<Document>> stages) {
        Document filter = (Document) query.getOrDefault("$match", new Document());
        int skip = number("$skip");
        int limit = number("$limit");
        Map.Entry<Object, String> counted = counted();
        if (counted != null) {
            int count = collection.count(filter, skip, limit);
            return count == 0
                    ? List.of()
                    : List.of(new Document("_id", counted.getKey()).append(counted.getValue(), count));
        }
        Document ordered = new Document("$query", filter).append("$orderby", query.get("$sort"));
        Iterable<Document> found = collection.handleQuery(new QueryParameters(ordered, skip, limit));
        return stages.apply(rest, StreamSupport.stream(found.spliterator(), false));
    }

    private int number(String stage) {
        return ((Number) query.getOrDefault(stage, 0)).intValue();
    }

    /** The constant id and the name under which {@code {$group: {_id: .., name: {$sum: 1}}}} counts; null if that is not all. */
    private Map.@Nullable Entry<Object, String> counted() {
        if (rest.size() != 1 || !(rest.getFirst().get("$group") instanceof Document group) || group.size() != 2) {
            return null;
        }
        String name = group.keySet().stream()
                .filter(key -> !key.equals("_id"))
                .findFirst()
                .orElseThrow();
        boolean sumOfOnes = group.get(name) instanceof Document sum
                && sum.size() == 1
                && sum.get("$sum") instanceof Number one
                && one.doubleValue() == 1;
        return sumOfOnes && group.get("_id") instanceof Number id ? Map.entry(id, name) : null;
    }
}

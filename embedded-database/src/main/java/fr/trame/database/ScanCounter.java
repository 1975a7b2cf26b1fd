package fr.trame.database;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.Json;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Counts scans by their shape: queries, updates and deletions on a collection that is not empty which neither an id nor an index
 * serves. A long one is logged, the first time only.
 */
final class ScanCounter {

    /** The command that tells the scans, for clients. */
    static final String COMMAND = "scanreport";

    private static final Logger log = LoggerFactory.getLogger(ScanCounter.class);
    private static final int LONG = 1_000;
    private static final int MOST_SHAPES = 1_000;

    private final Map<String, Scan> scans = new ConcurrentHashMap<>();

    void count(String collection, Document query, @Nullable Document orderBy, long documents) {
        String shape = "find " + json(shape(query)) + (orderBy == null ? "" : " sort " + json(orderBy));
        Scan before = scans.get(collection + shape);
        if (before == null && scans.size() >= MOST_SHAPES) {
            return;
        }
        if (documents > LONG && (before == null || before.documents() <= LONG)) {
            log.warn("a scan of {} documents, which no index serves: {} {}", documents, collection, shape);
        }
        scans.merge(collection + shape, new Scan(collection, shape, 1, documents), ScanCounter::sum);
    }

    private static Scan sum(Scan one, Scan other) {
        return new Scan(
                one.collection(),
                one.shape(),
                one.times() + other.times(),
                Math.max(one.documents(), other.documents()));
    }

    List<Scan> all() {
        return List.copyOf(scans.values());
    }

    Document report() {
        List<Document> told = all().stream()
                .map(scan -> new Document("collection", scan.collection())
                        .append("shape", scan.shape())
                        .append("times", scan.times())
                        .append("documents", scan.documents()))
                .toList();
        return new Document("scans", told).append("ok", 1.0);
    }

    private static String json(Object value) {
        return Json.toCompactJsonValue(value);
    }

    /** Fields and operators only: values may be about people. */
    private static Object shape(@Nullable Object value) {
        if (value instanceof Document document) {
            Document shape = new Document();
            document.forEach((name, inner) -> shape.put(name, shape(inner)));
            return shape;
        }
        if (value instanceof Collection<?> several && several.stream().allMatch(Document.class::isInstance)) {
            return several.stream().map(ScanCounter::shape).distinct().toList();
        }
        return "?";
    }
}

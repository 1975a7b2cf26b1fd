package fr.trame.database.index;

import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a query asks of each field. What no index can answer is left out: what is found is matched again. */
final class Conditions {

    private final Map<String, Asked> fields = new LinkedHashMap<>();
    private final List<List<Document>> alternatives = new ArrayList<>();
    private boolean whole = true;

    static Conditions of(Document query) {
        Conditions conditions = new Conditions();
        conditions.add(query);
        conditions.alternatives.forEach(conditions::addHull);
        return conditions;
    }

    private void add(Document query) {
        query.forEach((name, value) -> {
            if (name.equals("$and")) {
                documents(value).forEach(this::add);
            } else if (name.equals("$or")) {
                alternatives.add(documents(value));
                whole = false;
            } else if (name.startsWith("$")) {
                whole &= name.equals("$comment");
            } else if (isOperators(value)) {
                ((Document) value).forEach((operator, operand) -> add(name, operator, operand));
            } else {
                add(name, "$eq", value);
            }
        });
    }

    private void add(String field, String operator, @Nullable Object operand) {
        Asked asked = fields.getOrDefault(field, new Asked());
        if (asked.add(operator, operand)) {
            fields.put(field, asked);
        } else {
            whole = false;
        }
    }

    private void addHull(List<Document> either) {
        List<Conditions> several = either.stream().map(Conditions::of).toList();
        if (several.isEmpty()) {
            return;
        }
        for (String field : several.getFirst().fields.keySet()) {
            List<Asked> asked = several.stream()
                    .map(one -> one.fields.get(field))
                    .filter(Objects::nonNull)
                    .toList();
            if (asked.size() == several.size()) {
                Asked all = fields.getOrDefault(field, new Asked());
                all.addEither(asked);
                if (all.isRange() || all.points(true) != null) {
                    fields.put(field, all);
                }
            }
        }
    }

    private static boolean isOperators(@Nullable Object value) {
        return value instanceof Document fields
                && !fields.isEmpty()
                && fields.keySet().iterator().next().startsWith("$");
    }

    private static List<Document> documents(@Nullable Object value) {
        return value instanceof Collection<?> some
                ? some.stream()
                        .filter(Document.class::isInstance)
                        .map(Document.class::cast)
                        .toList()
                : List.of();
    }

    @Nullable
    Asked of(String field) {
        return fields.get(field);
    }

    boolean isEmpty() {
        return whole && fields.isEmpty();
    }

    /** The alternatives of each {@code $or}. */
    List<List<Document>> alternatives() {
        return alternatives;
    }

    /** Whether one of these fields must have a value, so that a document without any of them does not match. */
    boolean askForAValue(List<IndexKey> some) {
        return some.stream()
                .map(key -> fields.get(key.getKey()))
                .anyMatch(asked -> asked != null && asked.isForAValue());
    }

    /** Whether nothing is asked but of these fields. */
    boolean areAllOf(Set<String> some) {
        return whole && some.containsAll(fields.keySet());
    }

    /** Whether all that matches this matches the filter of a partial index: it asks each field of it for the same. */
    boolean imply(Document filter) {
        Conditions wanted = of(filter);
        return wanted.whole
                && wanted.fields.entrySet().stream().allMatch(entry -> {
                    Asked asked = fields.get(entry.getKey());
                    return asked != null && asked.isWithin(entry.getValue());
                });
    }

    /** The fields of the filter of a partial index that are asked for nothing more here. */
    Set<String> answeredBy(Document filter) {
        Conditions wanted = of(filter);
        return wanted.fields.entrySet().stream()
                .filter(entry -> {
                    Asked asked = fields.get(entry.getKey());
                    return asked != null
                            && asked.isWhole(true)
                            && entry.getValue().isWithin(asked);
                })
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }
}

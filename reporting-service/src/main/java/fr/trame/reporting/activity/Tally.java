package fr.trame.reporting.activity;

import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.StringJoiner;
import java.util.TreeMap;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * Counts by dimension and code: {@code domain → D2.1 → 12}. Sums of tallies are tallies, so a month is the sum of its
 * facts and a year the sum of its months. Stored as one line per dimension, {@code "D1=40 D2.1=12"}, codes sorted and
 * zeros left out: equal tallies have equal bytes, and reading one costs a few strings.
 */
final class Tally {

    private final NavigableMap<String, Map<String, Integer>> dimensions = new TreeMap<>();

    static Tally from(@Nullable Document stored) {
        Tally tally = new Tally();
        if (stored != null) {
            tally.add(stored);
        }
        return tally;
    }

    void add(String dimension, String code, int count) {
        add(of(dimension), code, count);
    }

    private static void add(Map<String, Integer> counts, String code, int count) {
        if (count != 0) {
            counts.merge(code, count, (one, other) -> one + other == 0 ? null : one + other);
        }
    }

    /** The counts of a dimension, to be added to. */
    private Map<String, Integer> of(String dimension) {
        return dimensions.computeIfAbsent(dimension, _ -> new HashMap<>());
    }

    void add(Tally other) {
        other.dimensions.forEach((dimension, added) -> {
            Map<String, Integer> counts = of(dimension);
            added.forEach((code, count) -> add(counts, code, count));
        });
    }

    /** Adds one stored line of a dimension. */
    void add(String dimension, @Nullable String line) {
        Map<String, Integer> counts = of(dimension);
        read(line == null ? "" : line, (code, count) -> add(counts, code, count));
    }

    /** Adds a stored tally without building it first. */
    void add(Document stored) {
        stored.forEach((dimension, line) -> add(dimension, (String) line));
    }

    int of(String dimension, String code) {
        return counts(dimension).getOrDefault(code, 0);
    }

    int sum(String dimension) {
        return counts(dimension).values().stream().mapToInt(Integer::intValue).sum();
    }

    /** The counts of a dimension, in the order of their codes. */
    NavigableMap<String, Integer> codes(String dimension) {
        return new TreeMap<>(counts(dimension));
    }

    private Map<String, Integer> counts(String dimension) {
        return dimensions.getOrDefault(dimension, Map.of());
    }

    boolean isEmpty() {
        return dimensions.values().stream().allMatch(Map::isEmpty);
    }

    Document toDocument() {
        Document document = new Document();
        dimensions.forEach((dimension, counts) -> {
            if (!counts.isEmpty()) {
                document.append(dimension, line(counts));
            }
        });
        return document;
    }

    /** {@code "D1=40 D2.1=12"}. */
    static String line(Map<String, Integer> counts) {
        StringJoiner line = new StringJoiner(" ");
        new TreeMap<>(counts).forEach((code, count) -> line.add(code(code) + '=' + count));
        return line.toString();
    }

    static NavigableMap<String, Integer> read(@Nullable String line) {
        NavigableMap<String, Integer> counts = new TreeMap<>();
        read(line == null ? "" : line, counts::put);
        return counts;
    }

    /** The code itself if it can be stored in a line; one that cannot was never in a reference list. */
    static String code(String code) {
        if (code.isEmpty() || code.chars().anyMatch(c -> c <= ' ' || c == '=' || c == '|')) {
            throw new IllegalArgumentException("Not a code of a reference list");
        }
        return code;
    }

    private static void read(String line, Entry entry) {
        int start = 0;
        while (start < line.length()) {
            int equals = line.indexOf('=', start);
            int end = line.indexOf(' ', equals);
            end = end < 0 ? line.length() : end;
            entry.accept(line.substring(start, equals), Integer.parseInt(line, equals + 1, end, 10));
            start = end + 1;
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Tally tally && toDocument().equals(tally.toDocument());
    }

    @Override
    public int hashCode() {
        return toDocument().hashCode();
    }

    @Override
    public String toString() {
        return toDocument().toString();
    }

    private interface Entry {
        void accept(String code, int count);
    }
}

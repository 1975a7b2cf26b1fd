package fr.trame.reporting.dimensions;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Lists of codes, and counts by code, as a row keeps them: text that DuckDB casts to a list or map, {@code ["D1","D2"]} and {@code
 * {"G_F"=2,"G_H"=1}}, the same for the same codes. Written several times faster than a list, and many rows hold the same few texts, so
 * that they are grouped first and cast afterwards.
 */
public final class ListText {

    private static final String COUNTS = "MAP(VARCHAR, INTEGER)";

    private ListText() {}

    /** Each once, in their order. */
    public static String of(Collection<String> codes) {
        return codes.isEmpty()
                ? "[]"
                : codes.stream().distinct().sorted().map(ListText::quoted).collect(Collectors.joining(",", "[", "]"));
    }

    /** Those that count something. */
    public static String of(Map<String, ? extends @Nullable Integer> counts) {
        return new TreeMap<String, @Nullable Integer>(counts)
                .entrySet().stream()
                        .filter(one -> one.getValue() != null && one.getValue() > 0)
                        .map(one -> quoted(one.getKey()) + "=" + one.getValue())
                        .collect(Collectors.joining(",", "{", "}"));
    }

    private static String quoted(String code) {
        return '"' + code.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    /** The codes of a list, or of counts. */
    public static List<String> codes(@Nullable String text) {
        return List.copyOf(read(text).keySet());
    }

    /** The counts. */
    public static Map<String, Integer> counts(@Nullable String text) {
        Map<String, Integer> counts = new TreeMap<>();
        read(text).forEach((code, count) -> counts.put(code, Integer.valueOf(count)));
        return counts;
    }

    /** What stands behind the sign of equality of each code. */
    private static Map<String, String> read(@Nullable String text) {
        Map<String, String> found = new TreeMap<>();
        int at = text == null ? -1 : text.indexOf('"');
        while (text != null && at >= 0) {
            StringBuilder code = new StringBuilder();
            for (at++; text.charAt(at) != '"'; at++) {
                at += text.charAt(at) == '\\' ? 1 : 0;
                code.append(text.charAt(at));
            }
            int next = text.indexOf('"', at + 1);
            int end = next < 0 ? text.length() - 1 : next - 1;
            found.put(code.toString(), text.substring(Math.min(at + 2, end), end));
            at = next;
        }
        return found;
    }

    /** An expression: the list that a column holds. */
    public static String list(String column) {
        return "CAST(" + column + " AS VARCHAR[])";
    }

    /** An expression: the codes of the counts that a column holds. */
    public static String keys(String column) {
        return "map_keys(CAST(" + column + " AS " + COUNTS + "))";
    }

    /** An expression: their counts, in the same order. */
    public static String values(String column) {
        return "map_values(CAST(" + column + " AS " + COUNTS + "))";
    }

    /** Narrows a query to the rows of which a column holds a code. A quote within another code is behind a stroke, so nothing else is met. */
    public static void narrow(Sql where, String column, String code) {
        String quoted = quoted(code);
        String meets = "contains(" + column + ", ?)";
        where.and("(" + String.join(" OR ", meets, meets, meets) + ")", "[" + quoted, "{" + quoted, "," + quoted);
    }
}

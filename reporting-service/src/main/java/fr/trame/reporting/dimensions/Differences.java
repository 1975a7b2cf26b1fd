package fr.trame.reporting.dimensions;

import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a batch changes of the roll-up: rows that begin or end to count, counted in memory as {@link Tally} counts them by SQL. */
public final class Differences {

    private final Map<String, Map<Dimension, Map<@Nullable String, Sum>>> byMonth = new HashMap<>();

    /** What a row of a fact says in a column. */
    @FunctionalInterface
    public interface Row {

        /** Text, a number, a day, a list of codes or counts by code. */
        @Nullable
        Object cell(String column);
    }

    /** Is told each difference that is one. */
    @FunctionalInterface
    public interface Sink<E extends Exception> {
        void take(String month, String name, @Nullable String code, long n, long open) throws E;
    }

    private static final class Sum {
        private long n;
        private long open;
    }

    /** A row that counts from now on. */
    public void add(Unit.Fact fact, Row row) {
        count(fact, row, 1);
    }

    /** A row that counted until now. */
    public void takeAway(Unit.Fact fact, Row row) {
        count(fact, row, -1);
    }

    private void count(Unit.Fact fact, Row row, int sign) {
        int ofOpen = Boolean.TRUE.equals(row.cell("open")) ? sign : 0;
        Map<Dimension, Map<@Nullable String, Sum>> month = byMonth.computeIfAbsent(
                Objects.requireNonNull(row.cell("month")).toString(), _ -> new IdentityHashMap<>());
        for (Dimension dimension : Dimensions.of(fact)) {
            Map<@Nullable String, Sum> codes = month.computeIfAbsent(dimension, _ -> new HashMap<>());
            Object said = row.cell(dimension.column());
            if (said instanceof Map<?, ?> met) {
                met.forEach(
                        (code, people) -> add(codes, code, people instanceof Integer some ? some : 0, sign, ofOpen));
            } else if (said instanceof Collection<?> several && !several.isEmpty()) {
                several.stream().distinct().forEach(code -> add(codes, code, 1, sign, ofOpen));
            } else {
                Object one = said instanceof Collection<?> ? null : said;
                add(codes, one, dimension.unit().of(row), sign, ofOpen);
            }
        }
    }

    private static void add(Map<@Nullable String, Sum> codes, @Nullable Object code, long n, int sign, int ofOpen) {
        if (n != 0) {
            Sum sum = codes.computeIfAbsent(code == null ? null : code.toString(), _ -> new Sum());
            sum.n += sign * n;
            sum.open += ofOpen * n;
        }
    }

    /** Tells every difference. */
    public <E extends Exception> void each(Sink<E> sink) throws E {
        for (var month : byMonth.entrySet()) {
            for (var dimension : month.getValue().entrySet()) {
                for (var code : dimension.getValue().entrySet()) {
                    Sum sum = code.getValue();
                    if (sum.n != 0 || sum.open != 0) {
                        sink.take(month.getKey(), dimension.getKey().name(), code.getKey(), sum.n, sum.open);
                    }
                }
            }
        }
    }
}

package fr.trame.reporting.facts;

import fr.trame.platform.records.Records;
import fr.trame.reporting.dimensions.ListText;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.duckdb.DuckDBAppender;
import org.jspecify.annotations.Nullable;

/**
 * The columns that the components of a record make, one each in their order: named, typed, written and read by the component, so that a
 * new component is a new column. A record within the record lays its own components in between.
 */
final class Columns<R extends Record> implements Part {

    private final Class<R> type;
    private final Map<String, Part> parts = new LinkedHashMap<>();
    private final Map<String, Where> columns = new HashMap<>();

    /**
     * The columns of a record.
     *
     * @param others components that are no column of their own
     * @param names of columns that are named otherwise than {@code theme} for the component {@code theme}, by component
     */
    Columns(Class<R> type, Set<String> others, Map<String, String> names) {
        this.type = type;
        Records.components(type).forEach((component, held) -> {
            if (!others.contains(component)) {
                Part part = part(held, names.getOrDefault(component, named(component)));
                parts.put(component, part);
                Columns<?> within = part instanceof Columns<?> several ? several : null;
                part.names().forEach(name -> columns.put(name, new Where(component, within)));
            }
        });
    }

    private static Part part(Class<?> held, String name) {
        return held.isRecord()
                ? new Columns<>(held.asSubclass(Record.class), Set.of(), Map.of())
                : new Cell(name, Kind.of(held));
    }

    /** {@code place_type} for {@code placeType}. */
    private static String named(String component) {
        return component.replaceAll("(?<=[a-z])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
    }

    @Override
    public Set<String> names() {
        return columns.keySet();
    }

    @Override
    public String definition() {
        return parts.values().stream().map(Part::definition).collect(Collectors.joining(", "));
    }

    @Override
    public void append(@Nullable Object record, DuckDBAppender to) throws SQLException {
        for (Map.Entry<String, Part> part : parts.entrySet()) {
            part.getValue().append(Records.value(type.cast(Objects.requireNonNull(record)), part.getKey()), to);
        }
    }

    @Override
    public R read(Cells cells) throws SQLException {
        return read(cells, Map.of());
    }

    /** The record whose other components hold this. */
    R read(Cells cells, Map<String, ? extends @Nullable Object> others) throws SQLException {
        Map<String, @Nullable Object> values = new HashMap<>(others);
        for (Map.Entry<String, Part> part : parts.entrySet()) {
            values.put(part.getKey(), part.getValue().read(cells));
        }
        return Records.made(type, values);
    }

    /** What a record says in the column of that name, as the record holds it. */
    @Nullable
    Object cell(Record record, String column) {
        Where where = Objects.requireNonNull(columns.get(column), column);
        Object value = Records.value(record, where.component());
        return where.within() == null ? value : where.within().cell((Record) Objects.requireNonNull(value), column);
    }

    /** Where a column is found: in a component, or in the record within it. */
    private record Where(String component, @Nullable Columns<?> within) {}

    private record Cell(String name, Kind kind) implements Part {

        @Override
        public Set<String> names() {
            return Set.of(name);
        }

        @Override
        public String definition() {
            return name + " " + kind.sql;
        }

        @Override
        public void append(@Nullable Object value, DuckDBAppender to) throws SQLException {
            switch (kind) {
                case TEXT -> to.append((String) value);
                case NUMBER -> to.append((Integer) value);
                case YES_OR_NO -> to.append((Boolean) value);
                case CODES -> to.append(codes((List<?>) Objects.requireNonNull(value)));
                case COUNTS -> to.append(counts((Map<?, ?>) Objects.requireNonNull(value)));
            }
        }

        private static String codes(List<?> codes) {
            return ListText.of(codes.stream().map(String::valueOf).toList());
        }

        private static String counts(Map<?, ?> counts) {
            Map<String, Integer> some = new HashMap<>();
            counts.forEach((code, count) -> {
                if (count instanceof Integer number) {
                    some.put(String.valueOf(code), number);
                }
            });
            return ListText.of(some);
        }

        @Override
        public @Nullable Object read(Cells cells) throws SQLException {
            return switch (kind) {
                case TEXT -> cells.text();
                case NUMBER -> cells.count();
                case YES_OR_NO -> cells.yes();
                case CODES -> cells.codes();
                case COUNTS -> cells.counts();
            };
        }
    }

    private enum Kind {
        TEXT("VARCHAR"),
        NUMBER("INTEGER"),
        YES_OR_NO("BOOLEAN"),
        CODES("VARCHAR"),
        COUNTS("VARCHAR");

        private final String sql;

        Kind(String sql) {
            this.sql = sql;
        }

        static Kind of(Class<?> held) {
            if (held == String.class) {
                return TEXT;
            }
            if (held == Integer.class || held == int.class) {
                return NUMBER;
            }
            if (held == boolean.class) {
                return YES_OR_NO;
            }
            if (held == List.class) {
                return CODES;
            }
            if (held == Map.class) {
                return COUNTS;
            }
            throw new IllegalArgumentException("No column holds a " + held);
        }
    }
}

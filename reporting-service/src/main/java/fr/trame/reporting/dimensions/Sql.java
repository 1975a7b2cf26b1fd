package fr.trame.reporting.dimensions;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/** A query in the making: its text, and the values of its question marks in their order. Nothing that was sent is ever text. */
public final class Sql {

    private final StringBuilder text = new StringBuilder();
    private final List<Object> values = new ArrayList<>();

    /** Begins one. */
    public static Sql of(String text, Object... values) {
        return new Sql().add(text, values);
    }

    /** More text, with the values of its question marks. */
    public Sql add(String more, Object... with) {
        text.append(more);
        values.addAll(Arrays.asList(with));
        return this;
    }

    /** Another one behind it. */
    public Sql add(Sql other) {
        text.append(other.text);
        values.addAll(other.values);
        return this;
    }

    /** One more condition of a WHERE that has begun. */
    public Sql and(String condition, Object... with) {
        return add(" AND " + condition, with);
    }

    /** {@code column IN (?, ?)}, false for none. */
    public Sql andIn(String column, Collection<String> codes) {
        if (codes.isEmpty()) {
            return and("false");
        }
        return and(
                column + " IN ("
                        + String.join(", ", codes.stream().map(_ -> "?").toList()) + ")",
                codes.toArray());
    }

    /** What is sent. */
    public String text() {
        return text.toString();
    }

    /** The values of its question marks, in their order. */
    public List<Object> values() {
        return List.copyOf(values);
    }
}

package fr.trame.reporting.counting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/** A query in the making: its text, and the values of its question marks in their order. Nothing that was sent is ever text. */
final class Sql {

    private final StringBuilder text = new StringBuilder();
    private final List<Object> values = new ArrayList<>();

    static Sql of(String text, Object... values) {
        return new Sql().add(text, values);
    }

    Sql add(String more, Object... with) {
        text.append(more);
        values.addAll(Arrays.asList(with));
        return this;
    }

    Sql add(Sql other) {
        text.append(other.text);
        values.addAll(other.values);
        return this;
    }

    /** One more condition of a WHERE that has begun. */
    Sql and(String condition, Object... with) {
        return add(" AND " + condition, with);
    }

    /** {@code column IN (?, ?)}, false for none. */
    Sql andIn(String column, Collection<String> codes) {
        if (codes.isEmpty()) {
            return and("false");
        }
        return and(
                column + " IN ("
                        + String.join(", ", codes.stream().map(_ -> "?").toList()) + ")",
                codes.toArray());
    }

    String text() {
        return text.toString();
    }

    List<Object> values() {
        return List.copyOf(values);
    }
}

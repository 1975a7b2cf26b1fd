package fr.trame.reporting.dimensions;

import org.jspecify.annotations.Nullable;

/**
 * Something that figures are split by.
 *
 * @param name as the API has it
 * @param label in French
 * @param unit what is counted
 * @param shape how the rows hold it
 * @param column of the table of its {@link Unit.Fact}
 * @param list reference list of its codes, if it has one
 * @param rule code of its counting rule, if it has one of its own
 * @param filter whether a selection may be narrowed by it
 */
public record Dimension(
        String name,
        String label,
        Unit unit,
        Shape shape,
        String column,
        @Nullable String list,
        @Nullable String rule,
        boolean filter) {

    /** A value that is not said. */
    public static final String UNSAID = "-";

    /** How a row holds it. */
    public enum Shape {
        /** One code, or none. */
        ONE,
        /** One code that holds its branches: D2 is also D2.1. */
        BRANCH,
        /** Several codes. */
        SEVERAL,
        /** A number of people by code. */
        PEOPLE
    }

    /** Whether a row says one thing of it at most. */
    public boolean single() {
        return shape == Shape.ONE || shape == Shape.BRANCH;
    }

    /** Narrows a query to the rows of this value. */
    public void narrow(Sql where, String value) {
        if (value.equals(UNSAID)) {
            where.and(
                    switch (shape) {
                        case ONE, BRANCH -> column + " IS NULL";
                        case SEVERAL -> column + " = '[]'";
                        case PEOPLE -> "coalesce(people, 0) > coalesce(list_sum(" + ListText.values(column) + "), 0)";
                    });
            return;
        }
        switch (shape) {
            case ONE -> where.and("CAST(" + column + " AS VARCHAR) = ?", value);
            case BRANCH -> where.and("(" + column + " = ? OR starts_with(" + column + ", ?))", value, value + ".");
            case SEVERAL, PEOPLE -> ListText.narrow(where, column, value);
        }
    }
}

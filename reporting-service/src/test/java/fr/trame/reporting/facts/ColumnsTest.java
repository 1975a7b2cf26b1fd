package fr.trame.reporting.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ColumnsTest {

    record Guests(Map<String, Integer> adults) {}

    record Meal(
            String day,
            String mainDish,
            @Nullable String drink,
            @Nullable Integer minutes,
            boolean hot,
            List<String> cooks,
            Guests guests) {}

    record Undated(Instant at) {}

    private static final Columns<Meal> COLUMNS = new Columns<>(Meal.class, Set.of("day"), Map.of("drink", "beverage"));

    @Test
    void makesAColumnOfEachComponentAndOfThoseOfTheRecordsWithin() {
        assertThat(COLUMNS.definition())
                .isEqualTo("main_dish VARCHAR, beverage VARCHAR, minutes INTEGER, hot BOOLEAN, cooks VARCHAR,"
                        + " adults VARCHAR");
    }

    @Test
    void refusesWhatNoColumnHolds() {
        assertThatThrownBy(() -> new Columns<>(Undated.class, Set.of(), Map.of()))
                .hasMessageContaining("java.time.Instant");
    }

    @Test
    void readsWhatItWrote() throws Exception {
        Meal full =
                new Meal("2018-03-05", "soup", "tea", 20, true, List.of("Ana", "Bo"), new Guests(Map.of("A_18_24", 2)));
        Meal bare = new Meal("2018-03-05", "bread", null, null, false, List.of(), new Guests(Map.of()));
        try (DuckDBConnection connection = (DuckDBConnection) DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE meal (" + COLUMNS.definition() + ")");
            try (DuckDBAppender appender = connection.createAppender("meal")) {
                for (Meal meal : List.of(full, bare)) {
                    appender.beginRow();
                    COLUMNS.append(meal, appender);
                    appender.endRow();
                }
            }
            try (ResultSet rows = statement.executeQuery("FROM meal ORDER BY main_dish DESC")) {
                for (Meal meal : List.of(full, bare)) {
                    assertThat(rows.next()).isTrue();
                    assertThat(COLUMNS.read(new Cells(rows, 1), Map.of("day", "2018-03-05")))
                            .isEqualTo(meal);
                }
            }
        }
    }
}

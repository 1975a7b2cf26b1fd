package fr.trame.reporting.dimensions;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Array;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ListTextTest {

    private static final List<String> ODD =
            List.of("", " ", ",", "A_M12", "NULL", "[x]", "a\"b", "c,\"d\"", "e\\", "f\\\"g", "h=1", "{i", "é");

    @Test
    void readsWhatItWrote() {
        assertThat(ListText.codes(ListText.of(ODD))).containsExactlyElementsOf(ODD);
        assertThat(ListText.codes(ListText.of(List.of("D2", "D1", "D2")))).containsExactly("D1", "D2");
        assertThat(ListText.codes("[]")).isEmpty();
        assertThat(ListText.codes(null)).isEmpty();
    }

    @Test
    void keepsCountsOfThoseWhoWereMet() {
        Map<String, @Nullable Integer> counts = new TreeMap<>();
        ODD.forEach(code -> counts.put(code, 12));
        String text = ListText.of(counts);
        counts.put("nobody", 0);
        counts.put("unknown", null);

        assertThat(ListText.of(counts)).isEqualTo(text);
        assertThat(ListText.counts(text))
                .hasSize(ODD.size())
                .containsEntry("h=1", 12)
                .containsEntry("é", 12);
        assertThat(ListText.of(Map.of())).isEqualTo("{}");
    }

    @Test
    void isCastToTheSameByTheDatabase() throws Exception {
        assertThat(cast("SELECT " + ListText.list("?"), ListText.of(ODD))).containsExactlyElementsOf(ODD);
        Map<String, Integer> counts = new TreeMap<>();
        ODD.forEach(code -> counts.put(code, ODD.indexOf(code) + 1));
        assertThat(cast("SELECT " + ListText.keys("?"), ListText.of(counts)))
                .containsExactlyElementsOf(counts.keySet());
        assertThat(cast("SELECT " + ListText.values("?"), ListText.of(counts)))
                .containsExactlyElementsOf(
                        counts.values().stream().map(String::valueOf).toList());
    }

    @Test
    void meetsNoOtherCode() throws Exception {
        for (String held : ODD) {
            for (String wanted : ODD) {
                for (String text : List.of(ListText.of(List.of(held, "z")), ListText.of(Map.of(held, 1, "z", 2)))) {
                    Sql sql = Sql.of("SELECT count(*) FROM (SELECT ? AS held) WHERE true", text);
                    ListText.narrow(sql, "held", wanted);
                    assertThat(cell(sql.text(), sql.values().toArray()))
                            .as(text + " " + wanted)
                            .isEqualTo(held.equals(wanted) ? 1L : 0L);
                }
            }
        }
    }

    private static List<String> cast(String sql, String text) throws Exception {
        Object[] cells = (Object[]) ((Array) cell(sql, text)).getArray();
        return Arrays.stream(cells).map(String::valueOf).toList();
    }

    private static Object cell(String sql, Object... values) throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return Objects.requireNonNull(row.getObject(1));
            }
        }
    }
}

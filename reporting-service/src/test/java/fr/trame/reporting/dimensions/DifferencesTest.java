package fr.trame.reporting.dimensions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DifferencesTest {

    private final Differences differences = new Differences();

    @Test
    void tellsWhatAnActCountsForByEachDimension() {
        differences.add(Unit.Fact.ACT, row(true, "D1"));

        assertThat(told())
                .contains("2018-03 month 2018-03 1 1", "2018-03 domain D1 1 1", "2018-03 theme - 1 1")
                .contains("2018-03 outcome R1 1 1", "2018-03 outcome R2 1 1", "2018-03 people-month 2018-03 3 3")
                .contains("2018-03 gender G_F 2 2")
                .doesNotContain("2018-03 gender G_H 0 0");
    }

    @Test
    void tellsNothingOfWhatIsTakenAwayAsItWasAdded() {
        differences.takeAway(Unit.Fact.ACT, row(true, "D1"));
        differences.add(Unit.Fact.ACT, row(false, "D2"));

        assertThat(told()).contains("2018-03 domain D1 -1 -1", "2018-03 domain D2 1 0", "2018-03 month 2018-03 0 -1");

        differences.add(Unit.Fact.ACT, row(true, "D1"));
        differences.takeAway(Unit.Fact.ACT, row(false, "D2"));

        assertThat(told()).isEmpty();
    }

    @Test
    void countsOnlyThoseReferralsOfWhichALinkWasMade() {
        differences.add(Unit.Fact.REFERRAL, Map.of("month", "2018-03", "level", "CONTACT", "counts", true)::get);
        differences.add(Unit.Fact.REFERRAL, Map.of("month", "2018-03", "level", "RELAIS", "counts", false)::get);
        differences.add(Unit.Fact.REFERRAL, Map.of("month", "2018-03", "level", "ORIENTATION")::get);

        assertThat(told())
                .contains("2018-03 referral CONTACT 1 0", "2018-03 referral ORIENTATION 1 0")
                .contains("2018-03 referral-month 2018-03 1 0", "2018-03 partner-type - 1 0")
                .doesNotContain("2018-03 referral RELAIS 1 0");
    }

    private static Differences.Row row(boolean open, String domain) {
        Map<String, @Nullable Object> cells = new HashMap<>();
        cells.put("month", "2018-03");
        cells.put("open", open);
        cells.put("domain", domain);
        cells.put("people", 3);
        cells.put("outcomes", List.of("R1", "R2", "R1"));
        cells.put("age", Map.of());
        cells.put("gender", Map.of("G_F", 2, "G_H", 0));
        cells.put("capacity", Map.of());
        return cells::get;
    }

    private Set<String> told() {
        Set<String> told = new TreeSet<>();
        differences.each((month, name, code, n, open) -> told.add(
                String.join(" ", month, name, code == null ? "-" : code, Long.toString(n), Long.toString(open))));
        return told;
    }
}

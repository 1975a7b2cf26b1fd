package fr.trame.reporting.counting;

import static org.assertj.core.api.Assertions.assertThat;

import fr.trame.reporting.store.TestStore;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The bench's year fits the tables as they are now, and its roll-up says what its rows say. */
class NationalYearTest {

    private static final int ACTS = 3_000;

    @Test
    void isCountedAlikeFromTheRollUpAndFromTheRows(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("figures.duckdb");
        new TestStore(file).close();

        NationalYear.fill(file, ACTS, 20);

        Selection year = Selection.of(LocalDate.of(2018, 1, 1), LocalDate.of(2018, 12, 31));
        try (TestStore store = new TestStore(file)) {
            Figures figures = store.ask(snapshot -> new Counting(snapshot, year).figures());
            assertThat(figures.interventions().count()).isEqualTo(ACTS);
            assertThat(figures.referrals().counting()).isPositive();
            assertThat(store.<Figures>ask(snapshot -> new Counting(snapshot, year).figuresOfRows()))
                    .isEqualTo(figures);
        }
    }
}

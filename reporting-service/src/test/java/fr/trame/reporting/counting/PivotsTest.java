package fr.trame.reporting.counting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.trame.platform.listening.HeardAnnouncement;
import fr.trame.platform.refusal.CommandRefused;
import fr.trame.platform.security.Scope;
import fr.trame.reporting.dimensions.Dimension;
import fr.trame.reporting.dimensions.Dimensions;
import fr.trame.reporting.store.TestStore;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every dimension crossed with every other: each cell and each total is what a plain recount gives, now and as known before. */
class PivotsTest {

    private static final List<HeardAnnouncement> HISTORY = new RandomHistory(11).of(80);
    private static final Instant NOW = Instant.parse("2030-01-01T00:00:00Z");
    private static final LocalDate FIRST = LocalDate.parse("2017-01-01");
    private static final LocalDate LAST = LocalDate.parse("2019-12-31");

    @TempDir
    private Path folder;

    @Test
    void crossesAnyTwoDimensionsAsAPlainRecountDoes() {
        Oracle oracle = Oracle.of(HISTORY, NOW);
        hearing(store -> {
            for (int i = 0; i < Dimensions.ALL.size(); i++) {
                for (int j = 0; j <= i; j++) {
                    boolean turned = (i + j) % 2 == 0;
                    check(store, null, oracle, Dimensions.ALL.get(turned ? i : j), Dimensions.ALL.get(turned ? j : i));
                }
            }
        });
    }

    @Test
    void crossesWhatWasKnownThen() {
        Instant middle = HISTORY.get(HISTORY.size() / 2).at();
        Oracle then = Oracle.of(HISTORY, middle);
        hearing(store -> Dimensions.ALL.forEach(
                columns -> check(store, middle, then, Dimensions.named("status").orElseThrow(), columns)));
    }

    private void hearing(Consumer<TestStore> test) {
        try (TestStore store = new TestStore(folder.resolve("figures"))) {
            assertThat(store.hear(HISTORY)).isEmpty();
            test.accept(store);
        }
    }

    private static void check(TestStore store, Instant asOf, Oracle oracle, Dimension rows, Dimension columns) {
        Selection all = new Selection(FIRST, LAST, Map.of(), null, asOf, Scope.EVERYWHERE);
        var expected = new PivotOracle(oracle, rows.name(), columns.name());
        if (expected.canBe()) {
            assertThat(PivotOracle.flat(cross(store, all, rows, columns)))
                    .as("%s by %s as of %s", rows.name(), columns.name(), asOf)
                    .isEqualTo(expected.table());
        } else {
            assertThatThrownBy(() -> cross(store, all, rows, columns))
                    .as("%s by %s", rows.name(), columns.name())
                    .isInstanceOf(CommandRefused.class);
        }
    }

    private static Pivot cross(TestStore store, Selection selection, Dimension rows, Dimension columns) {
        return store.ask(snapshot -> new Crossing(snapshot, selection, rows, columns).pivot());
    }
}

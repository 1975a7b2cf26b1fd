package fr.trame.reporting.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.trame.platform.listening.HeardAnnouncement;
import fr.trame.platform.listening.Partition;
import fr.trame.reporting.Cast;
import fr.trame.reporting.facts.Cells;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FiguresFileTest {

    private static final Partition PARTITION = new Partition("test", 3);

    @TempDir
    private Path folder;

    private FiguresFile file;

    @BeforeEach
    void open() throws Exception {
        file = reopened();
    }

    private FiguresFile reopened() throws Exception {
        Path path = folder.resolve("figures.duckdb");
        return FiguresFile.open(path, new FiguresSettings(path, "128MB", 1), "born");
    }

    private static Arrival at(long offset, HeardAnnouncement heard) {
        return new Arrival(heard, PARTITION, offset);
    }

    @Test
    void remembersHowFarItHeardBesideWhatItHeard() throws Exception {
        file.write(List.of(at(7, Cast.recorded(Cast.HALL, Cast.hall()))), Map.of(PARTITION, 8L), _ -> {});
        file.close();

        try (FiguresFile again = reopened()) {
            assertThat(again.positions()).containsExactly(Map.entry(PARTITION, 8L));
            assertThat(again.<Long>read(Snapshot::facts)).isEqualTo(1);
            assertThat(again.<String>read(Snapshot::born)).isEqualTo("born");
        }
    }

    @Test
    void letsNobodyWaitForAFileThatIsClosed() {
        file.close();
        file.close();

        assertThatThrownBy(() -> file.read(Snapshot::facts)).isInstanceOf(StoreFailed.class);
    }

    @Test
    void takesBackEverythingWhenWhatIsRefusedCannotBeKept() {
        assertThatThrownBy(() -> file.write(
                        List.of(at(0, Cast.recorded(Cast.HALL, Cast.hall())), at(1, Cast.validated(Cast.SQUARE, 1))),
                        Map.of(PARTITION, 2L),
                        refused -> {
                            assertThat(refused).hasSize(1);
                            throw new IllegalStateException("the dead letters are away");
                        }))
                .hasMessage("the dead letters are away");

        assertThat(file.positions()).isEmpty();
        assertThat(file.<Long>read(Snapshot::facts)).isZero();
        file.close();
    }

    @Test
    void refusesAChangeOfWhatWasNeverAnnouncedAndAllBehindIt() {
        file.write(
                List.of(
                        at(0, Cast.validated(Cast.SQUARE, 1)),
                        at(1, Cast.recorded(Cast.HALL, Cast.hall())),
                        at(2, Cast.returned(Cast.SQUARE, 2))),
                Map.of(PARTITION, 3L),
                refused -> assertThat(refused)
                        .extracting(FiguresFile.Refused::index)
                        .containsExactly(0, 2));

        assertThat(file.<Long>read(Snapshot::facts)).isEqualTo(1);
        file.close();
    }

    @Test
    void hearsAnOffsetOnceAndASequenceOnce() {
        List<Arrival> batch = List.of(at(0, Cast.recorded(Cast.HALL, Cast.hall())), at(1, Cast.voided(Cast.HALL, 1)));
        file.write(batch, Map.of(PARTITION, 2L), _ -> {});
        file.write(batch, Map.of(PARTITION, 2L), _ -> {});
        file.write(
                List.of(at(2, Cast.recorded(Cast.HALL, Cast.hall()))),
                Map.of(PARTITION, 3L),
                refused -> assertThat(refused).isEmpty());

        assertThat(file.<Long>read(Snapshot::facts))
                .as("what is voided does not come back")
                .isZero();
        assertThat(file.<Long>read(snapshot -> snapshot.find("SELECT count(*) FROM act_past", List.of(), Cells::number)
                        .getFirst()))
                .isEqualTo(1);
        file.close();
    }

    @Test
    void remembersTheVoidOfWhatItNeverHeard() {
        file.write(List.of(at(0, Cast.voided(Cast.HALL, 1))), Map.of(PARTITION, 1L), _ -> {});
        file.write(List.of(at(1, Cast.recorded(Cast.HALL, Cast.hall()))), Map.of(PARTITION, 2L), _ -> {});

        assertThat(file.<Long>read(Snapshot::facts)).isZero();
        file.close();
    }
}

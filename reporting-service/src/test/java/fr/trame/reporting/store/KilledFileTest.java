package fr.trame.reporting.store;

import static org.assertj.core.api.Assertions.assertThat;

import fr.trame.reporting.dimensions.Dimensions;
import fr.trame.reporting.dimensions.RollUp;
import fr.trame.reporting.dimensions.Sql;
import fr.trame.reporting.dimensions.Tally;
import fr.trame.reporting.facts.Cells;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whenever its process is killed, the file opens, holds every batch it said it had, and no half of one. */
class KilledFileTest {

    private static final int ROUNDS = 5;

    @TempDir
    private Path folder;

    @Test
    void holdsWholeBatchesAfterEveryKill() throws Exception {
        Path path = folder.resolve("figures.duckdb");
        for (int round = 1; round <= ROUNDS; round++) {
            long told = writeUntilKilled(path, 4 * round);
            try (FiguresFile file = FiguresFile.open(path, new FiguresSettings(path, "128MB", 1), "other")) {
                long next = file.positions().get(KilledWriter.PARTITION);
                assertThat(next).isGreaterThanOrEqualTo(told);
                assertThat(file.read(Snapshot::doubled)).isZero();
                assertThat(count(file, "SELECT (SELECT count(*) FROM act) + (SELECT count(*) FROM act_past)"))
                        .isEqualTo(next);
                assertThat(count(file, "SELECT count(*) FROM act_past"))
                        .as("every batch but the first changes those of the one before")
                        .isEqualTo(next / 2 - KilledWriter.NEW);
                Sql rows = Tally.of(Dimensions.COUNTED, Sql.of("act"), Sql.of("referral"));
                assertThat(counts(file, RollUp.of("0000-01", "9999-12")))
                        .as("the roll-up is what the rows count for")
                        .isNotEmpty()
                        .isEqualTo(counts(file, rows));
            }
        }
    }

    private static long count(FiguresFile file, String sql) {
        return file.read(
                snapshot -> snapshot.find(sql, List.of(), Cells::number).getFirst());
    }

    private static Set<String> counts(FiguresFile file, Sql sql) {
        Sql some = Sql.of("SELECT * FROM (").add(sql).add(") WHERE n > 0");
        return Set.copyOf(file.read(snapshot -> snapshot.find(
                some.text(),
                some.values(),
                row -> row.text() + " " + row.text() + " " + row.number() + " " + row.number())));
    }

    /** Returns how far the process said it was after so many batches, at which it was killed in the midst of the next. */
    private static long writeUntilKilled(Path path, int batches) throws IOException, InterruptedException {
        Process writer = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledWriter.class.getName(),
                        path.toString())
                .redirectErrorStream(true)
                .start();
        try (BufferedReader output = writer.inputReader()) {
            long told = 0;
            int wrote = 0;
            while (wrote < batches) {
                String line = output.readLine();
                assertThat(line).as("the writer ended by itself").isNotNull();
                if (line.startsWith("wrote to ")) {
                    told = Long.parseLong(line.substring(9));
                    wrote++;
                }
            }
            writer.destroyForcibly().waitFor();
            return told;
        }
    }
}

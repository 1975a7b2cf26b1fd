package fr.trame.reporting.counting;

import com.sun.management.OperatingSystemMXBean;
import fr.trame.contracts.Topics;
import fr.trame.contracts.intervention.InterventionAmended;
import fr.trame.contracts.intervention.InterventionRecorded;
import fr.trame.platform.listening.HeardAnnouncement;
import fr.trame.platform.security.Scope;
import fr.trame.reporting.dimensions.Dimensions;
import fr.trame.reporting.facts.Cells;
import fr.trame.reporting.store.TestStore;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Measures the figures without a broker and prints a Markdown table; {@code ./bench --figures} runs it. Not a part of the build. Each
 * argument is a size, {@code acts/teams/years}: up to a million acts are announced and heard like in a rebuild, three times; more are
 * made by SQL. Then each question is asked forty times, or for two seconds, in three runs, each run with the bare question beside it;
 * median, 95th and processor time are the medians of the runs.
 */
final class FiguresMeasure {

    private static final List<String> SIZES = List.of("34444/6/1", "344440/6/10", "10000000/1500/1");
    private static final int ANNOUNCED = 1_000_000;
    private static final int BATCH = 10_000;
    private static final int RUNS = 3;
    private static final int ROUNDS = 40;
    private static final int FEWEST = 5;
    private static final double LONGEST = 2;
    private static final LocalDate FIRST = LocalDate.of(2018, 1, 1);
    private static final String BARE =
            "SELECT month, count(*), sum(people) FROM act WHERE day BETWEEN ? AND ? GROUP BY month";

    private final int acts;
    private final int teams;
    private final int years;
    private final Path file;
    private final Random random = new Random(2);
    private final Map<String, List<double[]>> told = new LinkedHashMap<>();
    private long sequence = 1_000;

    private FiguresMeasure(String size, Path folder) {
        String[] parts = size.split("/", 3);
        acts = Integer.parseInt(parts[0]);
        teams = Integer.parseInt(parts[1]);
        years = Integer.parseInt(parts[2]);
        file = folder.resolve("figures.duckdb");
    }

    static void main(String[] arguments) throws Exception {
        System.out.printf(
                "%s, %d processors, load before %.1f; DuckDB with %s and 2 threads%n%n",
                LocalDate.now(ZoneOffset.UTC),
                Runtime.getRuntime().availableProcessors(),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
                TestStore.MEMORY);
        List<String> sizes = arguments.length == 0 ? SIZES : List.of(arguments);
        for (String size : sizes) {
            Path folder = Files.createTempDirectory("figures");
            try {
                new FiguresMeasure(size, folder).measure();
            } finally {
                delete(folder);
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(one);
            }
        }
    }

    private void measure() throws Exception {
        System.out.printf("### %,d acts, %d teams, %d years%n%n", acts, teams, years);
        System.out.println("| Measure | median | p95 | processor | bare, median |");
        System.out.println("|---|---|---|---|---|");
        if (acts <= ANNOUNCED) {
            fill();
        } else {
            long start = System.nanoTime();
            new TestStore(file).close();
            NationalYear.fill(file, acts, teams);
            System.out.printf("| made by SQL | %.1f s | | | |%n", seconds(start));
        }
        try (TestStore store = new TestStore(file)) {
            for (int run = 0; run < RUNS; run++) {
                questions(store);
                live(store);
            }
        }
        told.forEach((what, runs) -> System.out.printf(
                "| %s | %.1f ms | %.1f ms | %.1f ms | %s |%n",
                what,
                median(runs, 0),
                median(runs, 1),
                median(runs, 2),
                runs.getFirst().length > 3 ? "%.1f ms".formatted(median(runs, 3)) : ""));
        System.out.printf("%nFile: %d MB.%n%n", Files.size(file) / 1_000_000);
    }

    private void fill() throws IOException, SQLException {
        List<Double> heard = new ArrayList<>();
        List<Double> bare = new ArrayList<>();
        List<Double> processor = new ArrayList<>();
        long announcements = 0;
        for (int run = 0; run < RUNS; run++) {
            Files.deleteIfExists(file);
            announcements = 0;
            double seconds = 0;
            double used = 0;
            MeasuredLife life = new MeasuredLife(acts, teams, FIRST, years);
            try (TestStore store = new TestStore(file)) {
                store.hear(life.staff());
                while (life.hasMore()) {
                    List<HeardAnnouncement> batch = life.next(BATCH);
                    announcements += batch.size();
                    long start = System.nanoTime();
                    double before = processorMillis();
                    List<String> refused = store.hear(batch);
                    seconds += seconds(start);
                    used += (processorMillis() - before) / 1_000;
                    if (!refused.isEmpty()) {
                        throw new IllegalStateException(refused.getFirst());
                    }
                }
                heard.add(seconds);
                processor.add(used);
            }
            bare.add(BareFill.seconds(file, announcements));
        }
        System.out.printf(
                Locale.ROOT,
                "| fill, %d announcements | %.1f s | %.1f s (slowest) | %.1f s | %.1f s |%n",
                announcements,
                middle(heard),
                heard.stream().max(Comparator.naturalOrder()).orElseThrow(),
                middle(processor),
                middle(bare));
    }

    private static double middle(List<Double> runs) {
        return runs.stream().sorted().toList().get(RUNS / 2);
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    private void questions(TestStore store) {
        LocalDate end = FIRST.plusYears(1).minusDays(1);
        Selection year = Selection.of(FIRST, end);
        double bare = time(() -> store.ask(snapshot -> snapshot.find(BARE, List.of(FIRST, end), Cells::text)))[0];
        figures(store, "year, all splits", year, bare);
        figures(
                store,
                "all years, all splits",
                Selection.of(FIRST, FIRST.plusYears(years).minusDays(1)),
                bare);
        tell(
                "the year without the roll-up",
                time(() -> store.ask(snapshot -> new Counting(snapshot, year).figuresOfRows())),
                bare);
        figures(store, "year of a team", with(year, Map.of("team", "T1")), bare);
        figures(store, "year of a manager's two teams", year.within(Scope.of(Set.of("T1", "T2"))), bare);
        figures(store, "year of a theme", with(year, Map.of("theme", "TH3")), bare);
        figures(store, "ten odd weeks", Selection.of(FIRST.plusDays(17), FIRST.plusDays(87)), bare);
        Instant then = Instant.parse("2018-03-01T00:00:00Z");
        figures(
                store,
                "year as known in March",
                new Selection(FIRST, end, Map.of(), null, then, Scope.EVERYWHERE),
                bare);
        tell(
                "pivot domain × theme",
                time(() -> store.ask(snapshot -> new Crossing(
                                snapshot,
                                year,
                                Dimensions.named("domain").orElseThrow(),
                                Dimensions.named("theme").orElseThrow())
                        .pivot())),
                bare);
        tell(
                "first page of acts",
                time(() -> store.ask(
                        snapshot -> new Acts(snapshot, year, new Behind(Behind.Plain.ALL, List.of())).page(null))),
                bare);
    }

    private static Selection with(Selection all, Map<String, String> filters) {
        return new Selection(all.from(), all.to(), filters, null, null, Scope.EVERYWHERE);
    }

    /** Half new acts of the last day, half amended ones: of the last thousands, then of any age. */
    private void live(TestStore store) {
        LocalDate last = FIRST.plusYears(years).minusDays(1);
        List<String> young = ids(store, "SELECT id FROM act ORDER BY key DESC LIMIT 5000");
        List<String> any = ids(store, "SELECT id FROM act USING SAMPLE 5000");
        MeasuredLife life = new MeasuredLife(acts, teams, FIRST, years);
        tell("live batch of 100, young acts", time(() -> hear(store, batch(life, last, young))));
        tell("live batch of 100, acts of any age", time(() -> hear(store, batch(life, last, any))));
    }

    private static List<String> ids(TestStore store, String sql) {
        return store.ask(snapshot -> snapshot.find(sql, List.of(), Cells::need));
    }

    private static void hear(TestStore store, List<HeardAnnouncement> batch) {
        if (!store.hear(batch).isEmpty()) {
            throw new IllegalStateException("refused");
        }
    }

    private List<HeardAnnouncement> batch(MeasuredLife life, LocalDate day, List<String> ids) {
        List<HeardAnnouncement> batch = new ArrayList<>();
        Instant now = day.atStartOfDay(ZoneOffset.UTC).toInstant().plusSeconds(sequence);
        for (int i = 0; i < 50; i++) {
            HeardAnnouncement recorded = life.recorded(day, now);
            InterventionRecorded facts = (InterventionRecorded) recorded.announcement();
            String id = ids.get(random.nextInt(ids.size()));
            batch.add(recorded);
            batch.add(new HeardAnnouncement(
                    Topics.INTERVENTIONS, id, sequence++, now, new InterventionAmended(id, "a", facts.facts())));
        }
        return batch;
    }

    private void figures(TestStore store, String what, Selection selection, double bare) {
        tell(what, time(() -> store.ask(snapshot -> new Counting(snapshot, selection).figures())), bare);
    }

    private void tell(String what, double[] times, double... bare) {
        double[] all = Arrays.copyOf(times, times.length + bare.length);
        System.arraycopy(bare, 0, all, times.length, bare.length);
        told.computeIfAbsent(what, _ -> new ArrayList<>()).add(all);
    }

    private static double median(List<double[]> runs, int place) {
        return runs.stream().mapToDouble(run -> run[place]).sorted().toArray()[runs.size() / 2];
    }

    /** Median, 95th and processor time in milliseconds. */
    private static double[] time(Runnable work) {
        work.run();
        work.run();
        List<Double> millis = new ArrayList<>();
        long from = System.nanoTime();
        double processor = processorMillis();
        while (millis.size() < ROUNDS && (millis.size() < FEWEST || seconds(from) < LONGEST)) {
            long start = System.nanoTime();
            work.run();
            millis.add(seconds(start) * 1_000);
        }
        processor = (processorMillis() - processor) / millis.size();
        millis.sort(Comparator.naturalOrder());
        return new double[] {
            millis.get(millis.size() / 2), millis.get((int) Math.ceil(millis.size() * 0.95) - 1), processor
        };
    }

    private static double processorMillis() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime() / 1e6;
    }
}

package fr.trame.reporting.counting;

import fr.trame.contracts.Topics;
import fr.trame.contracts.intervention.InterventionFacts;
import fr.trame.contracts.intervention.InterventionRecorded;
import fr.trame.contracts.intervention.InterventionValidated;
import fr.trame.contracts.intervention.Publics;
import fr.trame.platform.listening.HeardAnnouncement;
import fr.trame.platform.security.Scope;
import fr.trame.reporting.store.TestStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/**
 * Measures the figures without a broker: {@code FiguresMeasure 344440 6 10} is ten years of an association of six teams, {@code
 * FiguresMeasure 10000000 1500 1} a national year. Prints the seconds of filling a new file and milliseconds (median, 95th of a hundred)
 * of what is asked. Not a part of the build.
 */
final class FiguresMeasure {

    private static final int BATCH = 10_000;
    private static final int ROUNDS = 40;
    private static final Instant THEN = Instant.parse("2018-01-01T00:00:00Z");

    private final Random random = new Random(1);
    private final int teams;
    private final int years;
    private long counter;

    private FiguresMeasure(int teams, int years) {
        this.teams = teams;
        this.years = years;
    }

    static void main(String[] arguments) throws Exception {
        int acts = Integer.parseInt(arguments[0]);
        var measure = new FiguresMeasure(Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]));
        Path folder = Files.createTempDirectory("measure");
        try (TestStore store = new TestStore(folder.resolve("figures.duckdb"))) {
            measure.run(store, acts);
        }
    }

    private void run(TestStore store, int acts) {
        long start = System.nanoTime();
        for (int done = 0; done < acts; done += BATCH) {
            store.hear(batch(Math.min(BATCH, acts - done)));
        }
        System.out.printf("%d acts, each recorded and validated: %.1f s%n", acts, (System.nanoTime() - start) / 1e9);
        LocalDate from = LocalDate.of(2018, 1, 1);
        LocalDate to = LocalDate.of(2018, 12, 31);
        ask(store, "year", new Selection(from, to, Map.of(), null, null, Scope.EVERYWHERE));
        ask(store, "all years", new Selection(from, to.plusYears(years - 1L), Map.of(), null, null, Scope.EVERYWHERE));
        ask(store, "year of a team", new Selection(from, to, Map.of("team", "T1"), null, null, Scope.EVERYWHERE));
        ask(store, "year of a theme", new Selection(from, to, Map.of("theme", "TH3"), null, null, Scope.EVERYWHERE));
        ask(store, "year as known", new Selection(from, to, Map.of(), null, THEN.plusSeconds(3), Scope.EVERYWHERE));
        Selection year = new Selection(from, to, Map.of(), null, null, Scope.EVERYWHERE);
        time(
                "pivot domain x theme",
                () -> store.ask(snapshot -> new Crossing(
                                snapshot,
                                year,
                                Dimensions.named("domain").orElseThrow(),
                                Dimensions.named("theme").orElseThrow())
                        .pivot()));
        time(
                "first page of acts",
                () -> store.ask(
                        snapshot -> new Acts(snapshot, year, new Behind(Behind.Plain.ALL, List.of())).page(null)));
        time("live batch of 100", () -> store.hear(batch(100).subList(0, 100)));
    }

    private static void ask(TestStore store, String what, Selection selection) {
        time(what, () -> store.ask(snapshot -> new Counting(snapshot, selection).figures()));
    }

    private static void time(String what, Runnable work) {
        double[] millis = new double[ROUNDS];
        for (int i = -5; i < ROUNDS; i++) {
            long start = System.nanoTime();
            work.run();
            if (i >= 0) {
                millis[i] = (System.nanoTime() - start) / 1e6;
            }
        }
        Arrays.sort(millis);
        System.out.printf(
                "%s: median %.1f ms, p95 %.1f ms%n", what, millis[ROUNDS / 2], millis[(int) (ROUNDS * 0.95) - 1]);
    }

    private List<HeardAnnouncement> batch(int acts) {
        List<HeardAnnouncement> batch = new ArrayList<>();
        for (int i = 0; i < acts; i++) {
            LocalDate day = LocalDate.of(2018, 1, 1).plusDays(random.nextInt(365 * years));
            String id = new UUID((counter++ << 16) | 0x7000L, random.nextLong()).toString();
            batch.add(new HeardAnnouncement(
                    Topics.INTERVENTIONS, id, 0, THEN, new InterventionRecorded(id, "a", facts(day))));
            batch.add(new HeardAnnouncement(
                    Topics.INTERVENTIONS, id, 1, THEN.plusSeconds(5), new InterventionValidated(id, "m")));
        }
        return batch;
    }

    private InterventionFacts facts(LocalDate day) {
        int people = random.nextInt(6);
        return new InterventionFacts(
                day.toString(),
                "%02d:00".formatted(8 + random.nextInt(14)),
                15,
                List.of("m" + random.nextInt(teams * 6)),
                "T" + random.nextInt(teams),
                "Z" + random.nextInt(teams * 2),
                null,
                "L" + random.nextInt(15),
                "M" + random.nextInt(15),
                "REEL",
                "O" + random.nextInt(20),
                "D" + random.nextInt(11),
                List.of(),
                "TH" + random.nextInt(90),
                new Publics(
                        Map.of("A" + random.nextInt(8), people),
                        Map.of("G" + random.nextInt(3), people),
                        Map.of("Q" + random.nextInt(15), people)),
                people,
                null,
                null,
                List.of("R" + random.nextInt(15)),
                null,
                false,
                List.of());
    }
}

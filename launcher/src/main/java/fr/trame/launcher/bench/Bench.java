package fr.trame.launcher.bench;

import fr.trame.launcher.demo.YearLoader;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** One command that measures the whole system and prints the table of {@code docs/performance.md}. */
public final class Bench {

    private final Settings settings;
    private final PrintStream out;
    private final PrintStream progress;
    private final Report report = new Report();

    private Bench(Settings settings, PrintStream out, PrintStream progress) {
        this.settings = settings;
        this.out = out;
        this.progress = progress;
    }

    /**
     * Measures and prints; ends with an exception if the system does not work.
     *
     * @param root where the modules lie with their built jars
     * @param prepare what to do there before the first start, once the arguments are understood
     */
    public static void run(List<String> arguments, Path root, Consumer<Path> prepare) {
        if (arguments.equals(List.of("--help"))) {
            System.out.println(Settings.HELP);
            return;
        }
        Settings settings = Settings.parse(arguments, root);
        prepare.accept(root);
        new Bench(settings, System.out, System.err).measure();
    }

    private void measure() {
        try (SystemUnderTest system = firstStarts();
                Measures measures = new Measures(system, settings)) {
            measures.operations().awaitCaughtUp();
            report.note("Memory of all processes after the first start: " + system.residentMegabytes() + " MB.");
            rebuilds(system, measures);
            measures.warmUp();
            List<Double> dashboard = times(() -> measures.dashboard().at(95));
            step("dashboard", dashboard);
            recording(measures);
            batches(measures);
            pace(measures);
            List<Double> freshness = times(() -> measures.freshness().at(99));
            step("freshness", freshness);
            report.below("freshness p99, record sent → in the figures", Latencies.median(freshness), 500);
            report.below("figures of the year 2018, p95", Latencies.median(dashboard), 50);
            report.note("Memory of all processes at the end: " + system.residentMegabytes() + " MB.");
        }
        out.println(report.markdown(settings));
    }

    /** Starts with nothing, loads the demo year, several times; the last one stays. */
    private SystemUnderTest firstStarts() {
        List<Double> ready = new ArrayList<>();
        List<Double> loaded = new ArrayList<>();
        while (true) {
            long start = System.nanoTime();
            SystemUnderTest system = SystemUnderTest.start(settings.root());
            ready.add((System.nanoTime() - start) / 1e9);
            YearLoader.load(system.gateway(), line -> {});
            loaded.add((System.nanoTime() - start) / 1e9);
            step("first start", loaded);
            if (loaded.size() == settings.starts()) {
                report.told(
                        "first start with the demo year",
                        String.format(
                                Locale.ROOT,
                                "%.1f s, of which %.1f s until ready",
                                Latencies.median(loaded),
                                Latencies.median(ready)));
                return system;
            }
            system.close();
        }
    }

    private void rebuilds(SystemUnderTest system, Measures measures) {
        try (RebuildMeasure measure = new RebuildMeasure(system, measures.raw(), measures.operations())) {
            rebuild("rebuild of the figures, against consuming their messages", measure::figures, measure::rawFigures);
            rebuild(
                    "rebuild of the journal, against consuming its messages and `bulkWrite` of its entries",
                    measure::journal,
                    measure::rawJournal);
            report.note("The demo year is " + measure.messages() + " messages of which figures are made, and "
                    + measure.entries() + " entries of the journal.");
        }
    }

    private void rebuild(String name, Supplier<Double> trame, Supplier<Double> raw) {
        List<Double> bare = new ArrayList<>();
        List<Double> measured = times(() -> {
            bare.add(raw.get());
            return trame.get();
        });
        step(name, measured);
        report.ratio(name, seconds(measured), seconds(bare), Latencies.median(bare) / Latencies.median(measured), 50);
    }

    private void recording(Measures measures) {
        List<Double> bare = new ArrayList<>();
        List<Double> gateway = new ArrayList<>();
        List<Double> service = times(() -> {
            bare.add(measures.rawRecording());
            gateway.add(measures.recording("GATEWAY"));
            return measures.recording("INTERVENTION");
        });
        step("recording", service);
        report.ratio(
                "recording, 8 connections to the service, against `insertOne`",
                rate(service),
                rate(bare),
                share(service, bare),
                50);
        report.ratio("the same through the gateway", rate(gateway), rate(bare), share(gateway, bare), 50);
    }

    private void batches(Measures measures) {
        List<Double> bare = new ArrayList<>();
        List<Double> service = times(() -> {
            bare.add(measures.rawBatches());
            return measures.batches("INTERVENTION");
        });
        step("batches", service);
        report.ratio(
                "batches of 500, 2 at once, against `insertMany`", rate(service), rate(bare), share(service, bare), 40);
    }

    private void pace(Measures measures) {
        List<Double> middle = new ArrayList<>();
        List<Double> p99 = times(() -> {
            Latencies latencies = measures.pace();
            middle.add(latencies.at(50));
            return latencies.at(99);
        });
        step("pace", p99);
        report.told(
                "recording at 200/s through the gateway, open model",
                String.format(
                        Locale.ROOT, "p50 %.1f ms, p99 %.1f ms", Latencies.median(middle), Latencies.median(p99)));
    }

    private List<Double> times(Supplier<Double> measure) {
        List<Double> results = new ArrayList<>();
        for (int i = 0; i < settings.runs(); i++) {
            results.add(measure.get());
        }
        return results;
    }

    private void step(String name, List<Double> measured) {
        progress.printf(
                Locale.ROOT,
                "%s: %s%n",
                name,
                measured.stream()
                        .map(it -> String.format(Locale.ROOT, "%.2f", it))
                        .toList());
    }

    private static double share(List<Double> trame, List<Double> bare) {
        return Latencies.median(trame) / Latencies.median(bare);
    }

    private static String rate(List<Double> measured) {
        return String.format(Locale.ROOT, "%.0f/s", Latencies.median(measured));
    }

    private static String seconds(List<Double> measured) {
        return String.format(Locale.ROOT, "%.2f s", Latencies.median(measured));
    }
}

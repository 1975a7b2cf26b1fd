package fr.trame.launcher.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What was measured, as a Markdown table. */
final class Report {

    private final List<String> rows = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    /** A rate or time against what the bare server does; the goal is a share in hundredths. */
    void ratio(String what, String trame, String bare, double share, int goal) {
        rows.add(String.format(
                Locale.ROOT,
                "| %s | %s | %s | %.0f %% | ≥ %d %% | %s |",
                what,
                trame,
                bare,
                share * 100,
                goal,
                share * 100 >= goal ? "met" : "missed"));
    }

    void below(String what, double millis, int goal) {
        rows.add(String.format(
                Locale.ROOT,
                "| %s | %.1f ms | | | < %d ms | %s |",
                what,
                millis,
                goal,
                millis < goal ? "met" : "missed"));
    }

    void told(String what, String value) {
        rows.add("| " + what + " | " + value + " | | | | |");
    }

    void note(String text) {
        notes.add("* " + text);
    }

    String markdown(Settings settings) {
        Runtime machine = Runtime.getRuntime();
        String shape = String.format(
                Locale.ROOT,
                "%s, commit %s, %d cores, %d GB, %s %s, Java %s; medians of %d runs of %d s after at most %d s of warm-up.",
                LocalDate.now(java.time.ZoneOffset.UTC),
                System.getProperty("trame.commit", "unknown"),
                machine.availableProcessors(),
                memoryGigabytes(),
                System.getProperty("os.name"),
                System.getProperty("os.arch"),
                Runtime.version(),
                settings.runs(),
                settings.slice().toSeconds(),
                settings.warmUp().toSeconds());
        return shape + "\n\n| Measure | Trame | bare server | share | goal | |\n|---|---|---|---|---|---|\n"
                + String.join("\n", rows) + "\n\n" + String.join("\n", notes) + "\n";
    }

    private static long memoryGigabytes() {
        var system = java.lang.management.ManagementFactory.getOperatingSystemMXBean();
        return system instanceof com.sun.management.OperatingSystemMXBean known
                ? Math.round(known.getTotalMemorySize() / 1e9)
                : 0;
    }
}

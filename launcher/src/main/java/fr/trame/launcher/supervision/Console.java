package fr.trame.launcher.supervision;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** What the person at the keyboard sees: one line per step, with the time since the start. */
public final class Console {

    private final PrintStream out;
    private final Instant start = Instant.now();

    public Console(PrintStream out) {
        this.out = out;
    }

    public void step(String line) {
        out.println(String.format(Locale.FRANCE, "[%6.1f s] %s", seconds(start), line));
    }

    /** A line without the time. */
    public void plain(String line) {
        out.println(line);
    }

    static String since(Instant start) {
        return String.format(Locale.FRANCE, "%.1f\u00a0s", seconds(start));
    }

    private static double seconds(Instant start) {
        return Duration.between(start, Instant.now()).toMillis() / 1000.0;
    }
}

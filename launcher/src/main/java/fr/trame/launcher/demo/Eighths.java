package fr.trame.launcher.demo;

import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** Tells the progress each time another eighth is done. */
final class Eighths {

    private final Consumer<String> progress;
    private final String what;
    private final int total;
    private final AtomicInteger done = new AtomicInteger();

    Eighths(Consumer<String> progress, String what, int total) {
        this.progress = progress;
        this.what = what;
        this.total = total;
    }

    void add(int count) {
        int now = done.addAndGet(count);
        if (now * 8L / total != (now - count) * 8L / total) {
            progress.accept(
                    String.format(Locale.FRENCH, "Année de démonstration\u00a0: %,d %s sur %,d", now, what, total));
        }
    }
}

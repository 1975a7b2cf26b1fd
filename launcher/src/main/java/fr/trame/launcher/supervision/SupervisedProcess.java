package fr.trame.launcher.supervision;

import fr.trame.launcher.keys.MasterKeyFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * One supervised process: started, started again with growing pauses when it ends unasked, and stopped.
 */
final class SupervisedProcess {

    /** A process that lived this long was well: the next pause is short again. */
    private static final Duration STEADY = Duration.ofSeconds(20);

    private static final long FIRST_PAUSE_MILLIS = 250;
    private static final long LONGEST_PAUSE_MILLIS = 15_000;

    /** Children do not hear the terminal's Ctrl-C: the launcher stops them one after the other. */
    private static final List<String> DEAF_TO_TERMINAL =
            List.of("/bin/sh", "-c", "trap '' INT HUP; exec \"$@\"", "trame");

    private final Part part;
    private final Surroundings surroundings;
    private @Nullable Process process;
    private boolean stopping;
    private int failures;
    private @Nullable String refusal;
    private long logged;

    /** What children share. */
    record Surroundings(DataDirectory data, Guardian guardian, Console console) {}

    SupervisedProcess(Part part, Surroundings surroundings) {
        this.part = part;
        this.surroundings = surroundings;
    }

    Part part() {
        return part;
    }

    /** Starts the process and watches over it from then on. */
    void start() {
        Process first = spawn();
        if (first != null) {
            Thread.ofVirtual().name(part.name()).start(() -> supervise(first));
        }
    }

    private synchronized @Nullable Process spawn() {
        if (stopping) {
            return null;
        }
        Path log = log();
        logged = log.toFile().length();
        List<String> command = new ArrayList<>(DEAF_TO_TERMINAL);
        command.addAll(part.command());
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().keySet().removeAll(MasterKeyFile.variables());
        builder.environment().putAll(part.environment());
        try {
            Process born = builder.start();
            born.getOutputStream().close();
            surroundings.guardian().watch(born.pid());
            new LeftoverProcesses(surroundings.data()).remember(part.name(), born.toHandle());
            process = born;
            return born;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void supervise(Process first) {
        Process current = first;
        try {
            while (current != null) {
                Instant started = Instant.now();
                int code = current.waitFor();
                surroundings.guardian().forget(current.pid());
                boolean steady = Duration.between(started, Instant.now()).compareTo(STEADY) > 0;
                Thread.sleep(pause(steady, code));
                current = spawn();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized long pause(boolean steady, int code) {
        if (stopping) {
            return 0;
        }
        failures = steady ? 1 : failures + 1;
        if (!steady) {
            refusal = RefusedStart.since(logged, log());
        }
        long pause = Math.min(LONGEST_PAUSE_MILLIS, FIRST_PAUSE_MILLIS << Math.min(failures - 1, 10));
        surroundings
                .console()
                .step(part.label() + " : arrêt inattendu (code " + code + "), redémarrage dans " + pause
                        + " ms ; journal : " + log());
        return pause;
    }

    private Path log() {
        return surroundings.data().log(part.name());
    }

    /** How many times in a row it has ended soon after its start. */
    synchronized int failures() {
        return failures;
    }

    /** Why it will not start as it is set up; null if it said nothing of that sort. */
    synchronized @Nullable String refusal() {
        return refusal;
    }

    /** How often it has ended in a row, and what the present start wrote last of what went wrong. */
    synchronized String lastWords() {
        return "arrêts\u00a0: " + failures + "\u00a0; " + RefusedStart.lastWords(logged, log());
    }

    /** It was seen to serve: earlier failures are forgotten. */
    synchronized void serves() {
        failures = 0;
    }

    synchronized @Nullable Process process() {
        return process;
    }

    /** Asks the process to end; it will not be started again. */
    void askToStop() {
        Process asked;
        synchronized (this) {
            stopping = true;
            asked = process;
        }
        if (asked != null) {
            asked.destroy();
        }
    }

    /** Waits for the end of a process that was asked to stop, and kills it if that takes too long. */
    void awaitStop(Duration patience) {
        Process asked = process();
        if (asked == null) {
            return;
        }
        try {
            if (!asked.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                surroundings.console().step(part.label() + " : ne s’arrête pas, arrêt forcé");
                asked.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            asked.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}

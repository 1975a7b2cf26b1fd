package fr.trame.launcher.supervision;

import fr.trame.launcher.refusal.Refused;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Remembers the processes of a data directory, and ends those that outlived a launcher that was killed. */
final class LeftoverProcesses {

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final DataDirectory data;

    LeftoverProcesses(DataDirectory data) {
        this.data = data;
    }

    void remember(String part, ProcessHandle process) {
        data.note(file(part), process.pid() + " " + startOf(process));
    }

    /** Ends what still runs of the parts; returns the names of those that did. */
    List<String> end(List<String> parts) {
        return parts.stream().filter(part -> end(part, data.noted(file(part)))).toList();
    }

    private static boolean end(String part, @Nullable String noted) {
        Optional<ProcessHandle> found = noted == null ? Optional.empty() : find(noted);
        found.ifPresent(process -> {
            process.destroy();
            try {
                process.onExit().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            } catch (TimeoutException | ExecutionException e) {
                process.destroyForcibly();
                process.onExit().join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new Refused("Interrompu pendant l’arrêt de " + part + ".");
            }
        });
        return found.isPresent();
    }

    /** The process of that number and that start: numbers are used again. */
    private static Optional<ProcessHandle> find(String noted) {
        String[] words = noted.split(" ", -1);
        return ProcessHandle.of(Long.parseLong(words[0]))
                .filter(ProcessHandle::isAlive)
                .filter(process -> startOf(process).equals(words[1]));
    }

    private static String startOf(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toString).orElse("?");
    }

    private static String file(String part) {
        return "run/" + part + ".pid";
    }
}

package fr.trame.launcher.supervision;

import fr.trame.launcher.broker.TopicSetup;
import fr.trame.launcher.keys.MasterKeyFile;
import fr.trame.launcher.keys.StoredKeys;
import fr.trame.launcher.machine.LocalPorts;
import fr.trame.launcher.refusal.Refused;
import fr.trame.launcher.settings.Options;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The whole system on one machine: starts its stores and then everything that uses them, keeps the processes
 * alive and stops them wave by wave in reverse. */
public final class Trame implements AutoCloseable {

    private static final Duration START_PATIENCE = Duration.ofMinutes(8);
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(6);
    private static final int POLL_MILLIS = 50;
    private static final int HOPELESS = 4;

    private final Options options;
    private final DataDirectory data;
    private final Console console;
    private final Guardian guardian = new Guardian();
    private final List<List<SupervisedProcess>> waves = new ArrayList<>();
    private boolean closed;

    /** All of the blueprint's waves, or the first ones. */
    public Trame(Options options, DataDirectory data, Console console, List<List<Part>> parts) {
        this.options = options;
        this.data = data;
        this.console = console;
        SupervisedProcess.Surroundings surroundings = new SupervisedProcess.Surroundings(data, guardian, console);
        for (List<Part> wave : parts) {
            waves.add(wave.stream()
                    .map(part -> new SupervisedProcess(part, surroundings))
                    .toList());
        }
    }

    /** Starts everything and returns when all of it is ready. */
    public void start() {
        for (String name : new LeftoverProcesses(data).end(names())) {
            console.step(name + " : un processus d’une exécution précédente a été arrêté");
        }
        waves.forEach(wave -> wave.forEach(child -> checkPort(child.part())));
        String database = options.mongoUri();
        if (database != null) {
            GivenDatabase.check(database);
        }
        String kafka = options.kafka();
        if (kafka != null) {
            TopicSetup.ensure(kafka);
        }
        for (List<SupervisedProcess> wave : waves) {
            Instant start = Instant.now();
            wave.forEach(SupervisedProcess::start);
            wave.forEach(child -> {
                awaitReady(child);
                console.step(child.part().label() + " : prêt (" + Console.since(start) + ")");
            });
            MasterKeyFile.ensure(data.directory(), System.getenv(), () -> StoredKeys.any(options.database()));
        }
    }

    /** The process that runs a part at the moment. */
    public ProcessHandle process(String part) {
        return Objects.requireNonNull(child(part).process(), part).toHandle();
    }

    /** Where a part listens. */
    public int port(String part) {
        return child(part).part().port();
    }

    /** Returns when a part answers (again). */
    public void awaitReady(String part) {
        awaitReady(child(part));
    }

    private SupervisedProcess child(String name) {
        return waves.stream()
                .flatMap(List::stream)
                .filter(child -> child.part().name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private List<String> names() {
        return waves.stream()
                .flatMap(List::stream)
                .map(child -> child.part().name())
                .toList();
    }

    private static void checkPort(Part part) {
        if (!LocalPorts.free(part.port())) {
            throw new Refused("Le port " + part.port() + " (" + part.label() + ") est déjà pris"
                    + LocalPorts.owner(part.port())
                            .map(owner -> " par le processus " + owner)
                            .orElse("")
                    + ".");
        }
    }

    private void awaitReady(SupervisedProcess child) {
        Instant deadline = Instant.now().plus(START_PATIENCE);
        while (!child.part().ready().ready()) {
            String refusal = child.refusal();
            if (refusal != null) {
                throw new Refused(child.part().label() + "\u00a0: " + refusal);
            }
            if (child.failures() >= HOPELESS || Instant.now().isAfter(deadline)) {
                throw new Refused(child.part().label() + " ne démarre pas (" + child.lastWords() + ")\u00a0; voir "
                        + data.log(child.part().name()));
            }
            try {
                Thread.sleep(POLL_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new Refused("Démarrage interrompu.");
            }
        }
        child.serves();
    }

    /** Stops everything, last started first. */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        waves.reversed().forEach(wave -> {
            wave.forEach(SupervisedProcess::askToStop);
            wave.forEach(child -> child.awaitStop(STOP_PATIENCE));
        });
        guardian.close();
        data.close();
    }
}

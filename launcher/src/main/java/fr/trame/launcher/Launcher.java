package fr.trame.launcher;

import fr.trame.launcher.bench.Bench;
import fr.trame.launcher.broker.BrokerProcess;
import fr.trame.launcher.database.DatabaseProcess;
import fr.trame.launcher.demo.DemoYear;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/**
 * Starts Trame on one machine; with {@code database} or {@code broker} as first argument, is that one process; with
 * {@code bench}, measures it.
 */
final class Launcher {

    private static final String DEMO_NOTE = "demo-year";
    private static final String LOADING = "loading";
    private static final String LOADED = "loaded";

    private Launcher() {}

    static void main(String[] args) throws InterruptedException {
        List<String> arguments = List.of(args);
        String first = arguments.isEmpty() ? "" : arguments.getFirst();
        switch (first) {
            case "database" -> serve(DatabaseProcess.start(port(arguments), directory(arguments)));
            case "broker" -> serve(BrokerProcess.start(port(arguments), directory(arguments)));
            case "bench" -> Bench.run(arguments.subList(1, arguments.size()), root(), Blueprint::prepare);
            default -> launch(arguments);
        }
    }

    private static void launch(List<String> arguments) throws InterruptedException {
        Console console = new Console(new PrintStream(System.out, true, StandardCharsets.UTF_8));
        try {
            Options options = Options.parse(arguments, System.getenv(), root());
            if (options.help()) {
                console.plain(Options.HELP);
                return;
            }
            run(options, console);
        } catch (LaunchRefused e) {
            console.plain(e.line());
            System.exit(1);
        } catch (IllegalStateException e) {
            console.plain("Trame s’arrête : " + e.getMessage());
            System.exit(1);
        }
    }

    private static Path root() {
        return Path.of(System.getProperty("trame.root", "")).toAbsolutePath().normalize();
    }

    private static void run(Options options, Console console) throws InterruptedException {
        DataDirectory data = DataDirectory.open(options.data());
        Blueprint blueprint = new Blueprint(options, data);
        blueprint.unpack();
        Trame trame = new Trame(options, data, console, blueprint.waves());
        Thread training = Thread.ofPlatform().daemon().name("training").unstarted(() -> train(blueprint, console));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            console.step("Arrêt…");
            training.interrupt();
            trame.close();
            console.step("Trame est arrêté.");
        }));
        console.step("Données dans " + options.data());
        trame.start();
        URI gateway = URI.create("http://localhost:" + options.ports().gateway());
        demoYear(options, data, gateway, console);
        console.plain("Trame is ready: " + gateway);
        training.start();
        new CountDownLatch(1).await();
    }

    /** For the next start; this one goes on without. */
    private static void train(Blueprint blueprint, Console console) {
        try {
            blueprint.train();
        } catch (LaunchRefused e) {
            if (!Thread.currentThread().isInterrupted()) {
                console.step(e.line());
            }
        }
    }

    /** Loads the demo year into new data; goes on with a load that was interrupted. */
    private static void demoYear(Options options, DataDirectory data, URI gateway, Console console) {
        if (data.wasEmpty() && options.demo() && options.ownsItsData()) {
            data.note(DEMO_NOTE, LOADING);
        }
        if (LOADING.equals(data.noted(DEMO_NOTE))) {
            DemoYear.load(gateway, console::step);
            data.note(DEMO_NOTE, LOADED);
        }
    }

    private static void serve(AutoCloseable process) throws InterruptedException {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            try {
                process.close();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }));
        new CountDownLatch(1).await();
    }

    private static int port(List<String> arguments) {
        return Ports.parse("--port", after("--port", arguments));
    }

    private static Path directory(List<String> arguments) {
        return Path.of(after("--data", arguments)).toAbsolutePath();
    }

    private static String after(String option, List<String> arguments) {
        int at = arguments.indexOf(option);
        if (at < 0 || at + 1 >= arguments.size()) {
            throw new LaunchRefused("L’option " + option + " attend une valeur.");
        }
        return arguments.get(at + 1);
    }
}

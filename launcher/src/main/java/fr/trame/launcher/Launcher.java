package fr.trame.launcher;

import fr.trame.database.EmbeddedDatabase;
import fr.trame.launcher.bench.Bench;
import fr.trame.launcher.broker.BrokerProcess;
import fr.trame.launcher.demo.YearLoader;
import fr.trame.launcher.demo.staff.DemoAccounts;
import fr.trame.launcher.identity.AccountCommand;
import fr.trame.launcher.identity.IdentityProcess;
import fr.trame.launcher.keys.MasterKeyCommand;
import fr.trame.launcher.mail.MailProcess;
import fr.trame.launcher.refusal.Refused;
import fr.trame.launcher.settings.Options;
import fr.trame.launcher.settings.Ports;
import fr.trame.launcher.supervision.Console;
import fr.trame.launcher.supervision.DataDirectory;
import fr.trame.launcher.supervision.Trame;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Starts Trame on one machine; with {@code database}, {@code broker}, {@code identity} or {@code mail} as first argument, is that one
 * process; with {@code account}, adds somebody who may sign in; with {@code master-key}, makes or renews that key; with {@code bench},
 * measures it.
 */
final class Launcher {

    private Launcher() {}

    static void main(String[] args) throws InterruptedException {
        List<String> arguments = List.of(args);
        String first = arguments.isEmpty() ? "" : arguments.getFirst();
        switch (first) {
            case "database" -> serve(EmbeddedDatabase.start(port(arguments), directory(arguments)));
            case "broker" -> serve(BrokerProcess.start(port(arguments), directory(arguments)));
            case "identity" -> serve(IdentityProcess.start(identity(arguments), DemoAccounts::all));
            case "mail" -> serve(MailProcess.start(port(arguments), Ports.parse("--page", after("--page", arguments))));
            case Rehearsal.ARGUMENT -> Rehearsal.run();
            case "account" -> answer(AccountCommand::run, arguments.subList(1, arguments.size()));
            case "master-key" -> answer(MasterKeyCommand::run, arguments.subList(1, arguments.size()));
            case "bench" -> Bench.run(arguments.subList(1, arguments.size()), root(), Blueprint::prepare);
            default -> launch(arguments);
        }
    }

    private static Console console() {
        return new Console(new PrintStream(System.out, true, StandardCharsets.UTF_8));
    }

    /** Says what a command answers, or why it does not do what it was asked. */
    private static void answer(Function<List<String>, String> command, List<String> arguments) {
        Console console = console();
        try {
            console.plain(command.apply(arguments));
        } catch (Refused e) {
            console.plain(e.line());
            System.exit(1);
        }
    }

    private static void launch(List<String> arguments) throws InterruptedException {
        Console console = console();
        try {
            Options options = Options.parse(arguments, System.getenv(), root());
            if (options.help()) {
                console.plain(Options.HELP);
                return;
            }
            run(options, console);
        } catch (Refused e) {
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
        if (data.wasEmpty() && options.demo() && options.canLoadDemo()) {
            data.beginDemo();
        }
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
        if (!data.isDemo() && options.provider() == null) {
            IdentityProcess.firstAccess(data.of(Blueprint.IDENTITY)).ifPresent(console::plain);
        }
        trame.start();
        URI gateway = URI.create("http://localhost:" + options.ports().gateway());
        if (options.canLoadDemo()) {
            demoYear(data, gateway, console);
        }
        if (options.mailHost() == null) {
            console.step("Courriels envoyés, à lire sur http://localhost:"
                    + options.ports().mailPage());
        }
        console.plain("Trame is ready: " + gateway);
        training.start();
        new CountDownLatch(1).await();
    }

    /** For the next start; this one goes on without. */
    private static void train(Blueprint blueprint, Console console) {
        try {
            blueprint.train();
        } catch (Refused e) {
            if (!Thread.currentThread().isInterrupted()) {
                console.step(e.line());
            }
        }
    }

    /** Loads the demo year into new data; goes on with a load that was interrupted. */
    private static void demoYear(DataDirectory data, URI gateway, Console console) {
        if (data.lacksDemo()) {
            YearLoader.load(gateway, console::step);
            data.endDemo();
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

    /** {@code --gateway} as often as need be, or once with commas. */
    private static IdentityProcess.Settings identity(List<String> arguments) {
        List<URI> gateways = IntStream.range(1, arguments.size())
                .filter(at -> arguments.get(at - 1).equals("--gateway"))
                .mapToObj(arguments::get)
                .flatMap(origins -> Stream.of(origins.split(",", -1)))
                .map(URI::create)
                .toList();
        return new IdentityProcess.Settings(
                port(arguments),
                directory(arguments),
                gateways,
                arguments.contains("--demo"),
                URI.create(after("--staff", arguments)));
    }

    private static String after(String option, List<String> arguments) {
        int at = arguments.indexOf(option);
        if (at < 0 || at + 1 >= arguments.size()) {
            throw new Refused("L’option " + option + " attend une valeur.");
        }
        return arguments.get(at + 1);
    }
}

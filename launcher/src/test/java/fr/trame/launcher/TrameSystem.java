package fr.trame.launcher;

import fr.trame.launcher.client.Browser;
import fr.trame.launcher.client.GatewaySession;
import fr.trame.launcher.identity.TestAccounts;
import fr.trame.launcher.machine.LocalPorts;
import fr.trame.launcher.settings.Options;
import fr.trame.launcher.settings.Ports;
import fr.trame.launcher.settings.Provider;
import fr.trame.launcher.supervision.Console;
import fr.trame.launcher.supervision.DataDirectory;
import fr.trame.launcher.supervision.Part;
import fr.trame.launcher.supervision.Trame;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The real system for a journey: the packaged jars in processes of their own, on free ports, with data of its own under
 * {@code target/systems}. It is the launcher's own supervision: what is killed is started again.
 */
public final class TrameSystem implements AutoCloseable {

    public static final String DATABASE = Blueprint.DATABASE;
    public static final String BROKER = Blueprint.BROKER;
    public static final String INTERVENTION = Blueprint.INTERVENTION;
    public static final String TRAINING = Blueprint.TRAINING;
    public static final String REPORTING = Blueprint.REPORTING;
    public static final String GATEWAY = Blueprint.GATEWAY;
    public static final String IDENTITY = Blueprint.IDENTITY;

    private final Ports ports;
    private final Path directory;
    private final SignInProvider provider;
    private final Trame trame;

    private TrameSystem(Ports ports, Path directory, int waves) {
        this(ports, directory, waves, false, null, null);
    }

    private TrameSystem(
            Ports ports, Path directory, int waves, boolean demo, SignInProvider provider, SecondInstances second) {
        this.ports = ports;
        this.directory = directory;
        this.provider = provider;
        Path root = Path.of("").toAbsolutePath().getParent();
        Provider given = provider == null
                ? null
                : new Provider(provider.issuer(), provider.discovery(), provider.clientSecret());
        Options options = new Options(root, directory, false, false, ports, null, null, null, given, null);
        DataDirectory data = DataDirectory.open(directory);
        if (demo) {
            data.beginDemo();
            data.endDemo();
        }
        if (waves > 1) {
            Blueprint.prepare(root);
        }
        List<List<Part>> first = new Blueprint(options, data).waves();
        List<List<Part>> parts = second == null ? first : second.beside(first, options, data);
        trame = new Trame(options, data, new Console(System.out), parts.subList(0, Math.min(waves, parts.size())));
        try {
            trame.start();
        } catch (RuntimeException e) {
            trame.close();
            throw e;
        }
    }

    /** Everything: stores, services and gateway, with empty data. */
    public static TrameSystem start() {
        return new TrameSystem(freePorts(), freshDirectory(), Integer.MAX_VALUE);
    }

    /** Everything, without data, for the people of the demo. */
    public static TrameSystem demo() {
        return new TrameSystem(freePorts(), freshDirectory(), Integer.MAX_VALUE, true, null, null);
    }

    /** Everything, and of each service and the gateway a {@link #second} instance on the same stores. */
    public static TrameSystem twice() {
        var second = new SecondInstances(freePorts());
        return new TrameSystem(freePorts(), freshDirectory(), Integer.MAX_VALUE, false, null, second);
    }

    /** The name of the second instance of a part. */
    public static String second(String part) {
        return part + SecondInstances.SECOND;
    }

    /** Everything but a provider: people sign in at the given one, which leads them back to this port. */
    public static TrameSystem start(int gateway, SignInProvider provider) {
        return new TrameSystem(
                freePorts().withGateway(gateway), freshDirectory(), Integer.MAX_VALUE, false, provider, null);
    }

    /** Somebody who may sign in from now on. */
    public void account(String login, String person, List<String> roles, String team) {
        if (provider == null) {
            TestAccounts.put(directory.resolve(Blueprint.IDENTITY), login, person, roles, team);
        } else {
            provider.account(login, person, roles, team, TestAccounts.PASSWORD);
        }
    }

    /** Signs somebody of {@link #account} in at the gateway. */
    public GatewaySession signIn(String login) {
        return signIn(new Browser(), login);
    }

    /** The same in a browser that is kept for later. */
    public GatewaySession signIn(Browser browser, String login) {
        return GatewaySession.signIn(browser, gateway(), login, TestAccounts.PASSWORD);
    }

    /** Signs somebody of {@link #account} in at one of the gateways. */
    public GatewaySession signInAt(String gateway, String login) {
        return GatewaySession.signIn(at(gateway), login, TestAccounts.PASSWORD);
    }

    /** The stores and the provider alone. */
    public static TrameSystem stores() {
        return new TrameSystem(freePorts(), freshDirectory(), 1);
    }

    /** Everything once more, on the data and ports of a system that was closed. */
    public TrameSystem again() {
        return new TrameSystem(ports, directory, Integer.MAX_VALUE);
    }

    public URI gateway() {
        return loopback(ports.gateway());
    }

    /** Where its letters are shown. */
    public URI mails() {
        return loopback(ports.mailPage());
    }

    public URI intervention() {
        return loopback(ports.intervention());
    }

    public URI training() {
        return loopback(ports.training());
    }

    public URI reporting() {
        return loopback(ports.reporting());
    }

    /** Where a part listens. */
    public URI at(String part) {
        return loopback(trame.port(part));
    }

    public String mongoUri() {
        return "mongodb://127.0.0.1:" + ports.database();
    }

    public String kafka() {
        return "127.0.0.1:" + ports.kafka();
    }

    public Path directory() {
        return directory;
    }

    /** {@code kill -9}; the supervision starts it again after a short pause. */
    public void kill(String part) {
        ProcessHandle killed = process(part);
        killed.destroyForcibly();
        killed.onExit().join();
    }

    /** Stops the process where it stands: it answers nobody until it {@link #goOn goes on}. */
    public void pause(String part) {
        signal("STOP", part);
    }

    /** Lets a paused process go on as if nothing had happened. */
    public void goOn(String part) {
        signal("CONT", part);
    }

    private void signal(String signal, String part) {
        String pid = Long.toString(process(part).pid());
        try {
            if (new ProcessBuilder("kill", "-" + signal, pid).start().waitFor() != 0) {
                throw new IllegalStateException("no signal " + signal + " for " + part);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Returns when the part answers (again). */
    public void awaitReady(String part) {
        trame.awaitReady(part);
    }

    /** The process that runs the part at the moment. */
    public ProcessHandle process(String part) {
        return trame.process(part);
    }

    /** Stops everything cleanly, last started first. */
    @Override
    public void close() {
        trame.close();
    }

    static Path freshDirectory() {
        try {
            Path systems = Files.createDirectories(Path.of("target", "systems").toAbsolutePath());
            return Files.createTempDirectory(systems, "data-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Ports freePorts() {
        List<Integer> free = LocalPorts.unused(9);
        return new Ports(
                free.get(0),
                free.get(1),
                free.get(2),
                free.get(3),
                free.get(4),
                free.get(5),
                free.get(6),
                free.get(7),
                free.get(8));
    }

    private static URI loopback(int port) {
        return URI.create("http://127.0.0.1:" + port);
    }
}

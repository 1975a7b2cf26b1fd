package fr.trame.launcher.identity;

import fr.trame.launcher.client.Tokens;
import fr.trame.launcher.demo.staff.DemoAccounts;
import fr.trame.launcher.machine.LocalPorts;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/** An {@link IdentityProcess} within the test, on a port and with a clock of its own. */
final class RunningProvider implements AutoCloseable {

    static final String GATEWAY = "http://localhost:8080";
    static final String OTHER_GATEWAY = "http://127.0.0.1:8080";
    static final URI REDIRECT = URI.create(GATEWAY + "/login/oauth2/code/trame");

    private final IdentityProcess process;
    private final Path data;
    final URI issuer;

    private RunningProvider(IdentityProcess process, Path data, URI issuer) {
        this.process = process;
        this.data = data;
        this.issuer = issuer;
    }

    static RunningProvider demo(Path data, Clock clock) {
        return start(LocalPorts.unused(), data, true, clock);
    }

    static RunningProvider withAccounts(Path data) {
        return start(LocalPorts.unused(), data, false, Clock.systemUTC());
    }

    /** Whose passwords can be changed, with a register at that address. */
    static RunningProvider withAccounts(Path data, Clock clock, URI staff) {
        return start(LocalPorts.unused(), data, false, clock, staff);
    }

    static RunningProvider start(int port, Path data, boolean demo, Clock clock) {
        return start(port, data, demo, clock, URI.create("http://127.0.0.1:1"));
    }

    private static RunningProvider start(int port, Path data, boolean demo, Clock clock, URI staff) {
        List<URI> gateways = List.of(URI.create(GATEWAY), URI.create(OTHER_GATEWAY));
        IdentityProcess process = IdentityProcess.start(
                new IdentityProcess.Settings(port, data, gateways, demo, staff), DemoAccounts::all, clock);
        return new RunningProvider(process, data, URI.create("http://localhost:" + port));
    }

    Tokens tokens(Clock clock) {
        return new Tokens(issuer, Visitor.CLIENT, secret(), REDIRECT, clock);
    }

    Visitor visitor() {
        return new Visitor(issuer, secret());
    }

    String secret() {
        return IdentityProcess.clientSecret(data);
    }

    @Override
    public void close() {
        process.close();
    }
}

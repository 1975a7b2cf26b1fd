package fr.trame.launcher.bench;

import fr.trame.launcher.client.GatewaySession;
import fr.trame.launcher.client.Tokens;
import fr.trame.launcher.demo.staff.DemoAccounts;
import fr.trame.launcher.identity.IdentityProcess;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** The demo staff at work: with a session at the gateway, with an access token at a service. */
final class People implements AutoCloseable {

    private final SystemUnderTest system;
    private final Tokens tokens;
    private final Map<String, String> logins = new ConcurrentHashMap<>();
    private final Map<String, String> sessions = new ConcurrentHashMap<>();

    People(SystemUnderTest system) {
        this.system = system;
        this.tokens = new Tokens(
                URI.create("http://localhost:" + system.port("IDENTITY")),
                "trame-gateway",
                IdentityProcess.clientSecret(system.data().resolve("identity")),
                system.gateway().resolve("/login/oauth2/code/trame"));
    }

    /** The header lines of a request of this person to that part. */
    String headers(String part, String person) {
        return part.equals("GATEWAY")
                ? sessions.computeIfAbsent(login(person), this::session)
                : "Authorization: Bearer " + tokens.accessToken(login(person), IdentityProcess.DEMO_PASSWORD) + "\r\n";
    }

    /** The figures of the whole association. */
    String director() {
        return sessions.computeIfAbsent(DemoAccounts.loginWith("DIR"), this::session);
    }

    private String login(String person) {
        return logins.computeIfAbsent(person, DemoAccounts::loginOf);
    }

    private String session(String login) {
        return GatewaySession.signIn(system.gateway(), login, IdentityProcess.DEMO_PASSWORD)
                .headers()
                .entrySet()
                .stream()
                .map(header -> header.getKey() + ": " + header.getValue() + "\r\n")
                .collect(Collectors.joining());
    }

    @Override
    public void close() {
        tokens.close();
    }
}

package fr.trame.launcher.settings;

import fr.trame.launcher.refusal.Refused;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where people sign in.
 *
 * @param issuer as browsers and tokens have it
 * @param discovery where the processes find its description, if that is another address
 * @param clientSecret what the gateway shares with it
 */
public record Provider(String issuer, String discovery, String clientSecret) {

    private static final String ISSUER = "TRAME_ISSUER";
    private static final String DISCOVERY = "TRAME_ISSUER_DISCOVERY";
    private static final String CLIENT_SECRET = "TRAME_CLIENT_SECRET";

    /**
     * One that runs already, a Keycloak for example.
     *
     * @throws Refused if the gateway would have no secret to show there
     */
    static @Nullable Provider from(Map<String, String> environment) {
        String issuer = environment.getOrDefault(ISSUER, "");
        String discovery = environment.getOrDefault(DISCOVERY, "");
        String secret = environment.getOrDefault(CLIENT_SECRET, "");
        if (issuer.isBlank()) {
            return null;
        }
        if (secret.isBlank()) {
            throw new Refused(ISSUER + " ne va pas sans " + CLIENT_SECRET + " (./run --help)");
        }
        return new Provider(issuer, discovery.isBlank() ? issuer : discovery, secret);
    }

    /** What the services' environment says of it. */
    public Map<String, String> forServices() {
        return Map.of(ISSUER, issuer, DISCOVERY, discovery);
    }

    /** What the gateway's says. */
    public Map<String, String> forGateway() {
        return Map.of(ISSUER, issuer, DISCOVERY, discovery, CLIENT_SECRET, clientSecret);
    }

    @Override
    public String toString() {
        return "Provider[" + issuer + ", found at " + discovery + "]";
    }
}

package fr.trame.platform.testing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import fr.trame.platform.security.Caller;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An identity provider as the services see one: a discovery document, keys, and tokens signed by them. */
public final class TestIssuer implements AutoCloseable {

    /** One for all tests of a module. */
    public static final TestIssuer SHARED = start();

    /** Somebody who may do nearly everything. */
    public static final Caller DIRECTOR = new Caller("emp-1", Set.of("DIR"), null);

    private static final Duration VALID = Duration.ofMinutes(30);

    private final HttpServer server;
    private final RSAKey key;

    private TestIssuer(HttpServer server, RSAKey key) {
        this.server = server;
        this.key = key;
        server.createContext("/.well-known/openid-configuration", exchange -> {
            answer(exchange, "{\"issuer\": \"%s\", \"jwks_uri\": \"%s/keys\"}".formatted(url(), url()));
        });
        server.createContext("/keys", exchange -> answer(exchange, new JWKSet(key.toPublicJWK()).toString()));
        server.start();
    }

    /** A provider of its own on a free port. */
    public static TestIssuer start() {
        return start(0, key("test"));
    }

    /** The same provider on its port again, after it was closed. */
    public TestIssuer again() {
        return start(server.getAddress().getPort(), key);
    }

    private static TestIssuer start(int port, RSAKey key) {
        try {
            return new TestIssuer(
                    HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0), key);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A new key pair. */
    public static RSAKey key(String id) {
        try {
            return new RSAKeyGenerator(2048).keyID(id).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** For {@code trame.issuer}. */
    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** The header {@code Authorization} of somebody who belongs to no service. */
    public String bearer(Caller caller) {
        return bearer(caller, null);
    }

    /** The header {@code Authorization} of somebody of a service. */
    public String bearer(Caller caller, @Nullable String service) {
        return "Bearer " + sign(claims(caller, service).build(), key);
    }

    /** What a token calls somebody. */
    public static String nameOf(Caller caller) {
        return "Name of " + caller.person();
    }

    /** What a good token says, to be altered. */
    public JWTClaimsSet.Builder claims(Caller caller, @Nullable String service) {
        return new JWTClaimsSet.Builder()
                .issuer(url())
                .subject(caller.person())
                .audience("trame-api")
                .issueTime(Date.from(Instant.now()))
                .expirationTime(Date.from(Instant.now().plus(VALID)))
                .claim("name", nameOf(caller))
                .claim("trame_person", caller.person())
                .claim("trame_roles", new ArrayList<>(caller.roles()))
                .claim("trame_team", caller.team())
                .claim("trame_service", service);
    }

    /** Signs with the key that this provider publishes. */
    public String sign(JWTClaimsSet claims) {
        return sign(claims, key);
    }

    /** Signs with any key. */
    public static String sign(JWTClaimsSet claims, RSAKey by) {
        try {
            var token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .keyID(by.getKeyID())
                            .build(),
                    claims);
            token.sign(new RSASSASigner(by));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The key it publishes, as forgers see it. */
    public RSAKey publicKey() {
        return key.toPublicJWK();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private static void answer(HttpExchange exchange, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().put("Content-Type", List.of("application/json"));
        exchange.sendResponseHeaders(200, bytes.length);
        try (exchange) {
            exchange.getResponseBody().write(bytes);
        }
    }
}

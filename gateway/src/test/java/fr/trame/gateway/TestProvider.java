package fr.trame.gateway;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A real, small OpenID provider over HTTP. It signs in one person without asking, checks the gateway's secret and its
 * proof key, hands out refresh tokens that are good once, and forges identities when told to.
 */
final class TestProvider {

    static final String CLIENT = "trame-gateway";
    static final String SECRET = "secret of the test+ %";
    static final String SESSION = "session-of-the-browser";
    static final String PERSON = "0193a000-0000-7000-8000-000000000001";

    /** In which way an identity is not to be believed. */
    enum Forgery {
        NONE,
        OTHER_AUDIENCE,
        OTHER_ISSUER,
        OTHER_KEY,
        OTHER_NONCE,
        UNSIGNED,
        SIGNED_BY_SECRET,
        EXPIRED,
        MISSING
    }

    private record Code(String challenge, String nonce, String redirect) {}

    private static final RSAKey KEY = key("one");
    private static final RSAKey OTHER_KEY = key("one");

    private final int port;
    private final Map<String, Code> codes = new ConcurrentHashMap<>();
    private final Map<String, Boolean> refreshTokens = new ConcurrentHashMap<>();
    final AtomicInteger refreshes = new AtomicInteger();
    final AtomicInteger discoveries = new AtomicInteger();
    volatile Forgery forgery = Forgery.NONE;
    volatile Duration lifetime = Duration.ofMinutes(5);
    volatile List<String> roles = List.of("MED");
    volatile String subject = "lea.martin";
    volatile Instant proved;
    volatile String statedIssuer;
    volatile CountDownLatch answersRefreshes = new CountDownLatch(0);
    private HttpServer server;

    TestProvider() {
        port = GatewayAtWork.freePort();
        statedIssuer = issuer();
    }

    static TestProvider started() {
        var provider = new TestProvider();
        provider.start();
        return provider;
    }

    String issuer() {
        return "http://127.0.0.1:" + port;
    }

    void start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/.well-known/openid-configuration", exchange -> {
            discoveries.incrementAndGet();
            answer(exchange, 200, description());
        });
        server.createContext("/keys", exchange -> answer(exchange, 200, new JWKSet(KEY.toPublicJWK()).toString()));
        server.createContext("/authorize", this::authorize);
        server.createContext("/token", this::token);
        server.start();
    }

    void stop() {
        server.stop(0);
    }

    /** As after an administrator ended all sessions. */
    void forgetRefreshTokens() {
        refreshTokens.clear();
    }

    /** As at first, whatever a test has changed. */
    void asUsual() {
        forgery = Forgery.NONE;
        lifetime = Duration.ofMinutes(5);
        roles = List.of("MED");
        subject = "lea.martin";
        proved = null;
        answersRefreshes = new CountDownLatch(0);
    }

    private String description() {
        return """
            {"issuer":"%2$s","authorization_endpoint":"%1$s/authorize","token_endpoint":"%1$s/token",
            "jwks_uri":"%1$s/keys","userinfo_endpoint":"%1$s/userinfo","end_session_endpoint":"%1$s/end-session",
            "subject_types_supported":["public"],"response_types_supported":["code"],
            "id_token_signing_alg_values_supported":["RS256"]}\
            """.formatted(issuer(), statedIssuer);
    }

    private void authorize(HttpExchange exchange) throws IOException {
        var asked = form(exchange.getRequestURI().getRawQuery());
        var understood = "code".equals(asked.get("response_type"))
                && CLIENT.equals(asked.get("client_id"))
                && "S256".equals(asked.get("code_challenge_method"))
                && "openid profile".equals(asked.get("scope"))
                && asked.get("redirect_uri").endsWith("/login/oauth2/code/trame");
        if (!understood) {
            answer(exchange, 400, "{\"error\":\"invalid_request\"}");
            return;
        }
        var code = UUID.randomUUID().toString();
        codes.put(code, new Code(asked.get("code_challenge"), asked.get("nonce"), asked.get("redirect_uri")));
        exchange.getResponseHeaders()
                .add("Location", asked.get("redirect_uri") + "?code=" + code + "&state=" + encode(asked.get("state")));
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    private void token(HttpExchange exchange) throws IOException {
        var asked = form(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        var credentials = Base64.getEncoder()
                .encodeToString((encode(CLIENT) + ":" + encode(SECRET)).getBytes(StandardCharsets.UTF_8));
        if (!("Basic " + credentials).equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            answer(exchange, 401, "{\"error\":\"invalid_client\"}");
            return;
        }
        if ("refresh_token".equals(asked.get("grant_type"))) {
            refreshes.incrementAndGet();
            await(answersRefreshes);
            var good = refreshTokens.remove(asked.get("refresh_token")) != null;
            answer(exchange, good ? 200 : 400, good ? tokens(null) : "{\"error\":\"invalid_grant\"}");
            return;
        }
        var code = codes.remove(asked.getOrDefault("code", ""));
        var good = code != null
                && code.redirect().equals(asked.get("redirect_uri"))
                && code.challenge().equals(challenge(asked.get("code_verifier")));
        answer(exchange, good ? 200 : 400, good ? tokens(code.nonce()) : "{\"error\":\"invalid_grant\"}");
    }

    private String tokens(String nonce) {
        var refreshToken = UUID.randomUUID().toString();
        refreshTokens.put(refreshToken, true);
        var claims = claims(nonce);
        var access = signed(
                new JWTClaimsSet.Builder(claims)
                        .audience("trame-api")
                        .jwtID(UUID.randomUUID().toString())
                        .build(),
                KEY);
        var identity = forgery == Forgery.MISSING ? "" : ",\"id_token\":\"%s\"".formatted(identity(claims));
        return "{\"access_token\":\"%s\",\"refresh_token\":\"%s\",\"token_type\":\"Bearer\",\"expires_in\":%d%s}"
                .formatted(access, refreshToken, lifetime.toSeconds(), identity);
    }

    private JWTClaimsSet claims(String nonce) {
        var now = Instant.now();
        return new JWTClaimsSet.Builder()
                .issuer(issuer())
                .subject(subject)
                .audience(CLIENT)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(300)))
                .claim("nonce", nonce)
                .claim("auth_time", Date.from(proved == null ? now : proved))
                .claim("sid", SESSION)
                .claim("name", "Léa Martin")
                .claim("trame_person", PERSON)
                .claim("trame_roles", roles)
                .claim("trame_team", "TER")
                .build();
    }

    private String identity(JWTClaimsSet claims) {
        var forged = new JWTClaimsSet.Builder(claims);
        return switch (forgery) {
            case OTHER_AUDIENCE -> signed(forged.audience("somebody-else").build(), KEY);
            case OTHER_ISSUER -> signed(forged.issuer("http://127.0.0.1:1").build(), KEY);
            case OTHER_NONCE -> signed(forged.claim("nonce", "another").build(), KEY);
            case EXPIRED ->
                signed(
                        forged.expirationTime(Date.from(Instant.now().minusSeconds(3600)))
                                .build(),
                        KEY);
            case OTHER_KEY -> signed(claims, OTHER_KEY);
            case UNSIGNED -> new PlainJWT(claims).serialize();
            case SIGNED_BY_SECRET -> signedBySecret(claims);
            case NONE, MISSING -> signed(claims, KEY);
        };
    }

    private static String signed(JWTClaimsSet claims, RSAKey key) {
        try {
            var token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .keyID(key.getKeyID())
                            .build(),
                    claims);
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String signedBySecret(JWTClaimsSet claims) {
        try {
            var token = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims);
            token.sign(new MACSigner(SECRET.repeat(2).getBytes(StandardCharsets.UTF_8)));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static RSAKey key(String id) {
        try {
            return new RSAKeyGenerator(2048).keyID(id).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String challenge(String verifier) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            if (!latch.await(20, TimeUnit.SECONDS)) {
                throw new IllegalStateException("Never released");
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    static Map<String, String> form(String encoded) {
        var values = new HashMap<String, String>();
        for (var pair : encoded.split("&", -1)) {
            var at = pair.indexOf('=');
            values.put(pair.substring(0, at), URLDecoder.decode(pair.substring(at + 1), StandardCharsets.UTF_8));
        }
        return values;
    }

    private static String encode(String value) {
        return java.net.URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.getResponseHeaders().add("Connection", "close");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}

package fr.trame.launcher.client;

import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Access tokens for programs that act as several people, the way a browser and the gateway get them: through the sign-in
 * page of the provider, with a code, and renewed before they end. Any number of threads may use it.
 */
public final class Tokens implements AutoCloseable {

    private static final Duration BEFORE_ITS_END = Duration.ofSeconds(30);
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(20);

    private final URI issuer;
    private final String clientId;
    private final String authorization;
    private final URI redirect;
    private final Clock clock;
    private final JsonMapper json = JsonMapper.builder().build();
    private final Map<String, Login> logins = new ConcurrentHashMap<>();
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(ANSWER_WITHIN)
            .build();

    public Tokens(URI issuer, String clientId, String clientSecret, URI redirect) {
        this(issuer, clientId, clientSecret, redirect, Clock.systemUTC());
    }

    /** With a clock by which tokens end. */
    public Tokens(URI issuer, String clientId, String clientSecret, URI redirect, Clock clock) {
        String pair = encoded(clientId) + ":" + encoded(clientSecret);
        this.issuer = issuer;
        this.clientId = clientId;
        this.authorization = "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
        this.redirect = redirect;
        this.clock = clock;
    }

    /** What was given to one login; its lock lets different logins sign in side by side. */
    private static final class Login {
        @Nullable
        Given given;
    }

    private record Given(String accessToken, @Nullable String refreshToken, Instant end) {}

    /**
     * A token good for half a minute at least.
     *
     * @throws IllegalStateException if the provider refuses, or does not answer
     */
    public String accessToken(String login, String password) {
        Login mine = logins.computeIfAbsent(login, key -> new Login());
        synchronized (mine) {
            Given given = mine.given;
            if (given == null || clock.instant().isAfter(given.end().minus(BEFORE_ITS_END))) {
                Given renewed = given == null || given.refreshToken() == null ? null : renew(given.refreshToken());
                given = renewed == null ? signIn(login, password) : renewed;
                mine.given = given;
            }
            return given.accessToken();
        }
    }

    private @Nullable Given renew(String refreshToken) {
        HttpResponse<String> answer = ask(Map.of("grant_type", "refresh_token", "refresh_token", refreshToken));
        return answer.statusCode() == 200 ? given(answer) : null;
    }

    private Given signIn(String login, String password) {
        String verifier = random();
        HttpResponse<String> answer = ask(Map.of(
                "grant_type",
                "authorization_code",
                "code",
                code(login, password, verifier),
                "redirect_uri",
                redirect.toString(),
                "code_verifier",
                verifier));
        if (answer.statusCode() != 200) {
            throw new IllegalStateException("the code was not taken: " + answer.statusCode() + " " + answer.body());
        }
        return given(answer);
    }

    private String code(String login, String password, String verifier) {
        String state = random();
        String asked = Browser.encoded(Map.of(
                "response_type",
                "code",
                "client_id",
                clientId,
                "scope",
                "openid profile",
                "redirect_uri",
                redirect.toString(),
                "state",
                state,
                "code_challenge",
                sha256(verifier),
                "code_challenge_method",
                "S256"));
        Browser browser = new Browser();
        HttpResponse<String> page = browser.go(redirect, issuer.resolve("/oauth2/authorize?" + asked));
        HttpResponse<String> answer = SignInForm.fill(browser, redirect, page, login, password);
        if (!Browser.isHome(redirect, answer)) {
            throw GatewaySession.notLetIn(login, answer);
        }
        Map<String, String> back = parameters(Browser.next(answer));
        String code = back.get("code");
        if (code == null || !state.equals(back.get("state"))) {
            throw new IllegalStateException(login + " was sent back without a code: " + back.get("error"));
        }
        return code;
    }

    private HttpResponse<String> ask(Map<String, String> parameters) {
        HttpRequest request = HttpRequest.newBuilder(issuer.resolve("/oauth2/token"))
                .timeout(ANSWER_WITHIN)
                .header("Authorization", authorization)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(Browser.encoded(parameters)))
                .build();
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(request.uri().getPath() + " was not answered", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private Given given(HttpResponse<String> answer) {
        JsonNode body = json.readTree(answer.body());
        String refreshToken = body.path("refresh_token").asString("");
        return new Given(
                body.path("access_token").asString(),
                refreshToken.isEmpty() ? null : refreshToken,
                clock.instant().plusSeconds(body.path("expires_in").asLong()));
    }

    private static Map<String, String> parameters(URI address) {
        return Arrays.stream(String.valueOf(address.getRawQuery()).split("&", -1))
                .map(pair -> pair.split("=", 2))
                .filter(pair -> pair.length == 2)
                .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String random() {
        return UUID.randomUUID() + "." + UUID.randomUUID();
    }

    private static String sha256(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        http.close();
    }
}

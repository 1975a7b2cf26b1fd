package fr.trame.launcher.identity;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody's browser, and the gateway behind it: every step by itself, and with the wrong things if asked to. */
final class Visitor {

    static final String CLIENT = "trame-gateway";

    /** The example of RFC 7636, appendix B. */
    static final String VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";

    private static final String CHALLENGE = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final URI issuer;
    private final String secret;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    Visitor(URI issuer, String secret) {
        this.issuer = issuer;
        this.secret = secret;
    }

    /** What the gateway sends a browser with; to be changed at will. */
    static Map<String, String> request() {
        Map<String, String> request = new LinkedHashMap<>();
        request.put("response_type", "code");
        request.put("client_id", CLIENT);
        request.put("scope", "openid profile");
        request.put("redirect_uri", RunningProvider.REDIRECT.toString());
        request.put("state", "a state");
        request.put("nonce", "a nonce");
        request.put("code_challenge", CHALLENGE);
        request.put("code_challenge_method", "S256");
        return request;
    }

    HttpResponse<String> authorize(Map<String, String> request) {
        return get("/oauth2/authorize?" + form(request));
    }

    HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(issuer.resolve(path)));
    }

    HttpResponse<String> page() {
        return get("/sign-in");
    }

    HttpResponse<String> type(String login, String password) {
        return fill("/sign-in", Map.of("login", login, "password", password));
    }

    /** Opens the page and sends its form with these fields. */
    HttpResponse<String> fill(String path, Map<String, String> fields) {
        Matcher csrf = CSRF.matcher(get(path).body());
        if (!csrf.find()) {
            throw new AssertionError("no form");
        }
        Map<String, String> all = new LinkedHashMap<>(fields);
        all.put("_csrf", csrf.group(1));
        return post(path, all);
    }

    HttpResponse<String> post(String path, Map<String, String> fields) {
        return send(HttpRequest.newBuilder(issuer.resolve(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form(fields))));
    }

    /** From the gateway to the page and back; the code. */
    String signIn(String login, String password) {
        authorize(request());
        String onwards = location(type(login, password));
        return query(location(get(onwards))).get("code");
    }

    HttpResponse<String> exchange(String code) {
        return exchange(code, VERIFIER, secret);
    }

    HttpResponse<String> exchange(String code, String verifier, String clientSecret) {
        return token(
                Map.of(
                        "grant_type",
                        "authorization_code",
                        "code",
                        code,
                        "redirect_uri",
                        RunningProvider.REDIRECT.toString(),
                        "code_verifier",
                        verifier),
                clientSecret);
    }

    HttpResponse<String> refresh(String refreshToken) {
        return token(Map.of("grant_type", "refresh_token", "refresh_token", refreshToken), secret);
    }

    private HttpResponse<String> token(Map<String, String> fields, String clientSecret) {
        String basic =
                Base64.getEncoder().encodeToString((CLIENT + ":" + clientSecret).getBytes(StandardCharsets.UTF_8));
        return send(HttpRequest.newBuilder(issuer.resolve("/oauth2/token"))
                .header("Authorization", "Basic " + basic)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form(fields))));
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    static JsonNode json(HttpResponse<String> response) {
        return JSON.readTree(response.body());
    }

    static JsonNode claims(String token) {
        return JSON.readTree(Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]));
    }

    static String location(HttpResponse<String> response) {
        return response.headers()
                .firstValue("Location")
                .orElseThrow(() -> new AssertionError(response.statusCode() + " " + response.body()));
    }

    static Map<String, String> query(String address) {
        return Pattern.compile("[?&]([^=]+)=([^&#]*)")
                .matcher(address)
                .results()
                .collect(Collectors.toMap(
                        one -> one.group(1), one -> URLDecoder.decode(one.group(2), StandardCharsets.UTF_8)));
    }

    static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}

package fr.trame.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What pages of others, and programs that keep to no rule, get out of the gateway: no session, no answer to read, no page. */
class StrangersTest extends GatewayAtWork {

    private static final List<String> OF_SAFETY = List.of(
            "Content-Security-Policy",
            "X-Content-Type-Options",
            "X-Frame-Options",
            "Referrer-Policy",
            "Permissions-Policy",
            "Cross-Origin-Opener-Policy");

    @Test
    void takesNoSessionIdThatSomebodyChose() throws Exception {
        var victim = new Browser(port);
        victim.cookies.put("TRAME_SESSION", "0123456789ABCDEF0123456789ABCDEF");
        victim.signIn();
        assertThat(victim.cookies.get("TRAME_SESSION")).isNotEqualTo("0123456789ABCDEF0123456789ABCDEF");
        var attacker = new Browser(port);
        attacker.cookies.put("TRAME_SESSION", "0123456789ABCDEF0123456789ABCDEF");
        assertThat(attacker.get("/api/session").statusCode()).isEqualTo(401);
        assertThat(attacker.get("/api/session;jsessionid=" + victim.cookies.get("TRAME_SESSION"))
                        .statusCode())
                .isNotEqualTo(200);
        assertThat(new Browser(port)
                        .get("/api/session?TRAME_SESSION=" + victim.cookies.get("TRAME_SESSION"))
                        .statusCode())
                .isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "PATCH"})
    void changesNothingForAFormOfAnotherSite(String method) throws Exception {
        var signedIn = Browser.signedIn(port);
        for (var type : List.of("application/x-www-form-urlencoded", "text/plain", "multipart/form-data; boundary=a")) {
            var answer = send(
                    method,
                    "/api/interventions",
                    "Cookie",
                    "TRAME_SESSION=" + signedIn.cookies.get("TRAME_SESSION"),
                    "Content-Type",
                    type,
                    "Origin",
                    "https://evil.example");
            assertThat(answer.statusCode()).isEqualTo(403);
            assertThat(answer.body()).contains("\"code\":\"csrf-refused\"");
        }
    }

    @Test
    void letsNoScriptOfAnotherSiteRead() throws Exception {
        var signedIn = Browser.signedIn(port);
        for (var method : List.of("GET", "OPTIONS")) {
            for (var path : List.of("/api/session", "/api/interventions", "/", "/oauth2/authorization/trame")) {
                var answer = send(
                        method,
                        path,
                        "Cookie",
                        "TRAME_SESSION=" + signedIn.cookies.get("TRAME_SESSION"),
                        "Origin",
                        "https://evil.example",
                        "Access-Control-Request-Method",
                        "POST");
                assertThat(answer.headers().map().keySet())
                        .as(method + " " + path)
                        .noneMatch(
                                name -> name.toLowerCase(java.util.Locale.ROOT).startsWith("access-control-"));
            }
        }
    }

    @Test
    void leadsNobodyElsewhereOnTheWayOut() throws Exception {
        var browser = Browser.signedIn(port);
        var answer = browser.post(
                "/api/session/end?post_logout_redirect_uri=https://evil.example/&continue=//evil.example",
                "{\"location\": \"https://evil.example/\"}");
        assertThat(answer.statusCode()).isEqualTo(200);
        var location = URI.create(SignInTest.json(answer).get("location").asString());
        assertThat(location.toString()).startsWith(PROVIDER.issuer()).doesNotContain("evil");
        assertThat(TestProvider.form(location.getRawQuery()))
                .containsEntry("post_logout_redirect_uri", "http://127.0.0.1:" + port + "/");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /api/unknown",
                "GET /api/interventions/..%2f..%2factuator",
                "GET /api//interventions",
                "GET /assets/none.js",
                "GET /%61pi/session",
                "GET /none.html",
                "TRACE /api/session",
                "JEFF /",
                "DELETE /",
                "POST /api/session"
            })
    void saysTheSameOfSafetyInEveryError(String asked) throws Exception {
        var words = asked.split(" ", 2);
        var answer = send(words[0], words[1]);
        assertThat(answer.statusCode()).isBetween(400, 499);
        for (var header : OF_SAFETY) {
            assertThat(answer.headers().allValues(header)).as(header).hasSize(1);
        }
        assertThat(answer.headers().firstValue("Content-Type").orElse("application/problem+json"))
                .startsWith("application/problem+json");
        assertThat(answer.body()).doesNotContain("Tomcat", "Exception", "org.");
    }

    /** What the container refuses before anything of ours is asked. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /api/<script>alert(1)</script> HTTP/1.1\r\nHost: localhost",
                "GET /api/session?a={\"$gt\":\"\"} HTTP/1.1\r\nHost: localhost",
                "GET /%00 HTTP/1.1\r\nHost: localhost",
                "GET /%ff%zz HTTP/1.1\r\nHost: localhost",
                "GET / HTTP/1.1",
                "GET / HTTP/1.1\r\nHost: a\r\nHost: b",
                "GET / HTTP/9.9\r\nHost: localhost",
                "GET / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1\r\nContent-Length: 2",
                "GET / HTTP/1.1\r\nHost: localhost\r\nContent-Length: -1",
                "GET / HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: none-such",
                "<script>alert(1)</script>"
            })
    void showsNoPageToWhoKeepsToNoRule(String head) throws Exception {
        var answer = raw(head);
        assertThat(answer).matches("(?s)HTTP/1\\.1 (400|401|413) .*");
        assertThat(answer)
                .contains("Content-Type: application/problem+json", "\"code\":", "X-Frame-Options: DENY")
                .contains("Content-Security-Policy: ");
        assertThat(answer.substring(answer.indexOf("\r\n\r\n")))
                .doesNotContain("<script>", "Tomcat", "Exception", "org.", "<html", "<!doctype");
    }

    @Test
    void showsNoPageForHeadersWithoutEnd() throws Exception {
        var answer = raw("GET / HTTP/1.1\r\nHost: localhost\r\nX-Long: " + "a".repeat(20_000));
        assertThat(answer).startsWith("HTTP/1.1 400 ").doesNotContain("Tomcat", "Exception", "<html", "<!doctype");
    }

    private String raw(String head) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write((head + "\r\nConnection: close\r\n\r\n").getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private HttpResponse<String> send(String method, String path, String... headers) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                    .method(method, BodyPublishers.ofString(""));
            if (headers.length > 0) {
                request.headers(headers);
            }
            return client.send(request.build(), BodyHandlers.ofString());
        }
    }
}

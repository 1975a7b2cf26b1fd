package fr.trame.launcher.identity;

import static fr.trame.launcher.identity.Visitor.location;
import static fr.trame.launcher.identity.Visitor.request;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody sees who signs in, or tries to. */
class IdentityPageTest {

    private static final String MEDIATOR = "julie.clospierre";
    private static final String PASSWORD = IdentityProcess.DEMO_PASSWORD;
    private static final String WRONG =
            "Identifiant ou mot de passe incorrect. Après cinq essais manqués, il faut attendre cinq minutes.";
    private static final String CLOSED =
            "Trop d’essais manqués pour cet identifiant\u00a0: réessayez dans cinq minutes.";

    private final SetClock clock = new SetClock();
    private RunningProvider provider;
    private Visitor visitor;

    @BeforeEach
    void start(@TempDir Path data) {
        provider = RunningProvider.demo(data, clock);
        visitor = provider.visitor();
    }

    @AfterEach
    void stop() {
        provider.close();
    }

    @Test
    void isInFrenchAndKeepsNothing() {
        HttpResponse<String> page = visitor.page();
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("<html lang=\"fr\">", "<title>Se connecter – Trame</title>")
                .contains("<label for=\"login\">", "<label for=\"password\">")
                .contains("autocomplete=\"username\"", "autocomplete=\"current-password\"")
                .doesNotContain("role=\"alert\"", "<script", "style=", "{{");
        for (String path : List.of("/sign-in", "/sign-in.css", "/nowhere", "/oauth2/authorize")) {
            HttpResponse<String> answer = visitor.get(path);
            assertThat(answer.headers().firstValue("Content-Security-Policy"))
                    .as(path)
                    .hasValue("default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; "
                            + "base-uri 'none'; frame-ancestors 'none'; "
                            + "form-action 'self' http://localhost:8080 http://127.0.0.1:8080");
            assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
            assertThat(answer.headers().firstValue("X-Frame-Options")).hasValue("DENY");
            assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
            assertThat(answer.headers().firstValue("Referrer-Policy")).hasValue("same-origin");
        }
    }

    /** No client of ours can send these: they are written on a bare socket. */
    @ParameterizedTest
    @ValueSource(strings = {"GET /%zz HTTP/1.1", "GET /a|b HTTP/1.1", "GET / HTTP/9.9", "G(E)T / HTTP/1.1"})
    void saysNothingOfWhatItIsMadeOfToWhoeverSpeaksNoHttp(String line) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), provider.issuer.getPort())) {
            socket.getOutputStream()
                    .write((line + "\r\nHost: localhost\r\nConnection: close\r\n\r\n").getBytes(US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), UTF_8);
            assertThat(answer).startsWith("HTTP/1.1 ").doesNotContainIgnoringCase("tomcat", "<html", "apache");
            assertThat(answer.substring(9, 12)).isBetween("400", "505");
        }
    }

    @Test
    void hasACookieOfItsOwnThatScriptsCannotRead() {
        assertThat(visitor.page().headers().firstValue("Set-Cookie").orElse(""))
                .startsWith("TRAME_IDENTITY=")
                .contains("HttpOnly", "SameSite=Lax");
    }

    @Test
    void changesTheSessionAtSignIn() {
        String before = visitor.page().headers().firstValue("Set-Cookie").orElseThrow();
        HttpResponse<String> answer = visitor.type(MEDIATOR, PASSWORD);
        assertThat(answer.headers().firstValue("Set-Cookie").orElse(""))
                .startsWith("TRAME_IDENTITY=")
                .isNotEqualTo(before);
    }

    @Test
    void bringsItsStylesAndPicture() {
        assertThat(visitor.get("/sign-in.css").headers().firstValue("Content-Type"))
                .hasValue("text/css;charset=UTF-8");
        assertThat(visitor.get("/trame.svg").body()).contains("<svg");
    }

    @Test
    void offersOneInventedPersonOfEachRoleByOneTap() {
        String page = visitor.page().body();
        assertThat(page).contains("Données de démonstration", "Inès Hautpré");
        Pattern hidden = Pattern.compile(
                "name=\"login\" value=\"([^\"]+)\">\\s*<input type=\"hidden\" name=\"password\" value=\"([^\"]+)\"");
        List<MatchResult> offered = hidden.matcher(page).results().toList();
        assertThat(offered)
                .hasSameSizeAs(Stream.of(Account.Role.values())
                        .filter(Account.Role::hasAPage)
                        .toList());
        for (MatchResult one : offered) {
            assertThat(provider.visitor().signIn(one.group(1), one.group(2))).isNotEmpty();
        }
    }

    @Test
    void saysTheSameWhetherTheLoginExistsOrNot() {
        for (String login : List.of(MEDIATOR, "personne.inconnue")) {
            HttpResponse<String> page = visitor.type(login, "wrong");
            assertThat(page.statusCode()).isEqualTo(403);
            assertThat(page.body())
                    .contains("<title>Erreur\u00a0: Se connecter – Trame</title>")
                    .contains("role=\"alert\">" + WRONG + "<")
                    .contains("name=\"login\" type=\"text\" value=\"" + login + "\"")
                    .doesNotContain("value=\"wrong\"");
        }
    }

    @Test
    void showsWhatWasTypedAsTextOnly() {
        String page =
                visitor.type("\"><script>alert(1)</script>{{csrf}}'&", "wrong").body();
        assertThat(page)
                .doesNotContain("<script")
                .contains("value=\"&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;{{csrf}}&#39;&amp;\"");
    }

    @Test
    void takesALoginAsPeopleTypeIt() {
        assertThat(location(visitor.type(" Julie.Clospierre ", PASSWORD))).endsWith("/oauth2/authorization/trame");
    }

    @Test
    void bearsWhatNobodyTypes() {
        assertThat(visitor.type("x".repeat(5_000), "y".repeat(5_000)).statusCode())
                .isEqualTo(403);
        assertThat(visitor.type("", "").statusCode()).isEqualTo(403);
        assertThat(visitor.type("\u0000\uFFFF'; --", "\u0000").statusCode()).isEqualTo(403);
    }

    @Test
    void asksAgainWhenThePageWasTooOld() {
        HttpResponse<String> page = visitor.post("/sign-in", Map.of("login", MEDIATOR, "password", PASSWORD));
        assertThat(page.statusCode()).isEqualTo(403);
        assertThat(page.body()).contains("Cette page avait expiré", "value=\"" + MEDIATOR + "\"");
        assertThat(location(visitor.authorize(request()))).endsWith("/sign-in");
    }

    @Test
    void closesALoginForFiveMinutesAfterFiveWrongPasswords() {
        for (String login : List.of(MEDIATOR, "personne.inconnue")) {
            for (int i = 0; i < 5; i++) {
                assertThat(visitor.type(login, "wrong").body()).contains(WRONG);
            }
            assertThat(visitor.type(login, PASSWORD).body()).contains(CLOSED);
        }
        assertThat(location(visitor.type("karim.clairbois", PASSWORD))).isNotEmpty();
        clock.goOn(Duration.ofSeconds(299));
        assertThat(visitor.type(MEDIATOR, PASSWORD).body()).contains(CLOSED);
        clock.goOn(Duration.ofSeconds(1));
        assertThat(visitor.type(MEDIATOR, "wrong").body()).contains(WRONG);
        assertThat(location(visitor.type(MEDIATOR, PASSWORD))).isNotEmpty();
    }

    @Test
    void forgetsWrongPasswordsAfterTheRightOne() {
        for (int round = 0; round < 3; round++) {
            for (int i = 0; i < 4; i++) {
                visitor.type(MEDIATOR, "wrong");
            }
            assertThat(location(visitor.type(MEDIATOR, PASSWORD))).isNotEmpty();
        }
    }

    @Test
    void takesThirtyAttemptsAMinuteFromOneAddress() {
        for (int i = 0; i < 30; i++) {
            assertThat(visitor.type("nobody" + i, "wrong").statusCode()).isEqualTo(403);
        }
        HttpResponse<String> refused = visitor.type(MEDIATOR, PASSWORD);
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValue("Retry-After")).hasValue("60");
        assertThat(refused.body()).contains("Trop d’essais depuis cet appareil");
        clock.goOn(Duration.ofSeconds(61));
        assertThat(location(visitor.type(MEDIATOR, PASSWORD))).isNotEmpty();
    }

    @Test
    void tellsInFrenchWhatWentWrong() {
        HttpResponse<String> page = visitor.get("/oauth2/authorize");
        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.body()).contains("<h1>La connexion n’a pas abouti</h1>", "href=\"http://localhost:8080/\"");
        assertThat(page.body()).doesNotContain("Tomcat", "Exception");
    }
}

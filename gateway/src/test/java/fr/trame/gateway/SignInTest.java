package fr.trame.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** From "not signed in" to a session, and every way in which that must not happen. */
@ExtendWith(OutputCaptureExtension.class)
class SignInTest extends GatewayAtWork {

    @Test
    void signsInAndTellsWhoItIs() throws Exception {
        var browser = Browser.signedIn(port);
        var answer = browser.get("/api/session");
        assertThat(answer.statusCode()).isEqualTo(200);
        var session = json(answer);
        assertThat(session.propertyNames())
                .containsExactlyInAnyOrder(
                        "person", "name", "roles", "team", "teams", "service", "endsAt", "idleSeconds", "timeZone");
        assertThat(session.get("person").asString()).isEqualTo(TestProvider.PERSON);
        assertThat(session.get("name").asString()).isEqualTo("Léa Martin");
        assertThat(session.get("roles").toString()).isEqualTo("[\"MED\"]");
        assertThat(session.get("team").asString()).isEqualTo("TER");
        assertThat(session.get("service").isNull()).isTrue();
        assertThat(session.get("idleSeconds").asInt()).isEqualTo(7200);
        assertThat(session.get("timeZone").asString()).isEqualTo("Europe/Paris");
        assertThat(Duration.between(
                        Instant.now(), Instant.parse(session.get("endsAt").asString())))
                .isBetween(Duration.ofMinutes(719), Duration.ofHours(12));
    }

    @Test
    void asksForACodeWithProofKeyStateAndNonce() throws Exception {
        var address = new Browser(port).startSignIn();
        assertThat(address.toString()).startsWith(PROVIDER.issuer() + "/authorize?");
        assertThat(TestProvider.form(address.getRawQuery()))
                .containsEntry("response_type", "code")
                .containsEntry("client_id", "trame-gateway")
                .containsEntry("scope", "openid profile")
                .containsEntry("code_challenge_method", "S256")
                .containsEntry("redirect_uri", "http://127.0.0.1:" + port + "/login/oauth2/code/trame")
                .containsKeys("code_challenge", "state", "nonce");
    }

    @Test
    void changesTheSessionIdAtSignIn() throws Exception {
        var browser = new Browser(port);
        var provider = browser.startSignIn();
        var before = browser.cookies.get("TRAME_SESSION");
        browser.take(Browser.location(Browser.follow(provider)));
        assertThat(browser.cookies.get("TRAME_SESSION")).isNotEqualTo(before);
        var victim = new Browser(port);
        victim.cookies.put("TRAME_SESSION", before);
        assertThat(victim.get("/api/session").statusCode()).isEqualTo(401);
        assertThat(browser.get("/api/session").statusCode()).isEqualTo(200);
    }

    @Test
    void takesNoCodeThatAnotherBrowserAskedFor() throws Exception {
        var attackers = Browser.location(Browser.follow(new Browser(port).startSignIn()));
        var browser = new Browser(port);
        assertFailed(browser, browser.take(attackers));
        browser.startSignIn();
        assertFailed(browser, browser.take(attackers));
    }

    @Test
    void takesACodeOnce() throws Exception {
        var browser = new Browser(port);
        var back = Browser.location(Browser.follow(browser.startSignIn()));
        assertThat(Browser.location(browser.take(back)).getQuery()).isNull();
        assertThat(Browser.location(browser.take(back)).getQuery()).isEqualTo("sign-in=failed");
        assertThat(browser.get("/api/session").statusCode())
                .as("a failure ends nobody's session")
                .isEqualTo(200);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void believesNoForgedIdentity(TestProvider.Forgery forgery, CapturedOutput output) throws Exception {
        PROVIDER.forgery = forgery;
        var browser = new Browser(port);
        var back = Browser.location(Browser.follow(browser.startSignIn()));
        assertFailed(browser, browser.take(back));
        assertThat(output)
                .contains("A sign-in came to nothing (failed): invalid_")
                .doesNotContain("eyJ", "Léa", "lea.martin", TestProvider.PERSON);
    }

    @Test
    void writesNothingOfASignInIntoTheLogs(CapturedOutput output) throws Exception {
        PROVIDER.lifetime = Duration.ofSeconds(20);
        var browser = Browser.signedIn(port);
        assertThat(browser.get("/api/interventions").statusCode()).isEqualTo(201);
        PROVIDER.forgetRefreshTokens();
        assertThat(browser.get("/api/interventions").statusCode()).isEqualTo(401);
        assertThat(output).doesNotContain("eyJ", "Léa", "lea.martin", TestProvider.PERSON, TestProvider.SECRET);
    }

    @Test
    void saysThatTheProviderRefused(CapturedOutput output) throws Exception {
        var browser = new Browser(port);
        var state = TestProvider.form(browser.startSignIn().getRawQuery()).get("state");
        var answer = browser.get("/login/oauth2/code/trame?error=access_denied%0d%0aforged&state=" + state);
        assertFailed(browser, answer);
        assertThat(output).doesNotContain("forged");
    }

    @Test
    void hasThePasswordAskedForWhereThePageWantsIt() throws Exception {
        var browser = new Browser(port);
        assertThat(location(browser.get("/oauth2/authorization/trame?prompt=login")))
                .contains("prompt=login")
                .contains("code_challenge=");
        assertThat(location(browser.get("/oauth2/authorization/trame"))).doesNotContain("prompt");
        assertThat(location(browser.get("/oauth2/authorization/trame?prompt=none")))
                .doesNotContain("prompt");
    }

    /** What cannot be read of a request is for whoever answers it to say; it begins no sign-in. */
    @ParameterizedTest
    @ValueSource(strings = {"/api/session?=x", "/api/session?%C3=&=", "/api/session?prompt=login"})
    void beginsNoSignInByAnyOtherAddress(String path) throws Exception {
        assertThat(new Browser(port).get(path).statusCode()).isEqualTo(401);
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/oauth2/authorization/trame?redirect_uri=https://evil.example/&action=%2F%2Fevil.example",
                "/oauth2/authorization/trame?continue=//evil.example",
                "/oauth2/authorization/other",
                "/oauth2/authorization/https:%2F%2Fevil.example",
                "//evil.example/oauth2/authorization/trame",
                "//evil.example",
                "/%2F/evil.example",
                "/login/oauth2/code/trame?code=x&state=y&redirect_uri=https://evil.example",
                "/login/oauth2/code/trame?error=x&state=y&error_uri=https://evil.example",
                "/login/oauth2/code/trame",
                "/login/oauth2/code/evil.example?code=x&state=y",
                "/?continue=https://evil.example"
            })
    void sendsNobodyElsewhere(String path) throws Exception {
        var browser = new Browser(port);
        var answer = browser.take(URI.create("http://127.0.0.1:" + port + path));
        answer.headers().firstValue("Location").ifPresent(location -> {
            var address = answer.uri().resolve(location);
            assertThat(address.getHost() + ":" + address.getPort())
                    .isIn("127.0.0.1:" + port, URI.create(PROVIDER.issuer()).getAuthority());
            assertThat(location).doesNotContain("evil");
        });
        assertThat(answer.statusCode()).isLessThan(500);
    }

    private static void assertFailed(Browser browser, HttpResponse<String> answer) throws Exception {
        assertThat(answer.headers().firstValue("Location")).hasValue("/?sign-in=failed");
        assertThat(browser.get("/api/session").statusCode()).isEqualTo(401);
        assertThat(browser.get("/api/interventions").statusCode()).isEqualTo(401);
    }

    static JsonNode json(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }
}

package fr.trame.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What a session opens, what it does not, and how it ends; and what everybody may see without one. */
class SessionTest extends GatewayAtWork {

    private static final List<String> SAID_ONCE = List.of(
            "Content-Security-Policy",
            "X-Content-Type-Options",
            "X-Frame-Options",
            "Referrer-Policy",
            "Permissions-Policy",
            "Cross-Origin-Opener-Policy");

    @Test
    void keepsTheSessionCookieFromScriptsAndOtherSites() throws Exception {
        var plain = sessionCookie(new Browser(port).get("/oauth2/authorization/trame"));
        assertThat(plain).contains("Path=/", "HttpOnly", "SameSite=Lax").doesNotContain("Secure");
        var behindTls = new Browser(port).get("/oauth2/authorization/trame", "X-Forwarded-Proto", "https");
        assertThat(sessionCookie(behindTls)).contains("Path=/", "HttpOnly", "SameSite=Lax", "Secure");
        assertThat(cookie(behindTls, "XSRF-TOKEN")).contains("Path=/", "SameSite=Lax", "Secure");
        assertThat(TestProvider.form(Browser.location(behindTls).getRawQuery()).get("redirect_uri"))
                .isEqualTo("https://127.0.0.1/login/oauth2/code/trame");
    }

    @Test
    void opensNoSessionForWhoOnlyLooks() throws Exception {
        var browser = new Browser(port);
        for (var path : List.of("/", "/api/session", "/api/interventions", "/api/docs/intervention")) {
            browser.get(path);
        }
        assertThat(browser.cookies).containsOnlyKeys("XSRF-TOKEN");
    }

    @Test
    void saysThatNobodyIsSignedInWithoutARefusalToWhoPrefersIt() throws Exception {
        var browser = new Browser(port);
        var nobody = browser.get("/api/session", "Prefer", "return=minimal");
        assertThat(nobody.statusCode()).isEqualTo(204);
        assertThat(nobody.body()).isEmpty();
        assertThat(browser.cookies).containsOnlyKeys("XSRF-TOKEN");
        assertNotSignedIn(browser.get("/api/interventions", "Prefer", "return=minimal"));
    }

    @Test
    void refusesTheApiToWhoIsNotSignedIn() throws Exception {
        var browser = new Browser(port);
        for (var path : List.of("/api/session", "/api/interventions", "/api/unknown", "/api/activity/card", "/api")) {
            assertNotSignedIn(browser.get(path));
        }
        for (var path : List.of("/api/session/end", "/api/interventions")) {
            assertNotSignedIn(browser.post(path, "{}"));
            assertNotSignedIn(new Browser(port).post(path, "{}"));
        }
        var forger = new Browser(port);
        forger.cookies.put("TRAME_SESSION", "0123456789ABCDEF0123456789ABCDEF");
        assertNotSignedIn(forger.get("/api/interventions", "Authorization", "Bearer forged", "Trame-Person", "p"));
    }

    @Test
    void showsTheAppTheDocumentsAndItsHealthToEverybody() throws Exception {
        var browser = new Browser(port);
        for (var path : List.of("/", "/journal", "/?sign-in=failed", "/actuator/health", "/api/docs/gateway")) {
            assertThat(browser.get(path).statusCode()).as(path).isEqualTo(200);
        }
        var documents = Browser.location(browser.get("/api/docs"));
        assertThat(documents.getPath()).endsWith("/swagger-ui/index.html");
        assertThat(browser.take(documents).body()).contains("swagger-ui");
        assertThat(browser.take(documents.resolve("swagger-ui-bundle.js")).statusCode())
                .isEqualTo(200);
        assertThat(browser.get("/api/docs/gateway/swagger-config").body()).contains("/api/docs/intervention");
        assertThat(browser.get("/actuator/prometheus").statusCode()).isEqualTo(401);
    }

    @Test
    void describesTheSessionAndNothingThatIsNotAsked() throws Exception {
        var document = Browser.signedIn(port).get("/api/docs/gateway").body();
        assertThat(document)
                .contains(
                        "\"title\":\"Session et droits\"",
                        "/api/session/end",
                        "/api/rights",
                        "#/components/schemas/WayOut");
        assertThat(document).doesNotContain("/error", "/unavailable", "OpenAPI definition");
    }

    @Test
    void changesNothingWithoutTheMarkOfThePage() throws Exception {
        var browser = Browser.signedIn(port);
        var mark = browser.cookies.get("XSRF-TOKEN");
        for (var path : List.of("/api/interventions", "/api/session/end", "/api/unknown")) {
            assertCsrfRefused(browser.post(path, "{}", new String[0]));
            assertCsrfRefused(browser.post(path, "{}", "X-XSRF-TOKEN", "wrong"));
            assertCsrfRefused(browser.post(path + "?_csrf=" + mark, "{}", new String[0]));
        }
        assertThat(browser.post("/api/interventions", "{}", "X-XSRF-TOKEN", mark)
                        .statusCode())
                .isEqualTo(201);
        assertThat(browser.get("/api/session").statusCode()).isEqualTo(200);
    }

    @Test
    void givesThePageAMarkOfItsOwnAtSignIn() throws Exception {
        var browser = new Browser(port);
        assertThat(cookie(browser.get("/"), "XSRF-TOKEN")).contains("Path=/").doesNotContain("HttpOnly");
        var before = browser.cookies.get("XSRF-TOKEN");
        browser.signIn();
        assertThat(browser.cookies.get("XSRF-TOKEN")).isNotEqualTo(before);
    }

    @Test
    void signsOutHereAndShowsTheWayOutAtTheProvider() throws Exception {
        var browser = Browser.signedIn(port);
        var answer = browser.post("/api/session/end", "");
        assertThat(answer.statusCode()).isEqualTo(200);
        var location = URI.create(SignInTest.json(answer).get("location").asString());
        assertThat(location.toString()).startsWith(PROVIDER.issuer() + "/end-session?");
        var asked = TestProvider.form(location.getRawQuery());
        assertThat(asked.get("id_token_hint")).matches("eyJ[\\w-]+\\.[\\w-]+\\.[\\w-]+");
        assertThat(asked).containsEntry("post_logout_redirect_uri", "http://127.0.0.1:" + port + "/");
        assertNotSignedIn(browser.get("/api/session"));
        assertNotSignedIn(browser.get("/api/interventions"));
        assertNotSignedIn(browser.post("/api/session/end", ""));
    }

    @Test
    void saysEachThingOfSafetyOnce() throws Exception {
        var signedIn = Browser.signedIn(port);
        var anybody = new Browser(port);
        for (var answer : List.of(
                anybody.get("/"),
                anybody.get("/api/session"),
                anybody.get("/oauth2/authorization/trame"),
                anybody.get("/login/oauth2/code/trame"),
                anybody.get("/api/docs/intervention"),
                anybody.get("/api/interventions;a=b"),
                signedIn.get("/api/session"),
                signedIn.get("/api/interventions"),
                signedIn.get("/api/activity/card"),
                signedIn.post("/api/interventions", "{}", "X-XSRF-TOKEN", "wrong"))) {
            var path = answer.uri().getPath();
            for (var header : SAID_ONCE) {
                assertThat(answer.headers().allValues(header))
                        .as(path + " " + header)
                        .hasSize(1);
            }
            assertThat(answer.headers().firstValue("X-Frame-Options")).hasValue("DENY");
            assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
                    .contains("frame-ancestors 'none'");
            assertThat(answer.headers().allValues("Strict-Transport-Security"))
                    .as(path)
                    .isEmpty();
            assertThat(answer.headers().allValues("Cache-Control"))
                    .as(path)
                    .isEqualTo(List.of(path.length() > 5 ? "no-store" : "no-cache"));
        }
    }

    @Test
    void saysThatTlsIsKeptToOnlyWhereThereIsTls() throws Exception {
        var answer = new Browser(port).get("/", "X-Forwarded-Proto", "https");
        assertThat(answer.headers().allValues("Strict-Transport-Security")).isEqualTo(List.of("max-age=31536000"));
    }

    @Test
    void takesNoCookieFromAServiceAndPutsNoneOnWhatCachesKeep() throws Exception {
        var signedIn = Browser.signedIn(port);
        assertThat(signedIn.get("/api/interventions").headers().allValues("Set-Cookie"))
                .isEmpty();
        var browser = new Browser(port);
        var asset = Pattern.compile("/assets/[^\"]+").matcher(browser.get("/").body());
        assertThat(asset.find()).isTrue();
        var kept = new Browser(port).get(asset.group());
        assertThat(kept.statusCode()).isEqualTo(200);
        assertThat(kept.headers().allValues("Set-Cookie")).isEmpty();
        assertThat(kept.headers().firstValue("Cache-Control").orElseThrow()).contains("immutable");
    }

    private static void assertNotSignedIn(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.uri().getPath()).isEqualTo(401);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body())
                .contains("\"code\":\"not-signed-in\"")
                .contains("Vous n’êtes pas connecté, ou votre session est terminée. "
                        + "Connectez-vous\u00a0: rien n’est perdu.");
    }

    private static void assertCsrfRefused(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body()).contains("\"code\":\"csrf-refused\"");
    }

    private static String sessionCookie(HttpResponse<String> answer) {
        return cookie(answer, "TRAME_SESSION");
    }

    private static String cookie(HttpResponse<String> answer, String name) {
        return answer.headers().allValues("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith(name + "="))
                .findFirst()
                .orElseThrow();
    }
}

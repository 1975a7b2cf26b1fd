package fr.trame.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashSet;
import java.util.concurrent.CountDownLatch;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What reaches a service, and what happens when an access token comes to its end. */
class TokenRelayTest extends GatewayAtWork {

    private static final Duration ENDS_AT_ONCE = Duration.ofSeconds(1);
    private static final Duration ENDS_SOON = Duration.ofSeconds(20);
    private static final Pattern BEARER = Pattern.compile("Authorization=\\[Bearer (eyJ[^\\]]+)\\]");

    @Test
    void sendsTheTokenOnAndNothingTheClientSaysOfItself() throws Exception {
        var browser = Browser.signedIn(port);
        var reached = browser.get(
                        "/api/interventions/headers",
                        "Authorization",
                        "Bearer forged",
                        "authorization",
                        "Basic forged",
                        "Trame-Person",
                        "somebody-else",
                        "TRAME-ROLES",
                        "DIR",
                        "trame-anything",
                        "x",
                        "X-XSRF-TOKEN",
                        "y",
                        "Accept-Language",
                        "fr")
                .body();
        assertThat(reached).containsPattern(BEARER).contains("Accept-language=[fr]");
        assertThat(reached.toLowerCase(java.util.Locale.ROOT))
                .doesNotContain("forged", "cookie", "trame-", "trame_", "xsrf");
    }

    @Test
    void sendsNoTokenToThePublicDocuments() throws Exception {
        var answer = Browser.signedIn(port).get("/api/docs/intervention", "Authorization", "Bearer forged");
        assertThat(answer.body()).isEqualTo("GET /v3/api-docs ");
    }

    @Test
    void keepsATokenAsLongAsItIsGood() throws Exception {
        var browser = Browser.signedIn(port);
        var before = PROVIDER.refreshes.get();
        assertThat(token(browser.get("/api/interventions/headers")))
                .isEqualTo(token(browser.get("/api/interventions/headers")));
        assertThat(PROVIDER.refreshes).hasValue(before);
    }

    @Test
    void renewsATokenOnceForAllRequestsOfASession() throws Exception {
        PROVIDER.lifetime = ENDS_AT_ONCE;
        var browser = Browser.signedIn(port);
        PROVIDER.lifetime = Duration.ofMinutes(5);
        PROVIDER.answersRefreshes = new CountDownLatch(1);
        var before = PROVIDER.refreshes.get();
        var answers = IntStream.range(0, 12)
                .mapToObj(request -> browser.getLater("/api/interventions/headers"))
                .toList();
        until(() -> PROVIDER.refreshes.get() > before);
        PROVIDER.answersRefreshes.countDown();
        var tokens = new HashSet<String>();
        for (var answer : answers) {
            assertThat(answer.get().statusCode()).isEqualTo(201);
            tokens.add(token(answer.get()));
        }
        assertThat(tokens).hasSize(1);
        assertThat(PROVIDER.refreshes).hasValue(before + 1);
    }

    @Test
    void renewsATokenAgainAndAgainWithTheNewestRefreshToken() throws Exception {
        PROVIDER.lifetime = ENDS_AT_ONCE;
        var browser = Browser.signedIn(port);
        var tokens = new HashSet<String>();
        for (int request = 0; request < 4; request++) {
            tokens.add(token(browser.get("/api/interventions/headers")));
        }
        assertThat(tokens).hasSize(4);
    }

    @Test
    void showsTheRolesThatCameWithANewToken() throws Exception {
        PROVIDER.lifetime = ENDS_AT_ONCE;
        var browser = Browser.signedIn(port);
        PROVIDER.roles = java.util.List.of("MGR", "MED");
        browser.get("/api/interventions");
        assertThat(browser.get("/api/session").body()).contains("\"roles\":[\"MGR\",\"MED\"]");
        PROVIDER.roles = java.util.List.of("DIR");
        PROVIDER.forgery = TestProvider.Forgery.OTHER_KEY;
        assertThat(browser.get("/api/interventions").statusCode()).isEqualTo(201);
        assertThat(browser.get("/api/session").body()).contains("\"roles\":[\"MGR\",\"MED\"]");
    }

    @Test
    void endsTheSessionWhenTheProviderRefusesNewTokens() throws Exception {
        PROVIDER.lifetime = ENDS_SOON;
        var browser = Browser.signedIn(port);
        PROVIDER.forgetRefreshTokens();
        var answer = browser.get("/api/interventions");
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body()).contains("\"code\":\"not-signed-in\"");
        assertThat(browser.get("/api/session").statusCode()).isEqualTo(401);
    }

    @Test
    void endsTheSessionWhenNewTokensAreSomebodyElses() throws Exception {
        PROVIDER.lifetime = ENDS_SOON;
        var browser = Browser.signedIn(port);
        PROVIDER.subject = "somebody.else";
        assertThat(browser.get("/api/interventions").statusCode()).isEqualTo(401);
        assertThat(browser.get("/api/session").statusCode()).isEqualTo(401);
    }

    @Test
    void waitsForAProviderThatIsAwayAndLosesNoSession() throws Exception {
        PROVIDER.lifetime = ENDS_AT_ONCE;
        var browser = Browser.signedIn(port);
        PROVIDER.stop();
        try {
            until(() -> browser.get("/api/interventions").statusCode() == 503);
            var answer = browser.get("/api/interventions");
            assertThat(answer.headers().firstValue("Retry-After")).hasValue("2");
            assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
            assertThat(answer.body())
                    .contains("\"code\":\"sign-in-unavailable\"")
                    .contains("perdu\u00a0: réessayez");
            assertThat(browser.get("/api/session").statusCode()).isEqualTo(200);
        } finally {
            PROVIDER.start();
        }
        until(() -> browser.get("/api/interventions").statusCode() == 201);
    }

    @Test
    void goesOnWithATokenThatIsStillGoodWhileTheProviderIsAway() throws Exception {
        PROVIDER.lifetime = ENDS_SOON;
        var browser = Browser.signedIn(port);
        PROVIDER.stop();
        try {
            for (int request = 0; request < 3; request++) {
                assertThat(browser.get("/api/interventions").statusCode()).isEqualTo(201);
            }
        } finally {
            PROVIDER.start();
        }
    }

    @Test
    void tellsAProviderThatIsAwayFromASignInThatFailed() throws Exception {
        var browser = new Browser(port);
        var back = Browser.location(Browser.follow(browser.startSignIn()));
        PROVIDER.stop();
        try {
            assertThat(Browser.location(browser.take(back)).getQuery()).isEqualTo("sign-in=unavailable");
        } finally {
            PROVIDER.start();
        }
    }

    private static String token(HttpResponse<String> answer) {
        var bearer = BEARER.matcher(answer.body());
        assertThat(bearer.find()).as(answer.body()).isTrue();
        return bearer.group(1);
    }
}

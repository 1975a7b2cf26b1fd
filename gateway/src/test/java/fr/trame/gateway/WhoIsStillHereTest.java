package fr.trame.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** Who left, or whose sessions were closed, is out on both of two instances, and is not let in again by the provider alone. */
class WhoIsStillHereTest extends GatewayAtWork {

    private static final String ACT = "/api/interventions/01890a5d-ac96-774b-bcce-b302099a8057";

    private static ConfigurableApplicationContext second;

    @BeforeAll
    static void startASecondInstance() {
        second = new SpringApplicationBuilder(Gateway.class)
                .run(
                        "--server.port=0",
                        "--trame.backends.training=" + REGISTER.address(),
                        "--trame.backends.intervention=http://127.0.0.1:"
                                + SERVICE.getAddress().getPort(),
                        "--trame.sign-in.issuer=" + PROVIDER.issuer(),
                        "--trame.sign-in.client-secret=" + TestProvider.SECRET);
    }

    @AfterAll
    static void stopIt() {
        second.close();
    }

    private static int portOfTheSecond() {
        return ((ServletWebServerApplicationContext) second).getWebServer().getPort();
    }

    @Test
    void saysWhatTheRegisterSaysOfSomebodyAndNotTheToken() throws Exception {
        REGISTER.saysManager(null);
        var session = SignInTest.json(Browser.signedIn(port).get("/api/session"));
        assertThat(session.get("roles").toString()).isEqualTo("[\"MGR\"]");
        assertThat(session.get("team").asString()).isEqualTo("HAB");
        assertThat(session.get("teams").toString()).isEqualTo("[\"HAB\",\"STE\"]");
        assertThat(session.get("service").asString()).isEqualTo("Lyon");
    }

    @Test
    void saysWhatTheTokenSaysWhileTheRegisterSaysNothing() throws Exception {
        var session = SignInTest.json(Browser.signedIn(port).get("/api/session"));
        assertThat(session.get("roles").toString()).isEqualTo("[\"MED\"]");
        assertThat(session.get("teams").toString()).isEqualTo("[\"TER\"]");
    }

    @Test
    void hearsOfAMoveWithinSecondsAndDoesNotAskAtEachRequest() throws Exception {
        var browser = Browser.signedIn(port);
        int asked = REGISTER.asked.size();
        for (int i = 0; i < 5; i++) {
            browser.get("/api/session");
        }
        assertThat(REGISTER.asked.size() - asked).isLessThanOrEqualTo(1);
        assertThat(REGISTER.asked.getLast()).startsWith("Bearer ");
        REGISTER.saysManager(null);
        until(() -> SignInTest.json(browser.get("/api/session"))
                .get("team")
                .asString()
                .equals("HAB"));
    }

    @Test
    void goesOnWithWhatItKnowsWhileTheRegisterIsAway() throws Exception {
        REGISTER.saysManager(null);
        var browser = Browser.signedIn(port);
        REGISTER.isAway();
        int asked = REGISTER.asked.size();
        until(() -> {
            assertThat(SignInTest.json(browser.get("/api/session")).get("team").asString())
                    .isEqualTo("HAB");
            return REGISTER.asked.size() > asked;
        });
        browser.get("/api/session");
        assertThat(REGISTER.asked).as("not asked at each request").hasSize(asked + 1);
    }

    @Test
    void endsTheSessionsOfWhoLeftOnBothInstancesWithinSecondsAndSaysSoEachTime() throws Exception {
        var here = Browser.signedIn(port);
        var there = Browser.signedIn(portOfTheSecond());
        REGISTER.saysNotHere("access-ended");
        var announced = Instant.now();
        for (var browser : new Browser[] {here, there}) {
            until(() -> browser.get("/api/session").statusCode() == 401);
            assertThat(Duration.between(announced, Instant.now())).isLessThan(Duration.ofSeconds(10));
            for (var path : new String[] {"/api/session", "/api/interventions", "/api/rights", "/api/staff/teams"}) {
                assertOver(browser.get(path), "access-ended");
            }
            assertOver(browser.post("/api/interventions", "{}"), "access-ended");
            assertThat(browser.post("/api/interventions/batch", "{}").body())
                    .as("the service decides what it takes in")
                    .startsWith("POST /api/interventions/batch");
            assertOver(browser.get("/api/interventions/batch"), "access-ended");
            assertThat(browser.post(ACT + "/void", "{}").body()).startsWith("POST " + ACT + "/void");
            for (var change : new String[] {"/return", "/validate", "/openings", "/void/more"}) {
                assertOver(browser.post(ACT + change, "{}"), "access-ended");
            }
        }
    }

    @Test
    void doesNotLetInWhoLeftUntilTheReturn() throws Exception {
        REGISTER.saysNotHere("access-ended");
        var browser = new Browser(port);
        assertThat(browser.signIn()).hasToString("http://127.0.0.1:" + port + "/?sign-in=ended");
        assertOver(browser.get("/api/session"), "access-ended");
        assertThat(browser.post("/api/interventions/batch", "{}").statusCode()).isEqualTo(201);
        REGISTER.saysManager(null);
        assertThat(browser.signIn()).hasToString("http://127.0.0.1:" + port + "/");
        assertThat(browser.get("/api/session").statusCode()).isEqualTo(200);
    }

    @Test
    void closesAllSessionsOfOnePersonWithinTenSecondsOnBothInstances() throws Exception {
        REGISTER.saysManager(null);
        PROVIDER.proved = Instant.now().minusSeconds(60);
        var here = Browser.signedIn(port);
        var there = Browser.signedIn(portOfTheSecond());
        var closed = Instant.now();
        REGISTER.saysManager(closed.toString());
        for (var browser : new Browser[] {here, there}) {
            until(() -> browser.get("/api/session").statusCode() == 401);
            assertThat(Duration.between(closed, Instant.now())).isLessThan(Duration.ofSeconds(10));
            for (var path : new String[] {"/api/interventions", "/%61pi/session", "/api/interventions;a=b"}) {
                var answer = browser.get(path);
                assertThat(answer.statusCode()).as(path).isIn(400, 401);
                assertThat(answer.body()).doesNotContain(TestProvider.PERSON);
            }
            assertOver(browser.get("/api/interventions"), "session-closed");
            assertOver(browser.post("/api/interventions/batch", "{}"), "session-closed");
        }
    }

    @Test
    void keepsTheOneSessionInWhichThePasswordWasChanged() throws Exception {
        PROVIDER.proved = Instant.now().minusSeconds(60);
        String now = Instant.now().toString();
        REGISTER.saysClosedButOne(now, TestProvider.SESSION);
        assertThat(Browser.signedIn(port).get("/api/session").statusCode()).isEqualTo(200);
        REGISTER.saysManager(null);
        var other = Browser.signedIn(port);
        REGISTER.saysClosedButOne(now, "another");
        until(() -> other.get("/api/session").statusCode() == 401);
        assertOver(other.get("/api/session"), "session-closed");
    }

    @Test
    void letsNobodyInWhoseAccountIsThatOfNobodyInTheRegister() throws Exception {
        REGISTER.saysUnknown();
        var browser = new Browser(port);
        assertThat(browser.signIn()).hasToString("http://127.0.0.1:" + port + "/?sign-in=unknown");
        assertOver(browser.get("/api/session"), "not-in-register");
        assertOver(browser.post("/api/interventions/batch", "{}"), "not-in-register");
    }

    @Test
    void asksForThePasswordAgainAfterTheSessionsWereClosed() throws Exception {
        PROVIDER.proved = Instant.now().minusSeconds(60);
        REGISTER.saysManager(Instant.now().minusSeconds(30).toString());
        var lost = new Browser(port);
        URI out = lost.signIn();
        assertThat(out.toString()).as("known to the provider still").startsWith(PROVIDER.issuer() + "/end-session?");
        assertThat(TestProvider.form(out.getRawQuery()))
                .containsEntry("post_logout_redirect_uri", "http://127.0.0.1:" + port + "/");
        assertThat(lost.get("/api/session").statusCode()).isEqualTo(401);
        PROVIDER.proved = Instant.now();
        assertThat(lost.signIn()).as("with the password").hasToString("http://127.0.0.1:" + port + "/");
    }

    private static void assertOver(HttpResponse<String> answer, String code) {
        assertThat(answer.statusCode()).as(answer.uri().getPath()).isEqualTo(401);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body()).contains("\"code\":\"" + code + "\"");
    }
}

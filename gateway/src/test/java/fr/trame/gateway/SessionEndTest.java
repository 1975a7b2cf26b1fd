package fr.trame.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.apache.catalina.Context;
import org.apache.catalina.session.ManagerBase;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.test.context.TestPropertySource;

/** The two ends of a session, made short. */
@TestPropertySource(properties = {"trame.session.idle=3s", "trame.session.longest=8s"})
class SessionEndTest extends GatewayAtWork {

    @Autowired
    private ServletWebServerApplicationContext context;

    @Test
    void endsASessionThatNobodyUses() throws Exception {
        var browser = Browser.signedIn(port);
        var endsAt = endsAt(browser);
        until(() -> isGone(browser.cookies.get("TRAME_SESSION")));
        assertThat(browser.get("/api/session").statusCode()).isEqualTo(401);
        assertThat(Instant.now()).isBefore(endsAt);
    }

    @Test
    void endsASessionHoweverMuchItIsUsed() throws Exception {
        var browser = Browser.signedIn(port);
        var endsAt = endsAt(browser);
        until(() -> browser.get("/api/session").statusCode() == 401);
        assertThat(Instant.now()).isBetween(endsAt, endsAt.plusSeconds(2));
        assertThat(browser.get("/api/interventions").statusCode()).isEqualTo(401);
    }

    @Test
    void startsAnewWithTheNextSignIn() throws Exception {
        var browser = Browser.signedIn(port);
        var before = endsAt(browser);
        browser.signIn();
        assertThat(endsAt(browser)).isAfter(before);
    }

    private static Instant endsAt(Browser browser) throws Exception {
        var session = SignInTest.json(browser.get("/api/session"));
        assertThat(session.get("idleSeconds").asInt()).isEqualTo(3);
        return Instant.parse(session.get("endsAt").asString());
    }

    /** Lets the container do its rounds now; to ask with the cookie would be to use the session. */
    private boolean isGone(String id) throws Exception {
        var tomcat = ((TomcatWebServer) context.getWebServer()).getTomcat();
        var sessions = (ManagerBase) ((Context) tomcat.getHost().findChildren()[0]).getManager();
        sessions.processExpires();
        return sessions.findSession(id) == null;
    }
}

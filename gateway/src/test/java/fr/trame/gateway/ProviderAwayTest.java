package fr.trame.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The provider is down when the gateway starts, comes up as somebody else, and at last as itself. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class ProviderAwayTest {

    private static final TestProvider PROVIDER = new TestProvider();

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void addresses(DynamicPropertyRegistry registry) {
        registry.add("trame.sign-in.issuer", PROVIDER::issuer);
        registry.add("trame.sign-in.discovery", () -> PROVIDER.issuer() + "/");
        registry.add("trame.sign-in.client-secret", () -> TestProvider.SECRET);
    }

    @AfterAll
    static void stop() {
        PROVIDER.stop();
    }

    @Test
    void startsWithoutAProviderAndFindsItWhenItIsThere() throws Exception {
        var browser = new Browser(port);
        assertThat(browser.get("/actuator/health").body()).contains("UP");
        assertThat(browser.get("/api/session").statusCode()).isEqualTo(401);
        assertUnavailable(browser);

        PROVIDER.statedIssuer = "http://somebody.else";
        PROVIDER.start();
        assertUnavailable(browser);
        assertThat(PROVIDER.discoveries).hasValue(1);

        PROVIDER.statedIssuer = PROVIDER.issuer();
        assertThat(browser.signIn().getQuery()).isNull();
        assertThat(browser.get("/api/session").statusCode()).isEqualTo(200);
        new Browser(port).startSignIn();
        assertThat(PROVIDER.discoveries).as("asked once it is known").hasValue(2);
    }

    private static void assertUnavailable(Browser browser) throws Exception {
        var answer = browser.get("/oauth2/authorization/trame");
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location")).hasValue("/?sign-in=unavailable");
        assertThat(browser.cookies).doesNotContainKey("TRAME_SESSION");
    }
}

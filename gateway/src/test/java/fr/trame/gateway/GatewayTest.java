package fr.trame.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.junit.jupiter.api.Test;

/** What every request meets, whoever sends it, and the way to the services for who is signed in. */
class GatewayTest extends GatewayAtWork {

    @Test
    void passesRequestsToTheServiceThatOwnsThePath() throws Exception {
        var answer = Browser.signedIn(port).post("/api/interventions?team=TER", "{\"a\":1}");
        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.body()).isEqualTo("POST /api/interventions?team=TER {\"a\":1}");
        assertThat(answer.headers().firstValue("ETag")).hasValue("\"0\"");
    }

    @Test
    void passesTheServicesDocument() throws Exception {
        assertThat(new Browser(port).get("/api/docs/intervention").body()).startsWith("GET /v3/api-docs");
    }

    /** Who is not signed in may read whose Trame this is, and no other path of a service. */
    @Test
    void letsAnybodyReadWhatIsOpenAndNothingBesides() throws Exception {
        var stranger = new Browser(port);
        for (var path : new String[] {"/open/association", "/open/association/logo"}) {
            var answer = stranger.get(path);
            assertThat(answer.body()).isEqualTo("GET " + path + " ");
            assertThat(answer.headers().allValues("Cache-Control")).containsExactly("max-age=300");
            assertThat(answer.headers().allValues("Set-Cookie")).noneMatch(cookie -> cookie.contains("chosen"));
        }
        assertThat(stranger.get("/api/association").statusCode()).isEqualTo(401);
        assertThat(stranger.get("/open/other").body()).doesNotContain("GET /open");
    }

    @Test
    void saysInFrenchThatAServiceIsAway() throws Exception {
        var browser = Browser.signedIn(port);
        for (int call = 0; call < 25; call++) {
            var answer = browser.get("/api/activity/figures?from=2018-01-01&to=2018-12-31");
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.headers().firstValue("Retry-After")).hasValue("2");
            assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
            assertThat(answer.body())
                    .contains("\"code\":\"service-unavailable\"")
                    .contains("Le tableau de bord ne répond pas");
        }
    }

    @Test
    void keepsTheServicesRefusalsAsTheyAre() throws Exception {
        var answer = Browser.signedIn(port).get("/api/referrals/refused");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).isEqualTo("refused by the service");
    }

    @Test
    void refusesABodyLargerThanTheLimit() throws Exception {
        var answer = Browser.signedIn(port).post("/api/interventions", "x".repeat(3 * 1024 * 1024));
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("payload-too-large");
    }

    @Test
    void answersUnknownApiPathsWithAProblem() throws Exception {
        var browser = Browser.signedIn(port);
        for (var path : new String[] {"/api/unknown", "/unavailable/reporting", "/actuator/env"}) {
            var answer = browser.get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(404);
            assertThat(answer.body()).as(path).contains("\"code\":\"not-found\"");
        }
    }

    @Test
    void listensOnTheLoopbackAddressOnly() throws IOException {
        assertThat(answers(InetAddress.getLoopbackAddress())).isTrue();
        assertThat(java.net.NetworkInterface.networkInterfaces()
                        .flatMap(java.net.NetworkInterface::inetAddresses)
                        .filter(address -> !address.isLoopbackAddress())
                        .noneMatch(this::answers))
                .isTrue();
    }

    private boolean answers(InetAddress address) {
        try (var socket = new java.net.Socket()) {
            socket.connect(new InetSocketAddress(address, port), 500);
            return true;
        } catch (IOException nobodyThere) {
            return false;
        }
    }

    @Test
    void sendsARequestOnAsItIs() throws Exception {
        var headers = Browser.signedIn(port)
                .post("/api/interventions/headers", "{\"a\":1}")
                .body();
        assertThat(headers).contains("Content-length=[7]").doesNotContain("Upgrade", "Transfer-encoding", "gzip");
    }

    @Test
    void leavesRedirectionsToTheBrowser() throws Exception {
        var answer = Browser.signedIn(port).get("/api/interventions/moved");
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location")).hasValue("/elsewhere");
    }
}

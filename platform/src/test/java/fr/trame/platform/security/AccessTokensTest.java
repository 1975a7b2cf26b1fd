package fr.trame.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import fr.trame.platform.sample.SampleService;
import fr.trame.platform.testing.TestDatabase;
import fr.trame.platform.testing.TestIssuer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.json.JsonMapper;

/** Tokens of every kind at the door of a running service. */
@SpringBootTest(classes = SampleService.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class AccessTokensTest {

    private static final TestDatabase DATABASE = TestDatabase.start();
    private static final TestIssuer ISSUER = TestIssuer.start();
    private static final Caller DIRECTOR = TestIssuer.DIRECTOR;
    private static final Duration LONGER_THAN_THE_SKEW = AccessTokens.CLOCK_SKEW.multipliedBy(4);

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void addresses(DynamicPropertyRegistry registry) {
        registry.add("trame.issuer", ISSUER::url);
        registry.add("trame.mongodb.uri", DATABASE::uri);
        registry.add("trame.database", DATABASE::name);
    }

    @AfterAll
    static void close() {
        ISSUER.close();
        DATABASE.close();
    }

    @Test
    void letsInWhoHasAGoodToken() {
        assertThat(ask(ISSUER.bearer(DIRECTOR)).statusCode()).isEqualTo(200);
    }

    @Test
    void refusesNoTokenAtAll() {
        expect(ask(null), 401, "caller-unknown");
        expect(ask("Basic dHJhbWU6dHJhbWU="), 401, "caller-unknown");
    }

    @Test
    void refusesATokenForSomebodyElseOrOfSomebodyElse() {
        refused(good().audience("other-api").build());
        refused(good().audience((String) null).build());
        refused(good().issuer("https://elsewhere.example").build());
        refused(good().claim("trame_person", null).build());
        refused(good().claim("trame_person", 7).build());
    }

    @Test
    void refusesATokenBeforeAndAfterItsTime() {
        Instant now = Instant.now();
        refused(good().expirationTime(Date.from(now.minus(LONGER_THAN_THE_SKEW)))
                .build());
        refused(good().notBeforeTime(Date.from(now.plus(LONGER_THAN_THE_SKEW))).build());
    }

    @Test
    void refusesATokenThatIsNotSignedOrSignedByAnotherKey() throws JOSEException {
        JWTClaimsSet claims = good().build();
        expect(ask("Bearer " + new PlainJWT(claims).serialize()), 401, "token-refused");
        expect(ask("Bearer " + TestIssuer.sign(claims, TestIssuer.key("unknown"))), 401, "token-refused");
        expect(ask("Bearer " + TestIssuer.sign(claims, TestIssuer.key("test"))), 401, "token-refused");
        expect(ask("Bearer " + signedWithThePublicKeyAsASecret(claims)), 401, "token-refused");
        String good = ISSUER.sign(claims);
        expect(ask("Bearer " + good.substring(0, good.lastIndexOf('.') + 1)), 401, "token-refused");
        expect(ask("Bearer not.a.token"), 401, "token-refused");
    }

    /** Made-up keys are refused as such, however many come, and those who have good tokens do not notice. */
    @Test
    void isNotShakenByManyUnknownKeys() {
        assertThat(ask(ISSUER.bearer(DIRECTOR)).statusCode()).isEqualTo(200);
        var forger = TestIssuer.key("made-up");
        for (int i = 0; i < 5; i++) {
            expect(ask("Bearer " + TestIssuer.sign(good().build(), forger)), 401, "token-refused");
        }
        assertThat(ask(ISSUER.bearer(DIRECTOR)).statusCode()).isEqualTo(200);
    }

    @Test
    void refusesWhomTheTableGivesNothing() {
        expect(ask(ISSUER.bearer(new Caller("emp-2", Set.of("PAR"), null))), 403, "forbidden");
        expect(ask(ISSUER.bearer(new Caller("emp-2", Set.of(), null))), 403, "forbidden");
    }

    @Test
    void keepsOperationsForThisMachineAndHealthForEverybody() {
        assertThat(send("/operations/none", null).statusCode()).isEqualTo(404);
        assertThat(SecurityAutoConfiguration.fromThisMachine(from("127.0.0.1"))).isTrue();
        assertThat(SecurityAutoConfiguration.fromThisMachine(from("0:0:0:0:0:0:0:1")))
                .isTrue();
        assertThat(SecurityAutoConfiguration.fromThisMachine(from("172.18.0.4")))
                .isFalse();
        assertThat(send("/actuator/health", null).statusCode()).isEqualTo(200);
        assertThat(send("/v3/api-docs", null).statusCode()).isEqualTo(200);
        expect(send("/elsewhere", null), 401, "caller-unknown");
    }

    /** An outage of the provider is told as one, and ends by itself. */
    @Test
    void waitsForAProviderThatIsAway() {
        TestIssuer away = TestIssuer.start();
        String token = away.sign(away.claims(DIRECTOR, null).build());
        away.close();
        var tokens = new AccessTokens(new ProviderSettings(away.url(), null));
        assertThat(catchThrowable(() -> tokens.decode(token))).isInstanceOf(ProviderAway.class);
        try (TestIssuer back = away.again()) {
            assertThat(back.url()).isEqualTo(away.url());
            await().untilAsserted(
                            () -> assertThat(tokens.decode(token).getSubject()).isEqualTo("emp-1"));
        }
        assertThat(tokens.decode(token).getExpiresAt()).isAfter(Instant.now());
    }

    private static MockHttpServletRequest from(String address) {
        var request = new MockHttpServletRequest();
        request.setRemoteAddr(address);
        return request;
    }

    private static JWTClaimsSet.Builder good() {
        return ISSUER.claims(DIRECTOR, "Lyon");
    }

    private void refused(JWTClaimsSet claims) {
        HttpResponse<String> answer = ask("Bearer " + ISSUER.sign(claims));
        expect(answer, 401, "token-refused");
        assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
        assertThat(answer.body()).doesNotContain("emp-1").doesNotContain("Jwt");
    }

    private static String signedWithThePublicKeyAsASecret(JWTClaimsSet claims) throws JOSEException {
        var token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("test").build(), claims);
        token.sign(new MACSigner(ISSUER.publicKey().toRSAPublicKey().getEncoded()));
        return token.serialize();
    }

    private static void expect(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(JsonMapper.shared().readTree(answer.body()).path("code").stringValue())
                .isEqualTo(code);
    }

    private HttpResponse<String> ask(@Nullable String authorization) {
        return send("/api/ledgers/none?from=0", authorization);
    }

    private HttpResponse<String> send(String path, @Nullable String authorization) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
        if (authorization != null) {
            request.header("Authorization", authorization);
        }
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }
}

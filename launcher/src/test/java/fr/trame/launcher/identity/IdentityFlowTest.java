package fr.trame.launcher.identity;

import static fr.trame.launcher.identity.Visitor.claims;
import static fr.trame.launcher.identity.Visitor.json;
import static fr.trame.launcher.identity.Visitor.location;
import static fr.trame.launcher.identity.Visitor.query;
import static fr.trame.launcher.identity.Visitor.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import fr.trame.launcher.client.Tokens;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** The way from the gateway to the page, back with a code, and to tokens; and every wrong turn of it. */
class IdentityFlowTest {

    private static final String DIRECTOR = "karim.clairbois";
    private static final String PASSWORD = IdentityProcess.DEMO_PASSWORD;

    private static RunningProvider provider;

    @BeforeAll
    static void start(@TempDir Path data) {
        provider = RunningProvider.demo(data, Clock.systemUTC());
    }

    @AfterAll
    static void stop() {
        provider.close();
    }

    @ParameterizedTest
    @CsvSource({
        "karim.clairbois,      Karim Clairbois,        DIR, ,",
        "nadia.rivebelle,      Nadia Rivebelle,        RSV, ,    Lyon",
        "camille.champfleury,  Camille Champfleury,    RSV, STE, Saint-Étienne",
        "ines.hautpre,         Inès Hautpré,           RRH, ,",
        "sophie.valclair,      Sophie Valclair,        RDQ, ,",
        "aicha.beauvent,       Aïcha Beauvent,         RDQ, ,",
        "julien.noirpin,       Julien Noirpin,         REF_US, ,",
        "claire.grandchene,    Claire Grandchêne,      EMP, ,",
        "mehdi.aubelune,       Mehdi Aubelune,         EMP, ,",
        "leila.prevert-combes, Leïla Prévert-Combes,   MGR, TER, Lyon",
        "julie.clospierre,     Julie Clospierre,       MED, STE, Saint-Étienne",
        "dpo.demonstration,    Dominique Démonstration, DPO, ,",
        "audit.demonstration,  Andréa Démonstration,   AUD, ,",
    })
    void tellsWhoSomebodyIs(String login, String name, String role, String team, String service) {
        Visitor visitor = provider.visitor();
        HttpResponse<String> answer = visitor.exchange(visitor.signIn(login, PASSWORD));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        for (String token : new String[] {"access_token", "id_token"}) {
            JsonNode claims = claims(json(answer).get(token).asString());
            assertThat(claims.get("iss").asString()).isEqualTo(provider.issuer.toString());
            assertThat(claims.get("sub").asString()).isEqualTo(login);
            assertThat(claims.get("name").asString()).isEqualTo(name);
            assertThat(claims.get("trame_person").asString()).matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
            assertThat(claims.get("trame_roles").valueStream().map(JsonNode::asString))
                    .containsExactly(role);
            assertThat(claims.path("trame_team").asString("")).isEqualTo(team == null ? "" : team);
            assertThat(claims.has("trame_team")).isEqualTo(team != null);
            assertThat(claims.path("trame_service").asString("")).isEqualTo(service == null ? "" : service);
            assertThat(claims.has("trame_service")).isEqualTo(service != null);
        }
    }

    @Test
    void givesAnAccessTokenForTheServicesAndAnIdTokenForTheGateway() {
        Visitor visitor = provider.visitor();
        JsonNode given = json(visitor.exchange(visitor.signIn(DIRECTOR, PASSWORD)));
        JsonNode access = claims(given.get("access_token").asString());
        assertThat(access.get("aud").asString()).isEqualTo("trame-api");
        assertThat(access.get("exp").asLong() - access.get("iat").asLong()).isEqualTo(300);
        JsonNode id = claims(given.get("id_token").asString());
        assertThat(id.get("aud").asString()).isEqualTo(Visitor.CLIENT);
        assertThat(id.get("nonce").asString()).isEqualTo("a nonce");
    }

    @Test
    void signsWithTheKeyItPublishes() throws Exception {
        Visitor visitor = provider.visitor();
        SignedJWT token = SignedJWT.parse(json(visitor.exchange(visitor.signIn(DIRECTOR, PASSWORD)))
                .get("access_token")
                .asString());
        JWKSet published = JWKSet.parse(visitor.get("/oauth2/jwks").body());
        assertThat(token.getHeader().getAlgorithm()).isEqualTo(JWSAlgorithm.RS256);
        assertThat(published.containsNonPublicKeys()).isFalse();
        assertThat(token.verify(new RSASSAVerifier(
                        published.getKeyByKeyId(token.getHeader().getKeyID()).toRSAKey())))
                .isTrue();
    }

    @Test
    void tellsTheGatewayWhereEverythingIs() {
        JsonNode told = json(provider.visitor().get("/.well-known/openid-configuration"));
        assertThat(told.get("issuer").asString()).isEqualTo(provider.issuer.toString());
        assertThat(told.get("end_session_endpoint").asString()).isEqualTo(provider.issuer + "/connect/logout");
        assertThat(told.get("scopes_supported").valueStream().map(JsonNode::asString))
                .containsExactly("openid", "profile");
    }

    @Test
    void answersTheGatewaysQuestionWhoThatIs() {
        Visitor visitor = provider.visitor();
        JsonNode given = json(visitor.exchange(visitor.signIn(DIRECTOR, PASSWORD)));
        HttpResponse<String> answer = provider.visitor()
                .send(HttpRequest.newBuilder(provider.issuer.resolve("/userinfo"))
                        .header(
                                "Authorization",
                                "Bearer " + given.get("access_token").asString()));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(json(answer).get("sub").asString()).isEqualTo(DIRECTOR);
    }

    @Test
    void needsNoPasswordAgainWhileTheSessionLasts() {
        Visitor visitor = provider.visitor();
        visitor.signIn(DIRECTOR, PASSWORD);
        Map<String, String> back = query(location(visitor.authorize(request())));
        assertThat(back).containsKey("code").containsEntry("state", "a state");
    }

    @Test
    void asksForThePasswordAgainWhereTheGatewayWantsIt() {
        Visitor visitor = provider.visitor();
        visitor.signIn(DIRECTOR, PASSWORD);
        Map<String, String> asking = new LinkedHashMap<>(request());
        asking.put("prompt", "login");
        for (String state : new String[] {"one", "another"}) {
            asking.put("state", state);
            assertThat(location(visitor.authorize(asking))).endsWith("/sign-in");
            assertThat(location(visitor.authorize(request())))
                    .as("nobody is known meanwhile")
                    .endsWith("/sign-in");
            visitor.authorize(asking);
            String onwards = location(visitor.type("julie.clospierre", PASSWORD));
            Map<String, String> back = query(location(visitor.get(onwards)));
            assertThat(back).containsKey("code").containsEntry("state", state);
        }
    }

    @Test
    void leadsToTheGatewayWhoeverComesFromNowhere() {
        Visitor visitor = provider.visitor();
        assertThat(location(visitor.get("/"))).isEqualTo("http://localhost:8080/");
        assertThat(location(visitor.type(DIRECTOR, PASSWORD)))
                .isEqualTo("http://localhost:8080/oauth2/authorization/trame");
    }

    @Test
    void refusesARequestWithoutProofKey() {
        Map<String, String> without = request();
        without.remove("code_challenge");
        without.remove("code_challenge_method");
        assertThat(query(location(provider.visitor().authorize(without)))).containsEntry("error", "invalid_request");
        Map<String, String> plain = request();
        plain.put("code_challenge_method", "plain");
        assertThat(query(location(provider.visitor().authorize(plain)))).containsEntry("error", "invalid_request");
    }

    @Test
    void refusesACodeWithAnotherProof() {
        Visitor visitor = provider.visitor();
        String code = visitor.signIn(DIRECTOR, PASSWORD);
        HttpResponse<String> answer = visitor.exchange(code, "x".repeat(43), provider.secret());
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json(answer).get("error").asString()).isEqualTo("invalid_grant");
    }

    @ParameterizedTest
    @CsvSource({
        "http://localhost:8080/login/oauth2/code/other",
        "http://localhost:8081/login/oauth2/code/trame",
        "http://127.0.0.1:9999/login/oauth2/code/trame",
        "https://evil.example/login/oauth2/code/trame",
    })
    void sendsNobodyElsewhere(String redirect) {
        Map<String, String> elsewhere = request();
        elsewhere.put("redirect_uri", redirect);
        HttpResponse<String> answer = provider.visitor().authorize(elsewhere);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Location")).isEmpty();
        assertThat(answer.body())
                .contains("<html lang=\"fr\">", "La connexion n’a pas abouti")
                .doesNotContain(redirect);
    }

    @Test
    void takesTheOtherAddressOfTheGateway() {
        Map<String, String> other = request();
        other.put("redirect_uri", RunningProvider.OTHER_GATEWAY + "/login/oauth2/code/trame");
        assertThat(location(provider.visitor().authorize(other))).endsWith("/sign-in");
    }

    @Test
    void refusesTheWrongClientSecret() {
        Visitor visitor = provider.visitor();
        String code = visitor.signIn(DIRECTOR, PASSWORD);
        assertThat(visitor.exchange(code, Visitor.VERIFIER, "not the secret").statusCode())
                .isEqualTo(401);
    }

    @Test
    void takesACodeOnce() {
        Visitor visitor = provider.visitor();
        String code = visitor.signIn(DIRECTOR, PASSWORD);
        assertThat(visitor.exchange(code).statusCode()).isEqualTo(200);
        assertThat(visitor.exchange(code).statusCode()).isEqualTo(400);
    }

    @Test
    void renewsWithATokenThatIsGoodOnce() {
        Visitor visitor = provider.visitor();
        String first = json(visitor.exchange(visitor.signIn(DIRECTOR, PASSWORD)))
                .get("refresh_token")
                .asString();
        JsonNode renewed = json(visitor.refresh(first));
        assertThat(claims(renewed.get("access_token").asString())
                        .get("trame_roles")
                        .get(0)
                        .asString())
                .isEqualTo("DIR");
        String second = renewed.get("refresh_token").asString();
        assertThat(second).isNotEqualTo(first);
        assertThat(visitor.refresh(first).statusCode()).isEqualTo(400);
        assertThat(visitor.refresh(second).statusCode()).isEqualTo(200);
    }

    @Test
    void takesAnAccessTokenForNothingElse() {
        Visitor visitor = provider.visitor();
        String access = json(visitor.exchange(visitor.signIn(DIRECTOR, PASSWORD)))
                .get("access_token")
                .asString();
        assertThat(visitor.refresh(access).statusCode()).isEqualTo(400);
    }

    @Test
    void signsOutAndLeadsBackToTheGateway() {
        Visitor visitor = provider.visitor();
        JsonNode given = json(visitor.exchange(visitor.signIn(DIRECTOR, PASSWORD)));
        assertThat(location(signOut(visitor, given.get("id_token").asString(), RunningProvider.OTHER_GATEWAY + "/")))
                .isEqualTo("http://127.0.0.1:8080/");
        assertThat(location(visitor.authorize(request()))).endsWith("/sign-in");
        assertThat(visitor.refresh(given.get("refresh_token").asString()).statusCode())
                .isEqualTo(400);
    }

    @Test
    void signsOutWithAnIdTokenFromBeforeARenewal() {
        Visitor visitor = provider.visitor();
        JsonNode given = json(visitor.exchange(visitor.signIn(DIRECTOR, PASSWORD)));
        assertThat(visitor.refresh(given.get("refresh_token").asString()).statusCode())
                .isEqualTo(200);
        assertThat(location(signOut(visitor, given.get("id_token").asString(), RunningProvider.OTHER_GATEWAY + "/")))
                .isEqualTo("http://127.0.0.1:8080/");
        assertThat(location(visitor.authorize(request()))).endsWith("/sign-in");
    }

    @Test
    void isSignedOutByNobodyElse() {
        Visitor other = provider.visitor();
        String others = json(other.exchange(other.signIn("julie.clospierre", PASSWORD)))
                .get("id_token")
                .asString();
        Visitor visitor = provider.visitor();
        visitor.signIn(DIRECTOR, PASSWORD);
        for (String hint : new String[] {others, "nonsense"}) {
            assertThat(location(signOut(visitor, hint, "https://evil.example/")))
                    .isEqualTo("http://localhost:8080/");
            assertThat(query(location(visitor.authorize(request())))).containsKey("code");
        }
    }

    private static HttpResponse<String> signOut(Visitor visitor, String hint, String back) {
        return visitor.get(
                "/connect/logout?" + Visitor.form(Map.of("id_token_hint", hint, "post_logout_redirect_uri", back)));
    }

    @Test
    void givesProgramsTokensAndRenewsThemInTime() {
        SetClock clock = new SetClock();
        try (Tokens tokens = provider.tokens(clock)) {
            String first = tokens.accessToken(DIRECTOR, PASSWORD);
            assertThat(claims(first).get("sub").asString()).isEqualTo(DIRECTOR);
            assertThat(claims(tokens.accessToken("julie.clospierre", PASSWORD))
                            .get("sub")
                            .asString())
                    .isEqualTo("julie.clospierre");
            clock.goOn(Duration.ofSeconds(269));
            assertThat(tokens.accessToken(DIRECTOR, PASSWORD)).isEqualTo(first);
            clock.goOn(Duration.ofSeconds(2));
            // with the refresh token: a password would be refused
            String second = tokens.accessToken(DIRECTOR, "wrong");
            assertThat(second).isNotEqualTo(first);
            assertThat(claims(second).get("sub").asString()).isEqualTo(DIRECTOR);
        }
    }

    @Test
    void tellsProgramsThatThePasswordIsWrong() {
        try (Tokens tokens = provider.tokens(Clock.systemUTC())) {
            assertThatThrownBy(() -> tokens.accessToken("samira.montdore", "wrong"))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("samira.montdore was not let in: 403 at /sign-in");
        }
    }

    @Test
    void signsTheWholeStaffInAtOnce() {
        try (Tokens tokens = provider.tokens(Clock.systemUTC())) {
            Map<String, String> people = fr.trame.launcher.demo.staff.DemoAccounts.all("").parallelStream()
                    .collect(Collectors.toMap(
                            Account::login,
                            one -> claims(tokens.accessToken(one.login(), PASSWORD))
                                    .get("trame_person")
                                    .asString()));
            assertThat(people).hasSize(50);
            assertThat(people.values()).doesNotHaveDuplicates();
        }
    }
}

package fr.trame.launcher.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** One's own password, and the code for who has forgotten it, with a register that says who keeps it. */
class PasswordPagesTest {

    private static final String OLD = TestAccounts.PASSWORD;
    private static final String NEW = "trois chats gris";
    private static final Pattern CODE = Pattern.compile("<strong>([a-z0-9-]{19})</strong>");

    private final SetClock clock = new SetClock();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final Map<String, String> register = new ConcurrentHashMap<>();

    @TempDir
    private Path data;

    private HttpServer staff;
    private RunningProvider provider;
    private Visitor visitor;

    @BeforeEach
    void start() throws IOException {
        staff = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        staff.createContext("/api/staff/standing", exchange -> {
            String token =
                    exchange.getRequestHeaders().getFirst("Authorization").split("[ .]", -1)[2];
            String person = JsonMapper.shared()
                    .readTree(Base64.getUrlDecoder().decode(token))
                    .path("trame_person")
                    .asString();
            byte[] answer =
                    "{\"roles\": [\"%s\"]}".formatted(register.get(person)).getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(register.containsKey(person) ? 200 : 403, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        staff.createContext("/api/staff/", exchange -> {
            asked.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
            exchange.sendResponseHeaders(200, 2);
            exchange.getResponseBody().write("{}".getBytes(StandardCharsets.UTF_8));
            exchange.close();
        });
        staff.start();
        for (String role : List.of("RRH", "DIR", "MED", "MGR", "PAR")) {
            register.put("person-" + role, role);
            TestAccounts.put(data, role.toLowerCase(Locale.ROOT), "person-" + role, List.of(role), null);
        }
        provider = RunningProvider.withAccounts(
                data, clock, URI.create("http://127.0.0.1:" + staff.getAddress().getPort()));
        visitor = provider.visitor();
    }

    @AfterEach
    void stop() {
        provider.close();
        staff.stop(0);
    }

    @Test
    void changesOnesOwnPasswordForWhoKnowsThePresentOne() {
        assertThat(visitor.get("/password").body())
                .contains("De 12 à 72 caractères")
                .doesNotContain("{{", "role=\"alert\"");
        assertThat(change("med", "wrong wrong", NEW, NEW).body()).contains("Identifiant ou mot de passe incorrect");
        assertThat(change("nobody", OLD, NEW, NEW).body()).contains("Identifiant ou mot de passe incorrect");
        assertThat(signsIn("med", OLD)).isTrue();

        assertThat(change("med", OLD, NEW, NEW).body()).contains("Le mot de passe est changé");
        assertThat(signsIn("med", OLD)).isFalse();
        assertThat(signsIn("med", NEW)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "onze signes, onze signes, au moins 12 caractères",
        "trois chats gris, trois chats noirs, ne sont pas les mêmes",
        "mot de passe du voyage, mot de passe du voyage, différent de l’actuel",
    })
    void saysWhatIsWrongWithANewOne(String chosen, String again, String words) {
        HttpResponse<String> refused = change("med", OLD, chosen, again);
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains(words);
        assertThat(signsIn("med", OLD)).isTrue();
    }

    @Test
    void takesNoPasswordOfWhichBcryptWouldNotSeeTheEnd() {
        String long73 = "é".repeat(37);
        assertThat(change("med", OLD, long73, long73).body()).contains("trop long");
    }

    @Test
    void closesTheLoginToWhoGuessesHereAsAtSignIn() {
        for (int tries = 0; tries < Attempts.WRONG_PASSWORDS; tries++) {
            change("med", "a wrong guess", NEW, NEW);
        }
        assertThat(change("med", OLD, NEW, NEW).body()).contains("réessayez dans cinq minutes");
    }

    @Test
    void makesACodeThatIsGoodOnceAndLiesNowhereInClear() {
        String code = makeCode("rrh", "med");
        assertThat(AccountFile.read(data).toString()).doesNotContain(code);
        assertThat(AccountFile.read(data))
                .filteredOn(account -> account.login().equals("med"))
                .allSatisfy(account -> assertThat(account.renewal().hash()).startsWith("{bcrypt}"));
        assertThat(signsIn("med", code)).as("a code is no password").isFalse();
        assertThat(signsIn("med", OLD))
                .as("the password stays until it is used")
                .isTrue();

        assertThat(change("med", code, NEW, NEW).body()).contains("Le mot de passe est changé");
        assertThat(signsIn("med", NEW)).isTrue();
        assertThat(change("med", code, OLD, OLD).body()).contains("incorrect");
    }

    @Test
    void closesTheOtherSessionsOfWhoChangedThePassword() {
        assertThat(change("med", OLD, NEW, NEW).body()).contains("Ses autres sessions ouvertes sont fermées");
        assertThat(asked).containsExactly("POST /api/staff/sessions/person-MED/closure");

        Visitor signedIn = provider.visitor();
        assertThat(signedIn.type("med", NEW).statusCode()).isEqualTo(302);
        signedIn.fill("/password", fields("med", NEW, OLD, OLD));
        assertThat(asked.getLast()).matches("POST /api/staff/sessions/person-MED/closure\\?kept=[A-Za-z0-9_-]{43}");
        signedIn.fill("/password", fields("mgr", OLD, NEW, NEW));
        assertThat(asked.getLast())
                .as("nobody else's session is kept")
                .isEqualTo("POST /api/staff/sessions/person-MGR/closure");
    }

    @Test
    void saysThatTheSessionsAreStillOpenWhileTheRegisterIsAway() {
        staff.stop(0);
        assertThat(change("med", OLD, NEW, NEW).body())
                .contains("Le mot de passe est changé", "n’ont pas pu être fermées");
        assertThat(signsIn("med", NEW)).isTrue();
    }

    @Test
    void notesForTheDpoThatACodeIsMade() {
        makeCode("rrh", "med");
        assertThat(asked).containsExactly("POST /api/staff/renewals/person-MED");
    }

    @Test
    void listsTheAccountsForWhoKeepsTheRegisterAlone() throws Exception {
        assertThat(accounts("rrh").statusCode()).isEqualTo(200);
        assertThat(accounts("rrh").body())
                .contains("{\"login\":\"med\",\"name\":\"med\",\"person\":\"person-MED\",\"roles\":[\"MED\"]}")
                .doesNotContain("bcrypt");
        assertThat(accounts("med").statusCode()).isEqualTo(403);
        assertThat(visitor.get("/api/accounts").statusCode()).isEqualTo(403);
        staff.stop(0);
        assertThat(accounts("rrh").statusCode()).isEqualTo(503);
    }

    /** With a token in which the test's register reads who asks. */
    private HttpResponse<String> accounts(String login) throws Exception {
        String claims = "{\"trame_person\": \"person-" + login.toUpperCase(Locale.ROOT) + "\"}";
        String token = "x." + Base64.getUrlEncoder().encodeToString(claims.getBytes(StandardCharsets.UTF_8)) + ".x";
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(provider.issuer.resolve("/api/accounts"))
                                .header("Authorization", "Bearer " + token)
                                .build(),
                        BodyHandlers.ofString());
    }

    @Test
    void makesACodeThatEndsAfterADay() {
        String code = makeCode("dir", "med");
        clock.goOn(PasswordPages.CODE_VALID.minus(Duration.ofSeconds(1)));
        assertThat(change("med", code, NEW, NEW).body()).contains("Le mot de passe est changé");

        String late = makeCode("dir", "med");
        clock.goOn(PasswordPages.CODE_VALID);
        assertThat(change("med", late, OLD, OLD).body()).contains("incorrect");
    }

    @Test
    void makesACodeForWhoKeepsTheRegisterTodayOnlyAndNeverForOneOfThem() {
        assertThat(code("rrh", "wrong wrong", "med").body()).contains("incorrect");
        assertThat(code("med", OLD, "rrh").body()).contains("Seules la direction et les ressources humaines");
        assertThat(code("rrh", OLD, "nobody").body()).contains("Personne n’a cet identifiant.");
        assertThat(code("rrh", OLD, "dir").body()).contains("une personne seule ne fait pas de code");
        register.put("person-RRH", "MED");
        assertThat(code("rrh", OLD, "med").body())
                .as("the account says RRH, the register no more")
                .contains("Seules la direction");
        register.remove("person-RRH");
        assertThat(code("rrh", OLD, "med").body()).as("who left").contains("Seules la direction");
        staff.stop(0);
        assertThat(code("dir", OLD, "med").body()).contains("Le registre du personnel ne répond pas");
    }

    @Test
    void letsNobodyInForWhomThereIsNoPage() {
        HttpResponse<String> refused = visitor.type("par", OLD);
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("pas encore de page pour les partenaires et les financeurs");
        assertThat(visitor.type("par", "wrong wrong").body())
                .as("nobody else learns it")
                .contains("incorrect");
    }

    @Test
    void changesNothingInTheDemonstration(@TempDir Path demo) {
        try (RunningProvider shared = RunningProvider.demo(demo, clock)) {
            assertThat(shared.visitor()
                            .fill("/password", fields("julie.clospierre", IdentityProcess.DEMO_PASSWORD, NEW, NEW))
                            .body())
                    .contains("il ne se change pas");
        }
    }

    private String makeCode(String maker, String whose) {
        var code = CODE.matcher(code(maker, OLD, whose).body());
        assertThat(code.find()).isTrue();
        return code.group(1);
    }

    private HttpResponse<String> code(String maker, String password, String whose) {
        return provider.visitor().fill("/renewal", Map.of("login", maker, "password", password, "whose", whose));
    }

    private HttpResponse<String> change(String login, String current, String chosen, String again) {
        return provider.visitor().fill("/password", fields(login, current, chosen, again));
    }

    private static Map<String, String> fields(String login, String current, String chosen, String again) {
        return Map.of("login", login, "current", current, "new", chosen, "again", again);
    }

    private boolean signsIn(String login, String password) {
        return provider.visitor().type(login, password).statusCode() == 302;
    }
}

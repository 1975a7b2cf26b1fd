package fr.trame.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import fr.trame.gateway.session.KeycloakAccounts.Account;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.http.client.ClientHttpRequestFactoryBuilder;

/** The accounts of a realm, page by page, of a server that answers as Keycloak does; the real one is asked in KeycloakJourneyIT. */
class KeycloakAccountsTest {

    private static final Pattern FIRST = Pattern.compile("first=(\\d+)&max=(\\d+)");

    private HttpServer realm;
    private int users = 3;
    private int status = 200;

    @BeforeEach
    void start() throws IOException {
        realm = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        realm.createContext("/realms/trame/protocol/openid-connect/token", exchange -> {
            String asked = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            boolean known = asked.equals("grant_type=client_credentials")
                    && basic("trame-accounts:secret")
                            .equals(exchange.getRequestHeaders().getFirst("Authorization"));
            answer(exchange, known ? 200 : 401, "{\"access_token\":\"t\",\"expires_in\":60}");
        });
        realm.createContext("/admin/realms/trame/users", exchange -> {
            var page = FIRST.matcher(exchange.getRequestURI().getQuery());
            boolean asked = page.find()
                    && "Bearer t".equals(exchange.getRequestHeaders().getFirst("Authorization"));
            int first = asked ? Integer.parseInt(page.group(1)) : 0;
            int end = asked ? Math.min(users, first + Integer.parseInt(page.group(2))) : 0;
            answer(
                    exchange,
                    asked ? status : 401,
                    IntStream.range(first, end)
                            .mapToObj(number -> user(number, number != 1))
                            .collect(Collectors.joining(",", "[", "]")));
        });
        realm.start();
    }

    @AfterEach
    void stop() {
        realm.stop(0);
    }

    @Test
    void readsNameAndPersonOfThoseWithWhichOneCanSignIn() {
        assertThat(accounts("secret").all())
                .containsExactly(new Account("u0", "Inès 0", "p0"), new Account("u2", "Inès 2", "p2"));
    }

    @Test
    void readsPageByPage() {
        users = 2 * KeycloakAccounts.PAGE;
        List<Account> all = accounts("secret").all();
        assertThat(all).hasSize(users - 1).doesNotHaveDuplicates();
    }

    @Test
    void refusesMoreThanAnAssociationHas() {
        users = KeycloakAccounts.MOST + 1;
        assertThatThrownBy(() -> accounts("secret").all()).isInstanceOf(SignedIn.ProviderAway.class);
    }

    @Test
    void tellsARealmThatDoesNotLetThemBeReadFromOneThatIsAway() {
        assertThatThrownBy(() -> accounts("another").all()).isInstanceOf(KeycloakAccounts.NotForTrame.class);
        status = 403;
        assertThatThrownBy(() -> accounts("secret").all()).isInstanceOf(KeycloakAccounts.NotForTrame.class);
        status = 500;
        assertThatThrownBy(() -> accounts("secret").all()).isInstanceOf(SignedIn.ProviderAway.class);
        realm.stop(0);
        assertThatThrownBy(() -> accounts("secret").all()).isInstanceOf(SignedIn.ProviderAway.class);
    }

    private KeycloakAccounts accounts(String secret) {
        String address = "http://127.0.0.1:" + realm.getAddress().getPort() + "/realms/trame";
        return new KeycloakAccounts(
                new Provider.Settings(address, address + "/", "trame-gateway", secret),
                ClientHttpRequestFactoryBuilder.detect());
    }

    private static String user(int number, boolean enabled) {
        return """
            {"username":"u%1$d","firstName":"Inès","lastName":"%1$d","enabled":%2$s,"attributes":{"person":["p%1$d"],"team":["TER"]}}""".formatted(number, enabled);
    }

    private static String basic(String credentials) {
        return "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}

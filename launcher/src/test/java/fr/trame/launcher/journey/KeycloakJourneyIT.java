package fr.trame.launcher.journey;

import static fr.trame.launcher.journey.Association.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.trame.launcher.TrameSystem;
import fr.trame.launcher.client.Browser;
import fr.trame.launcher.client.GatewaySession;
import fr.trame.launcher.compose.DemoUsers;
import fr.trame.launcher.compose.KeycloakProcess;
import fr.trame.launcher.identity.Account;
import fr.trame.launcher.identity.IdentityProcess;
import fr.trame.launcher.machine.LocalPorts;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** With a real Keycloak as compose declares it: the same journeys, and what is between it and the gateway. */
class KeycloakJourneyIT extends RecordingJourney {

    private static final String ACTIVITY = "/api/activity/figures?from=2019-01-01&to=2019-12-31";

    private KeycloakProcess keycloak;

    @Override
    TrameSystem started() {
        int gateway = LocalPorts.unused();
        keycloak = KeycloakProcess.start(URI.create("http://127.0.0.1:" + gateway));
        return TrameSystem.start(gateway, keycloak);
    }

    @AfterAll
    void stopKeycloak() {
        if (keycloak != null) {
            keycloak.close();
        }
    }

    @Test
    void saysOfSomebodyWhatTheAccountSays() {
        String person = id();
        system().account("amina", person, List.of("MED", "RDQ"), "TER");
        JsonNode session = client("amina").get("/api/session").is(200).body();
        assertThat(session.path("person").asString()).isEqualTo(person);
        assertThat(words(session.path("roles"))).containsExactlyInAnyOrder("MED", "RDQ");
        assertThat(session.path("team").asString()).isEqualTo("TER");
        assertThat(session.path("name").asString()).isEqualTo("amina Clairbois");
    }

    @Test
    void asksForThePasswordAgainAfterSigningOut() {
        URI gateway = system().gateway();
        system().account("odile", id(), List.of("MED"), "TER");
        var browser = new Browser();
        system().signIn(browser, "odile");
        assertThat(Browser.isHome(gateway, GatewaySession.ask(browser, gateway)))
                .as("known to Keycloak as long as nobody signs out")
                .isTrue();
        var client = new Client(gateway, system().signIn(browser, "odile"));
        String wayOut = client.post("/api/session/end", "")
                .is(200)
                .body()
                .path("location")
                .asString();
        assertThat(wayOut).startsWith(keycloak.issuer());
        HttpResponse<String> out = browser.go(gateway, URI.create(wayOut));
        assertThat(Browser.isHome(gateway, out)).as("led back, not asked").isTrue();
        client.get("/api/session").is(401);
        client.get(ACTIVITY).is(401);
        HttpResponse<String> again = GatewaySession.ask(browser, gateway);
        assertThat(again.uri().toString()).startsWith(keycloak.issuer());
        assertThat(again.body()).contains("type=\"password\"");
    }

    @Test
    void renewsTokensAndHearsWhatHasChanged() {
        var admin = keycloak.admin();
        int usually = admin.accessTokensFor();
        admin.accessTokensFor(20); // less than the time before its end at which the gateway renews one: at each request
        try {
            system().account("line", id(), List.of("MED"), "TER");
            Client line = client("line");
            line.get(ACTIVITY).is(200);
            line.get(ACTIVITY).is(200);
            admin.changeRole("line", "MED", "PAR");
            line.get(ACTIVITY).is(403);
            assertThat(words(line.get("/api/session").is(200).body().path("roles")))
                    .containsExactly("PAR");
            admin.disable("line");
            line.get(ACTIVITY).is(401);
            line.get("/api/session").is(401);
        } finally {
            admin.accessTokensFor(usually);
        }
    }

    @Test
    void listsTheAccountsForWhoKeepsTheRegisterAlone() {
        String person = id();
        system().account("nour", person, List.of("RRH"), "TER");
        system().account("samir", id(), List.of("MED"), "TER");
        system().account("rose", id(), List.of("MED"), "TER");
        keycloak.admin().disable("rose");
        List<JsonNode> listed = client("nour")
                .get("/api/accounts")
                .is(200)
                .body()
                .path("items")
                .valueStream()
                .toList();
        assertThat(listed).anySatisfy(account -> {
            assertThat(account.path("login").asString()).isEqualTo("nour");
            assertThat(account.path("name").asString()).isEqualTo("nour Clairbois");
            assertThat(account.path("person").asString()).isEqualTo(person);
        });
        assertThat(listed.stream().map(account -> account.path("login").asString()))
                .contains("samir")
                .doesNotContain("rose", "service-account-trame-accounts");
        client("samir").get("/api/accounts").is(403);
    }

    @Test
    void closesAnAccountAfterWrongPasswordsAndNoOther() {
        URI gateway = system().gateway();
        system().account("ines", id(), List.of("MED"), "TER");
        system().account("iris", id(), List.of("MED"), "TER");
        for (int attempt = 0; attempt < 5; attempt++) {
            assertThatThrownBy(() -> GatewaySession.signIn(gateway, "ines", "pas le bon mot"))
                    .hasMessageContaining("was not let in");
        }
        assertThatThrownBy(() -> system().signIn("ines")).hasMessageContaining("was not let in");
        client("iris").get(ACTIVITY).is(200);
    }

    @Test
    void letsOneDemonstratorOfEachRoleInWhereTheyAreAskedFor() throws Exception {
        List<Account> demonstrators = DemoUsers.all();
        String login = demonstrators.getFirst().login();
        assertThatThrownBy(() -> demonstrator(login)).hasMessageContaining("was not let in");
        assertThat(keycloak.addDemoUsers()).endsWith("exit 0");
        assertThat(demonstrators).allSatisfy(account -> {
            JsonNode session =
                    demonstrator(account.login()).get("/api/session").is(200).body();
            assertThat(session.path("person").asString()).isEqualTo(account.person());
            assertThat(words(session.path("roles"))).containsExactlyInAnyOrderElementsOf(account.roles());
            assertThat(keycloak.admin().groups(account.login())).containsExactly("Démonstration");
        });
        assertThat(keycloak.addDemoUsers()).as("once more changes nothing").endsWith("exit 0");
    }

    private Client demonstrator(String login) {
        URI gateway = system().gateway();
        return new Client(gateway, GatewaySession.signIn(gateway, login, IdentityProcess.DEMO_PASSWORD));
    }

    private Client client(String login) {
        return new Client(system().gateway(), system().signIn(login));
    }

    private static List<String> words(JsonNode list) {
        return list.valueStream().map(JsonNode::asString).toList();
    }
}

package fr.trame.launcher.compose;

import static org.assertj.core.api.Assertions.assertThat;

import fr.trame.launcher.identity.Account;
import fr.trame.launcher.identity.IdentityProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Holds {@code keycloak/trame-demo-users.json} against the demo of one machine, and keeps it out of the realm. */
class DemoUsersTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Path KEYCLOAK = Path.of("..", "keycloak");

    @Test
    void areTheSamePeople() throws IOException {
        var expected = Map.of(
                "ifResourceExists",
                "SKIP",
                "groups",
                List.of(Map.of("name", "Démonstration", "path", "/Démonstration")),
                "users",
                DemoUsers.all().stream().map(DemoUsersTest::user).toList());
        assertThat(JSON.readTree(Files.readString(KEYCLOAK.resolve("trame-demo-users.json"))))
                .isEqualTo(JSON.valueToTree(expected));
    }

    @Test
    void areNotInTheRealm() throws IOException {
        assertThat(JSON.readTree(Files.readString(KEYCLOAK.resolve("trame-realm.json")))
                        .path("users")
                        .valueStream())
                .as("accounts of clients, with which nobody signs in")
                .isNotEmpty()
                .allMatch(user -> user.has("serviceAccountClientId"));
    }

    private static Map<String, Object> user(Account account) {
        String[] name = account.name().split(" ", 2);
        var attributes = new LinkedHashMap<String, List<String>>();
        attributes.put("person", List.of(account.person()));
        if (account.team() != null) {
            attributes.put("team", List.of(account.team()));
        }
        if (account.service() != null) {
            attributes.put("service", List.of(account.service()));
        }
        var user = new LinkedHashMap<String, Object>();
        user.put("username", account.login());
        user.put("firstName", name[0]);
        user.put("lastName", name[1]);
        user.put("enabled", true);
        user.put("groups", List.of("/Démonstration"));
        user.put("realmRoles", account.roles());
        user.put("attributes", attributes);
        user.put(
                "credentials",
                List.of(Map.of("type", "password", "value", IdentityProcess.DEMO_PASSWORD, "temporary", false)));
        return user;
    }
}

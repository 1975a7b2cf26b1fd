package fr.trame.launcher.compose;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An administrator of a Keycloak, by its REST API; whatever is refused fails. */
public final class KeycloakAdmin {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final String REALM = "/admin/realms/trame";

    private final URI keycloak;
    private final String token;

    KeycloakAdmin(URI keycloak, String password) {
        this.keycloak = keycloak;
        String form = "grant_type=password&client_id=admin-cli&username=admin&password=" + encoded(password);
        token = send(HttpRequest.newBuilder(keycloak.resolve("/realms/master/protocol/openid-connect/token"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form)))
                .path("access_token")
                .asString();
    }

    void account(String login, String person, List<String> roles, String team, String password) {
        var user = Map.of(
                "username",
                login,
                "firstName",
                login,
                "lastName",
                "Clairbois",
                "enabled",
                true,
                "attributes",
                Map.of("person", List.of(person), "team", List.of(team)),
                "realmRoles",
                roles,
                "credentials",
                List.of(Map.of("type", "password", "value", password)));
        ask("POST", "/partialImport", Map.of("ifResourceExists", "FAIL", "users", List.of(user)));
    }

    /** How long access tokens are good from now on; the gateway renews them half a minute before. */
    public void accessTokensFor(int seconds) {
        ask("PUT", "", Map.of("accessTokenLifespan", seconds));
    }

    /** How long access tokens are good, in seconds. */
    public int accessTokensFor() {
        return ask("GET", "", "").path("accessTokenLifespan").asInt();
    }

    /** Gives one role for another. */
    public void changeRole(String login, String before, String after) {
        String roles = user(login) + "/role-mappings/realm";
        ask("DELETE", roles, List.of(ask("GET", "/roles/" + before, "")));
        ask("POST", roles, List.of(ask("GET", "/roles/" + after, "")));
    }

    /** Takes the right to sign in away. */
    public void disable(String login) {
        ask("PUT", user(login), Map.of("enabled", false));
    }

    /** The groups that somebody belongs to. */
    public List<String> groups(String login) {
        return ask("GET", user(login) + "/groups", "")
                .valueStream()
                .map(group -> group.path("name").asString())
                .toList();
    }

    private String user(String login) {
        JsonNode found = ask("GET", "/users?exact=true&username=" + encoded(login), "");
        return "/users/" + found.path(0).path("id").asString();
    }

    private JsonNode ask(String method, String path, Object body) {
        return send(HttpRequest.newBuilder(keycloak.resolve(REALM + path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .method(
                        method,
                        method.equals("GET")
                                ? BodyPublishers.noBody()
                                : BodyPublishers.ofString(JSON.writeValueAsString(body))));
    }

    private static JsonNode send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = HTTP.send(request.build(), BodyHandlers.ofString());
            if (answer.statusCode() / 100 != 2) {
                throw new IllegalStateException(
                        answer.statusCode() + " at " + answer.uri().getPath() + ": " + answer.body());
            }
            return JSON.readTree(answer.body().isEmpty() ? "{}" : answer.body());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}

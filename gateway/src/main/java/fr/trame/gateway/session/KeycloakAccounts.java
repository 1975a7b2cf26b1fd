package fr.trame.gateway.session;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.http.client.ClientHttpRequestFactoryBuilder;
import org.springframework.boot.http.client.HttpClientSettings;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.StringUtils;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/**
 * The accounts of a realm of Keycloak, asked for by a client that may read users and nothing else. A realm is known by its address,
 * {@code …/realms/<name>}; its administration answers at {@code …/admin/realms/<name>}, inside, never by way of the browser.
 */
@Component
@ConditionalOnExpression(KeycloakAccounts.IS_KEYCLOAK)
class KeycloakAccounts {

    static final String REALMS = "/realms/";

    /** Whether it is a Keycloak where one signs in. */
    static final String IS_KEYCLOAK = "'${trame.sign-in.discovery}'.contains('" + REALMS + "')";

    /** The client of {@code keycloak/trame-realm.json} that may read users; it has the gateway's own secret. */
    static final String CLIENT = "trame-accounts";

    /** So many accounts are asked for at once. */
    static final int PAGE = 200;

    /** More accounts than this are those of no association; the rest is not read, and the list refused. */
    static final int MOST = 10_000;

    private final RestClient keycloak;
    private final String realm;
    private final String secret;

    KeycloakAccounts(Provider.Settings settings, ClientHttpRequestFactoryBuilder<?> clients) {
        realm = StringUtils.trimTrailingCharacter(settings.discovery(), '/');
        secret = settings.clientSecret();
        keycloak = RestClient.builder()
                .requestFactory(clients.build(
                        HttpClientSettings.defaults().withTimeouts(Provider.CONNECTS_WITHIN, Provider.ANSWERS_WITHIN)))
                .build();
    }

    /**
     * An account with which one can sign in.
     *
     * @param person whose it is, as the attribute {@code person} says; empty where it says nothing
     */
    record Account(String login, String name, String person) {}

    /** This realm lets nobody read its accounts for Trame: it was set up before Trame asked, or on purpose. */
    static final class NotForTrame extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /**
     * All accounts that are not disabled, by page.
     *
     * @throws NotForTrame if the realm does not let them be read
     * @throws SignedIn.ProviderAway if nobody answers, or there are more than {@link #MOST}
     */
    List<Account> all() {
        try {
            String token = token();
            var accounts = new ArrayList<Account>();
            for (int first = 0; first < MOST; first += PAGE) {
                List<User> page = page(token, first);
                page.stream().filter(User::enabled).map(User::account).forEach(accounts::add);
                if (page.size() < PAGE) {
                    return accounts;
                }
            }
        } catch (HttpClientErrorException refused) {
            throw new NotForTrame();
        } catch (RestClientException away) {
            throw new SignedIn.ProviderAway();
        }
        throw new SignedIn.ProviderAway();
    }

    private String token() {
        var form = new LinkedMultiValueMap<String, String>();
        form.add("grant_type", "client_credentials");
        return Objects.requireNonNull(keycloak.post()
                        .uri(realm + "/protocol/openid-connect/token")
                        .headers(headers -> headers.setBasicAuth(CLIENT, secret))
                        .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                        .body(form)
                        .retrieve()
                        .body(Token.class))
                .value();
    }

    private List<User> page(String token, int first) {
        return List.of(Objects.requireNonNull(keycloak.get()
                .uri(
                        realm.replace(REALMS, "/admin" + REALMS) + "/users?briefRepresentation=false&first={f}&max={m}",
                        first,
                        PAGE)
                .headers(headers -> headers.setBearerAuth(token))
                .retrieve()
                .body(User[].class)));
    }

    private record Token(@JsonProperty("access_token") String value) {}

    private record User(
            String username,
            @Nullable String firstName,
            @Nullable String lastName,
            boolean enabled,
            @Nullable Map<String, List<String>> attributes) {

        Account account() {
            String name = String.join(
                    " ",
                    Stream.of(firstName, lastName).filter(StringUtils::hasText).toList());
            String person = attributes == null
                    ? ""
                    : attributes.getOrDefault("person", List.of()).stream()
                            .findFirst()
                            .orElse("");
            return new Account(username, name.isEmpty() ? username : name, person);
        }
    }
}

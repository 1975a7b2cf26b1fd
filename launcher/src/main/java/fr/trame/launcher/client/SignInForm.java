package fr.trame.launcher.client;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The form of a provider's sign-in page, ours or a Keycloak's. */
final class SignInForm {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern KEYCLOAK = Pattern.compile("id=\"kc-form-login\"[^>]* action=\"([^\"]+)\"");

    private SignInForm() {}

    /**
     * Fills the form in, sends it and follows where that leads, home if all is well.
     *
     * @throws IllegalStateException if the page has no such form
     */
    static HttpResponse<String> fill(
            Browser browser, URI home, HttpResponse<String> page, String login, String password) {
        Matcher csrf = CSRF.matcher(page.body());
        Matcher keycloak = KEYCLOAK.matcher(page.body());
        if (keycloak.find()) {
            URI action = URI.create(keycloak.group(1).replace("&amp;", "&"));
            return browser.send(home, page.uri().resolve(action), Map.of("username", login, "password", password));
        }
        if (csrf.find()) {
            return browser.send(home, page.uri(), Map.of("_csrf", csrf.group(1), "login", login, "password", password));
        }
        throw new IllegalStateException("no sign-in page at " + page.uri().getPath());
    }
}

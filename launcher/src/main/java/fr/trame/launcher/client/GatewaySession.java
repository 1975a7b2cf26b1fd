package fr.trame.launcher.client;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Set;

/** Somebody signed in at the gateway. What a request carries of it is in {@link #headers()}; any number of threads may use it. */
public final class GatewaySession {

    private static final String MARK = "XSRF-TOKEN";
    private static final Set<String> COOKIES = Set.of("TRAME_SESSION", MARK);

    private final Map<String, String> headers;

    private GatewaySession(Browser browser) {
        this.headers = Map.of("Cookie", browser.cookies(COOKIES::contains), "X-XSRF-TOKEN", browser.cookie(MARK));
    }

    /**
     * Signs in through the page of the provider, ours or a Keycloak.
     *
     * @param gateway its origin
     * @throws IllegalStateException if the person is not let in, or somebody does not answer
     */
    public static GatewaySession signIn(URI gateway, String login, String password) {
        return signIn(new Browser(), gateway, login, password);
    }

    /** In a browser that is kept for later; a provider that knows it already lets it in without a page. */
    public static GatewaySession signIn(Browser browser, URI gateway, String login, String password) {
        HttpResponse<String> answer = ask(browser, gateway);
        if (answer.statusCode() == 200) {
            answer = SignInForm.fill(browser, gateway, answer, login, password);
        }
        if (!Browser.isHome(gateway, answer)) {
            throw notLetIn(login, answer);
        }
        // the first question also brings the token that changes have to carry
        if (browser.get(gateway.resolve("/api/session")).statusCode() != 200) {
            throw new IllegalStateException(login + " was not let in: landed on "
                    + answer.headers().firstValue("Location").orElse(""));
        }
        return new GatewaySession(browser);
    }

    static IllegalStateException notLetIn(String login, HttpResponse<String> answer) {
        return new IllegalStateException(login + " was not let in: " + answer.statusCode() + " at "
                + answer.uri().getPath());
    }

    /** Asks to be let in: the provider's page, or the way home where it knows the browser. */
    public static HttpResponse<String> ask(Browser browser, URI gateway) {
        return browser.go(gateway, gateway.resolve("/oauth2/authorization/trame"));
    }

    /** What a request carries to be this person's. */
    public Map<String, String> headers() {
        return headers;
    }
}

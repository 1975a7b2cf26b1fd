package fr.trame.gateway.session;

import static org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter.DEFAULT_AUTHORIZATION_REQUEST_BASE_URI;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;

/**
 * What the provider is asked at the start of a sign-in. Whoever takes over a device on which somebody else was signed in begins with
 * {@code ?prompt=login}: the provider then asks for the password although it may still know the one before (OpenID Connect Core 1.0,
 * 3.1.2.1). No other value passes.
 */
final class SignInRequests implements OAuth2AuthorizationRequestResolver {

    private static final String PROMPT = "prompt";
    private static final String LOGIN = "login";

    private final OAuth2AuthorizationRequestResolver plain;
    private final OAuth2AuthorizationRequestResolver asking;

    SignInRequests(Provider provider) {
        this.plain = new DefaultOAuth2AuthorizationRequestResolver(provider, DEFAULT_AUTHORIZATION_REQUEST_BASE_URI);
        var withPassword =
                new DefaultOAuth2AuthorizationRequestResolver(provider, DEFAULT_AUTHORIZATION_REQUEST_BASE_URI);
        withPassword.setAuthorizationRequestCustomizer(
                request -> request.additionalParameters(more -> more.put(PROMPT, LOGIN)));
        this.asking = withPassword;
    }

    /** Of requests that begin no sign-in nothing is read: some cannot be, and that is not for this to say. */
    @Override
    public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request) {
        OAuth2AuthorizationRequest begun = plain.resolve(request);
        return begun != null && asksForThePassword(request) ? asking.resolve(request) : begun;
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request, String registration) {
        return (asksForThePassword(request) ? asking : plain).resolve(request, registration);
    }

    private static boolean asksForThePassword(HttpServletRequest request) {
        return LOGIN.equals(request.getParameter(PROMPT));
    }
}

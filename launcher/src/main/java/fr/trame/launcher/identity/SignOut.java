package fr.trame.launcher.identity;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.oidc.authentication.OidcLogoutAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.oidc.web.authentication.OidcLogoutAuthenticationSuccessHandler;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;

/** The end of a session, on the gateway's request; whoever asks is always led back there. */
final class SignOut {

    private final IdentityProcess.Settings settings;
    private final Authorizations authorizations;
    private final NimbusJwtDecoder anyOfOurs;
    private final OidcLogoutAuthenticationSuccessHandler usual = new OidcLogoutAuthenticationSuccessHandler();

    SignOut(IdentityProcess.Settings settings, Authorizations authorizations, JWKSource<SecurityContext> keys) {
        this.settings = settings;
        this.authorizations = authorizations;
        this.anyOfOurs = NimbusJwtDecoder.withJwkSource(keys).build();
        this.anyOfOurs.setJwtValidator(token -> OAuth2TokenValidatorResult.success());
    }

    /** Ends the session here, and the tokens with it. */
    void asked(HttpServletRequest request, HttpServletResponse response, Authentication asked)
            throws IOException, ServletException {
        if (asked instanceof OidcLogoutAuthenticationToken token) {
            OAuth2Authorization given = authorizations.findByToken(token.getIdTokenHint(), null);
            if (given != null) {
                authorizations.remove(given);
            }
        }
        usual.onAuthenticationSuccess(request, response, asked);
    }

    /**
     * The library knows an ID token no more after a renewal or a restart. One that we did sign for whoever is signed in
     * here is as good; anything else, a link on somebody's page for example, ends nothing.
     */
    void askedWithAnOldToken(HttpServletRequest request, HttpServletResponse response, AuthenticationException refusal)
            throws IOException {
        Authentication here = SecurityContextHolder.getContext().getAuthentication();
        String subject = subject(request.getParameter("id_token_hint"));
        if (here != null && here.getName().equals(subject)) {
            new SecurityContextLogoutHandler().logout(request, response, here);
        }
        String back = Optional.ofNullable(request.getParameter("post_logout_redirect_uri"))
                .filter(uri -> settings.gateways().stream().anyMatch(origin -> uri.equals(origin + "/")))
                .orElse(settings.home());
        response.sendRedirect(back);
    }

    private @Nullable String subject(@Nullable String hint) {
        try {
            return hint == null ? null : anyOfOurs.decode(hint).getSubject();
        } catch (JwtException e) {
            return null;
        }
    }
}

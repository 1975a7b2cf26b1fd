package fr.trame.platform.security;

import fr.trame.platform.refusal.CommonRefusal;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** What is refused before any controller is reached is told like everything else: as a problem. */
class Refusals implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final HandlerExceptionResolver problems;

    Refusals(HandlerExceptionResolver problems) {
        this.problems = problems;
    }

    @Override
    public void commence(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException unauthenticated) {
        response.setHeader("WWW-Authenticate", "Bearer");
        tell(
                request,
                response,
                unauthenticated instanceof InvalidBearerTokenException
                        ? new TokenRefused(unauthenticated)
                        : new CallerUnknown());
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied) {
        tell(request, response, CommonRefusal.FORBIDDEN.refusal());
    }

    /** A provider that does not answer is an outage, not a refusal. */
    Filter ofAnOutage() {
        return (request, response, chain) -> {
            try {
                chain.doFilter(request, response);
            } catch (ProviderAway away) {
                tell((HttpServletRequest) request, (HttpServletResponse) response, away);
            }
        };
    }

    private void tell(HttpServletRequest request, HttpServletResponse response, Exception refusal) {
        problems.resolveException(request, response, null, refusal);
    }
}

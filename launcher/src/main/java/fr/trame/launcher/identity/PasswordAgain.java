package fr.trame.launcher.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Arrays;
import java.util.Objects;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Forgets whom this browser was known as when the gateway asks for it ({@code prompt=login}, OpenID Connect Core 1.0, 3.1.2.1): the
 * page is shown, once for each such request. The library takes no notice of it.
 */
final class PasswordAgain extends OncePerRequestFilter {

    private static final String ASKED_FOR = PasswordAgain.class.getName();

    private final RequestMatcher authorize;

    PasswordAgain(RequestMatcher authorize) {
        this.authorize = authorize;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (authorize.matches(request) && wantsThePassword(request)) {
            String state = Objects.requireNonNullElse(request.getParameter("state"), "");
            HttpSession session = request.getSession();
            Authentication known = SecurityContextHolder.getContext().getAuthentication();
            if (known != null && state.equals(session.getAttribute(ASKED_FOR))) {
                session.removeAttribute(ASKED_FOR);
            } else {
                new SecurityContextLogoutHandler().logout(request, response, known);
                request.getSession().setAttribute(ASKED_FOR, state);
            }
        }
        chain.doFilter(request, response);
    }

    private static boolean wantsThePassword(HttpServletRequest request) {
        String prompt = Objects.requireNonNullElse(request.getParameter("prompt"), "");
        return Arrays.asList(prompt.split(" ", -1)).contains("login");
    }
}

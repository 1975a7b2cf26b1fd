package fr.trame.gateway.session;

import fr.trame.gateway.refusal.Problems;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.oauth2.client.OAuth2LoginConfigurer;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.web.client.HttpServerErrorException;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Who may pass: everybody to the app, the documents and a partner's link; who is signed in to the rest of {@code /api}. And signing in. */
@Configuration(proxyBeanMethods = false)
class Access {

    /** Whoever goes to sign in comes back within this time, or begins again. */
    private static final Duration SIGN_IN_TAKES_AT_MOST = Duration.ofMinutes(10);

    private static final String HOME = "/";

    /** What the services take in of who has left, for a while (docs/decisions/0082-who-may-act.md): entries, and corrections of the own. */
    private static final Pattern DELIVERY =
            Pattern.compile("POST /api/interventions/(batch|[0-9a-f-]{36}/void)|PUT /api/interventions/[0-9a-f-]{36}");

    private static final Pattern PLAIN_CODE = Pattern.compile("[a-z_]{1,60}");

    private static final Logger LOG = LoggerFactory.getLogger(Access.class);

    /** Files that any cache may keep for good: no cookie goes with them. */
    @Bean
    @Order(1)
    SecurityFilterChain keptFiles(HttpSecurity http) {
        return http.securityMatcher("/assets/**")
                .authorizeHttpRequests(rules -> rules.anyRequest().permitAll())
                .headers(AbstractHttpConfigurer::disable)
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain everythingElse(
            HttpSecurity http, Provider provider, SignedIn.Sessions sessions, Standings standings) {
        return http.authorizeHttpRequests(rules -> rules.dispatcherTypeMatchers(
                                DispatcherType.FORWARD, DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers("/api/docs/**", "/api/swagger-ui/**", "/actuator/health/**")
                        .permitAll()
                        .requestMatchers(OpenOperations::matches)
                        .permitAll()
                        .requestMatchers("/actuator/**")
                        .denyAll()
                        .requestMatchers("/api/**")
                        .access((who, asked) -> new AuthorizationDecision(
                                isSignedIn(who.get()) && mayGoOn(asked.getRequest(), provider, standings)))
                        .anyRequest()
                        .permitAll())
                .csrf(csrf ->
                        csrf.spa().csrfTokenRepository(csrfCookie()).ignoringRequestMatchers(OpenOperations::matches))
                .exceptionHandling(refusals -> refusals.authenticationEntryPoint(
                                (request, response, refusal) -> tellNobodyIsSignedIn(request, response))
                        .accessDeniedHandler((request, response, refusal) ->
                                response.sendError(answerTo(request, refusal).value())))
                .oauth2Login(signIn -> signIn(signIn, provider, sessions, standings))
                .addFilterBefore(new LongestSession(), SecurityContextHolderFilter.class)
                .headers(AbstractHttpConfigurer::disable) // Guard's
                .logout(AbstractHttpConfigurer::disable) // SessionController's
                .requestCache(AbstractHttpConfigurer::disable) // the app remembers the page, no address travels
                .build();
    }

    /** A page that is opened asks without knowing: to who prefers it, that nobody is signed in is no refusal. */
    private static void tellNobodyIsSignedIn(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (SessionController.isAskedQuietly(request)) {
            response.setStatus(HttpStatus.NO_CONTENT.value());
        } else {
            response.sendError(HttpStatus.UNAUTHORIZED.value());
        }
    }

    private static void signIn(
            OAuth2LoginConfigurer<HttpSecurity> signIn,
            Provider provider,
            SignedIn.Sessions sessions,
            Standings standings) {
        signIn.clientRegistrationRepository(provider)
                .authorizedClientRepository(sessions)
                .tokenEndpoint(token -> token.accessTokenResponseClient(provider.codes()))
                .authorizationEndpoint(start -> start.authorizationRequestResolver(new SignInRequests(provider))
                        .authorizationRedirectStrategy((request, response, address) -> {
                            if (SignedIn.in(request) == null) {
                                request.getSession()
                                        .setMaxInactiveInterval(Math.toIntExact(SIGN_IN_TAKES_AT_MOST.toSeconds()));
                            }
                            response.sendRedirect(address);
                        }))
                .loginPage(HOME)
                .successHandler(
                        (request, response, who) -> response.sendRedirect(afterSignIn(request, provider, standings)))
                .failureHandler(Access::failed)
                .withObjectPostProcessor(new ObjectPostProcessor<OAuth2AuthorizationRequestRedirectFilter>() {
                    @Override
                    public <F extends OAuth2AuthorizationRequestRedirectFilter> F postProcess(F filter) {
                        filter.setAuthenticationFailureHandler(Access::failed);
                        return filter;
                    }
                });
    }

    /** Who has left is let in no further than to deliver what waited. */
    private static String afterSignIn(HttpServletRequest request, Provider provider, Standings standings) {
        var signedIn = SignedIn.in(request);
        var over = signedIn == null ? null : signedIn.over(provider, standings);
        return over == null ? HOME : HOME + (over.equals(Presence.UNKNOWN) ? "?sign-in=unknown" : "?sign-in=ended");
    }

    /** A failed sign-in ends nobody's session; one that was only begun goes with it. */
    private static void failed(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        var outcome = isAway(failure) ? "unavailable" : "failed";
        LOG.warn("A sign-in came to nothing ({}): {}", outcome, reason(failure));
        if (SignedIn.in(request) == null) {
            SignedIn.end(request);
        }
        response.sendRedirect(failure instanceof NotLetIn refused ? refused.leadsTo() : HOME + "?sign-in=" + outcome);
    }

    /** Whether the provider could not be asked, which passes, as against an answer that cannot be used. */
    private static boolean isAway(Throwable failure) {
        return causes(failure)
                .anyMatch(cause -> cause instanceof ResourceAccessException
                        || cause instanceof HttpServerErrorException
                        || code(cause)
                                .filter(OAuth2ErrorCodes.TEMPORARILY_UNAVAILABLE::equals)
                                .isPresent());
    }

    /** What a log may say of a failure: a code or a kind, never a message, which may hold a token or a name. */
    private static String reason(Throwable failure) {
        return causes(failure)
                .flatMap(cause -> code(cause).stream())
                .filter(code -> PLAIN_CODE.matcher(code).matches())
                .findFirst()
                .orElse(failure.getClass().getSimpleName());
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause);
    }

    private static Optional<String> code(Throwable failure) {
        return switch (failure) {
            case OAuth2AuthenticationException signIn ->
                Optional.of(signIn.getError().getErrorCode());
            case OAuth2AuthorizationException tokens ->
                Optional.of(tokens.getError().getErrorCode());
            default -> Optional.empty();
        };
    }

    /** Whoever is not signed in hears that first; what is forbidden to all is not there. */
    private static HttpStatus answerTo(HttpServletRequest request, AccessDeniedException refusal) {
        if (SecurityContextHolder.getContext().getAuthentication() == null
                || request.getAttribute(Problems.SESSION_OVER) != null) {
            return HttpStatus.UNAUTHORIZED;
        }
        return refusal instanceof CsrfException ? HttpStatus.FORBIDDEN : HttpStatus.NOT_FOUND;
    }

    private static CookieCsrfTokenRepository csrfCookie() {
        var cookie = CookieCsrfTokenRepository.withHttpOnlyFalse();
        cookie.setCookiePath("/");
        cookie.setCookieCustomizer(attributes -> attributes.sameSite("Lax"));
        return cookie;
    }

    private static boolean isSignedIn(@Nullable Authentication who) {
        return who != null && who.isAuthenticated() && !(who instanceof AnonymousAuthenticationToken);
    }

    /** Not if somebody else ended the session; the answer says why. What waited on a leaver's device, the service decides on. */
    private static boolean mayGoOn(HttpServletRequest request, Provider provider, Standings standings) {
        var signedIn = SignedIn.in(request);
        var over = signedIn == null ? null : signedIn.over(provider, standings);
        if (over == null || (over.equals(Presence.ENDED) && isDelivery(request))) {
            return true;
        }
        request.setAttribute(Problems.SESSION_OVER, over);
        return false;
    }

    private static boolean isDelivery(HttpServletRequest request) {
        return DELIVERY.matcher(request.getMethod() + " " + request.getRequestURI())
                .matches();
    }

    /** Ends a session that has come to its last moment, before anybody looks into it. */
    private static final class LongestSession extends OncePerRequestFilter {

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            var signedIn = SignedIn.in(request);
            if (signedIn != null && !Instant.now().isBefore(signedIn.endsAt())) {
                SignedIn.end(request);
            }
            chain.doFilter(request, response);
        }
    }
}

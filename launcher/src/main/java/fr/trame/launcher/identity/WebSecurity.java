package fr.trame.launcher.identity;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.boot.web.servlet.DelegatingFilterProxyRegistrationBean;
import org.springframework.boot.web.servlet.ServletListenerRegistrationBean;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationContext;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationException;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationValidator;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.session.HttpSessionEventPublisher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/** What a request goes through before it is answered. */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
class WebSecurity {

    private static final String AUTHORIZE = "/oauth2/authorize";
    private static final String FILTER = "springSecurityFilterChain";

    @Bean
    SignInPage page(IdentityProcess.Settings settings, Accounts accounts) {
        return new SignInPage(settings.home(), accounts.offered());
    }

    @Bean
    PasswordPages passwordPages(
            IdentityProcess.Settings settings,
            Accounts accounts,
            Attempts attempts,
            JWKSource<SecurityContext> keys,
            Clock clock) {
        SignIn signIn = new SignIn(accounts, attempts, clock);
        return new PasswordPages(settings, accounts, signIn, new NimbusJwtEncoder(keys), clock);
    }

    @Bean
    ServletRegistrationBean<PasswordPages> passwordServlet(PasswordPages pages) {
        return new ServletRegistrationBean<>(pages, PasswordPages.PATHS);
    }

    @Bean
    ServletRegistrationBean<AccountList> accountList(IdentityProcess.Settings settings, Accounts accounts) {
        return new ServletRegistrationBean<>(new AccountList(settings, accounts), AccountList.PATH);
    }

    @Bean
    SignOut signOut(IdentityProcess.Settings settings, Authorizations authorizations, JWKSource<SecurityContext> keys) {
        return new SignOut(settings, authorizations, keys);
    }

    @Bean
    SecurityFilterChain chain(
            HttpSecurity http,
            IdentityProcess.Settings settings,
            Accounts accounts,
            Attempts attempts,
            Clock clock,
            SignInPage page,
            SignOut signOut) {
        HttpSessionRequestCache cameFrom = new HttpSessionRequestCache();
        RequestMatcher authorize = PathPatternRequestMatcher.pathPattern(HttpMethod.GET, AUTHORIZE);
        cameFrom.setRequestMatcher(authorize);
        return http.oauth2AuthorizationServer(server -> server.authorizationEndpoint(endpoint ->
                                endpoint.authenticationProviders(all -> all.forEach(WebSecurity::compareRedirects)))
                        .oidc(oidc -> oidc.providerConfigurationEndpoint(endpoint ->
                                        endpoint.providerConfigurationCustomizer(said -> said.scope("profile")))
                                .logoutEndpoint(endpoint -> endpoint.logoutResponseHandler(signOut::asked)
                                        .errorResponseHandler(signOut::askedWithAnOldToken))))
                .authorizeHttpRequests(requests -> requests.requestMatchers(SignInPage.PATHS)
                        .permitAll()
                        .requestMatchers(PasswordPages.PATHS)
                        .permitAll()
                        .requestMatchers(HttpMethod.GET, AccountList.PATH)
                        .permitAll()
                        .requestMatchers(AUTHORIZE, "/oauth2/token", "/userinfo")
                        .authenticated()
                        .anyRequest()
                        .denyAll())
                // No bean: the library would ask it twice, and a wrong password count twice.
                .authenticationProvider(new SignIn(accounts, attempts, clock))
                .formLogin(form -> form.loginPage(SignInPage.PATH)
                        .usernameParameter("login")
                        .passwordParameter("password")
                        .defaultSuccessUrl(settings.signIn())
                        .failureHandler(page::refused))
                .requestCache(cache -> cache.requestCache(cameFrom))
                .exceptionHandling(handling -> handling.authenticationEntryPoint(
                                new LoginUrlAuthenticationEntryPoint(SignInPage.PATH))
                        .accessDeniedHandler(page::denied))
                .addFilterAfter(new PasswordAgain(authorize), SecurityContextHolderFilter.class)
                .addFilterBefore(slowDown(attempts, page), UsernamePasswordAuthenticationFilter.class)
                .headers(headers -> headers(headers, settings))
                .build();
    }

    /** To the letter; by itself the library lets any port of 127.0.0.1 pass, as programs on a desktop need it. */
    private static void compareRedirects(AuthenticationProvider provider) {
        if (provider instanceof OAuth2AuthorizationCodeRequestAuthenticationProvider codes) {
            codes.setAuthenticationValidator(context -> {
                exactRedirect(context);
                new OAuth2AuthorizationCodeRequestAuthenticationValidator().accept(context);
            });
        }
    }

    private static void exactRedirect(OAuth2AuthorizationCodeRequestAuthenticationContext context) {
        OAuth2AuthorizationCodeRequestAuthenticationToken asked = context.getAuthentication();
        if (!context.getRegisteredClient().getRedirectUris().contains(asked.getRedirectUri())) {
            throw new OAuth2AuthorizationCodeRequestAuthenticationException(
                    new OAuth2Error(OAuth2ErrorCodes.INVALID_REQUEST), null);
        }
    }

    private static Filter slowDown(Attempts attempts, SignInPage page) {
        RequestMatcher tries =
                new OrRequestMatcher(Stream.concat(Stream.of(SignInPage.PATH), Stream.of(PasswordPages.PATHS))
                        .map(path -> (RequestMatcher) PathPatternRequestMatcher.pathPattern(HttpMethod.POST, path))
                        .toList());
        return (given, answer, chain) -> {
            HttpServletRequest request = (HttpServletRequest) given;
            Duration wait = tries.matches(request) ? attempts.from(request.getRemoteAddr()) : Duration.ZERO;
            if (wait.isPositive()) {
                page.tooMany(request, (HttpServletResponse) answer, wait);
            } else {
                chain.doFilter(given, answer);
            }
        };
    }

    /** A form's answer leads on to the gateway, and Chromium holds form-action against redirects too. */
    private static void headers(HeadersConfigurer<HttpSecurity> headers, IdentityProcess.Settings settings) {
        String gateways = settings.gateways().stream().map(Object::toString).collect(Collectors.joining(" "));
        headers.contentSecurityPolicy(policy -> policy.policyDirectives("default-src 'none'; style-src 'self'; "
                        + "img-src 'self'; font-src 'self'; base-uri 'none'; frame-ancestors 'none'; "
                        + "form-action 'self' " + gateways))
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN));
    }

    @Bean
    DelegatingFilterProxyRegistrationBean filter() {
        return new DelegatingFilterProxyRegistrationBean(FILTER);
    }

    @Bean
    ServletRegistrationBean<SignInPage> servlet(SignInPage page) {
        return new ServletRegistrationBean<>(page, "/");
    }

    @Bean
    ServletListenerRegistrationBean<HttpSessionEventPublisher> sessionEnds() {
        return new ServletListenerRegistrationBean<>(new HttpSessionEventPublisher());
    }

    /**
     * Forgets whom this browser was known as when the gateway asks for it ({@code prompt=login}, OpenID Connect Core 1.0, 3.1.2.1): the
     * page is shown, once for each such request. The library takes no notice of it.
     */
    private static final class PasswordAgain extends OncePerRequestFilter {

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
}

package fr.trame.launcher.identity;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.configuration.OAuth2AuthorizationServerConfiguration;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;

/** The one client, its tokens and what is said in them. */
@Configuration(proxyBeanMethods = false)
class AuthorizationServer {

    private static final String CLIENT = "trame-gateway";
    static final String AUDIENCE = "trame-api";
    private static final Duration ACCESS = Duration.ofMinutes(5);
    private static final Duration REFRESH = Duration.ofHours(12);

    @Bean
    AuthorizationServerSettings serverSettings(IdentityProcess.Settings settings) {
        return AuthorizationServerSettings.builder().issuer(settings.issuer()).build();
    }

    @Bean
    RegisteredClientRepository clients(IdentityProcess.Settings settings) {
        RegisteredClient gateway = RegisteredClient.withId(CLIENT)
                .clientId(CLIENT)
                .clientSecret(Secrets.clientSecret(settings.data()))
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .authorizationGrantType(AuthorizationGrantType.REFRESH_TOKEN)
                .redirectUris(
                        uris -> settings.gateways().forEach(origin -> uris.add(origin + "/login/oauth2/code/trame")))
                .postLogoutRedirectUris(uris -> settings.gateways().forEach(origin -> uris.add(origin + "/")))
                .scope("openid")
                .scope("profile")
                .clientSettings(ClientSettings.builder()
                        .requireProofKey(true)
                        .requireAuthorizationConsent(false)
                        .build())
                .tokenSettings(TokenSettings.builder()
                        .accessTokenTimeToLive(ACCESS)
                        .refreshTokenTimeToLive(REFRESH)
                        .reuseRefreshTokens(false)
                        .build())
                .build();
        return new InMemoryRegisteredClientRepository(gateway);
    }

    @Bean
    Authorizations authorizations() {
        return new Authorizations(REFRESH);
    }

    @Bean
    JWKSource<SecurityContext> keys(IdentityProcess.Settings settings) {
        return new ImmutableJWKSet<>(new JWKSet(Secrets.signingKey(settings.data())));
    }

    @Bean
    JwtDecoder decoder(JWKSource<SecurityContext> keys) {
        return OAuth2AuthorizationServerConfiguration.jwtDecoder(keys);
    }

    /** The account as it is at this moment: who was struck off gets no further token, who has a new role has it within minutes. */
    @Bean
    OAuth2TokenCustomizer<JwtEncodingContext> claims(Accounts accounts) {
        return context -> {
            Account account = accounts.find(Objects.requireNonNull(context.<Authentication>getPrincipal())
                            .getName())
                    .orElseThrow(() -> new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_GRANT));
            JwtClaimsSet.Builder claims = context.getClaims();
            describe(claims, account);
            if (OAuth2TokenType.ACCESS_TOKEN.equals(context.getTokenType())) {
                claims.audience(List.of(AUDIENCE));
            }
        };
    }

    /** Who it is, in the words of the services. */
    static void describe(JwtClaimsSet.Builder claims, Account account) {
        claims.claim("name", account.name());
        claims.claim("trame_person", account.person());
        claims.claim("trame_roles", account.roles());
        ifPresent(claims, "trame_team", account.team());
        ifPresent(claims, "trame_service", account.service());
    }

    private static void ifPresent(JwtClaimsSet.Builder claims, String name, @Nullable String value) {
        if (value != null) {
            claims.claim(name, value);
        }
    }

    /** For the client's secret, which nobody can guess and which lies beside it in clear: compared as it is. */
    @Bean
    PasswordEncoder clientSecrets() {
        return new PasswordEncoder() {
            @Override
            public String encode(@Nullable CharSequence secret) {
                return Objects.requireNonNull(secret).toString();
            }

            @Override
            public boolean matches(@Nullable CharSequence given, @Nullable String kept) {
                return given != null && kept != null && MessageDigest.isEqual(bytes(given), bytes(kept));
            }
        };
    }

    private static byte[] bytes(CharSequence text) {
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}

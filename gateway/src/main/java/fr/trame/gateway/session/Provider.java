package fr.trame.gateway.session;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.http.client.ClientHttpRequestFactoryBuilder;
import org.springframework.boot.http.client.HttpClientSettings;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.RequestEntity;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2RefreshTokenGrantRequest;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.RestClientRefreshTokenTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.endpoint.OAuth2AccessTokenResponse;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestTemplate;

/**
 * The identity provider, as the gateway speaks to it behind the browser's back. It is asked who it is when it is first
 * needed and not before, so it may be down while the gateway starts; what it said is kept, a failure is not.
 */
@Component
class Provider implements ClientRegistrationRepository, JwtDecoderFactory<ClientRegistration> {

    /** The one registration; part of the addresses {@code /oauth2/authorization/trame} and {@code /login/oauth2/code/trame}. */
    static final String REGISTRATION = "trame";

    /** Within this time the provider takes a connection, or it is away: a person is waiting. */
    static final Duration CONNECTS_WITHIN = Duration.ofSeconds(2);

    /** Within this time it begins to answer, or it is away. */
    static final Duration ANSWERS_WITHIN = Duration.ofSeconds(5);

    private static final Logger LOG = LoggerFactory.getLogger(Provider.class);

    private static final ParameterizedTypeReference<Map<String, Object>> JSON = new ParameterizedTypeReference<>() {};

    private final Settings settings;
    private final RestTemplate calls;
    private final RestClientAuthorizationCodeTokenResponseClient codes =
            new RestClientAuthorizationCodeTokenResponseClient();
    private final RestClientRefreshTokenTokenResponseClient refreshes = new RestClientRefreshTokenTokenResponseClient();
    private volatile @Nullable Known known;

    Provider(Settings settings, ClientHttpRequestFactoryBuilder<?> clients) {
        this.settings = settings;
        var connections = clients.build(HttpClientSettings.defaults().withTimeouts(CONNECTS_WITHIN, ANSWERS_WITHIN));
        calls = new RestTemplate(connections);
        var tokens = RestClient.builder()
                .requestFactory(connections)
                .configureMessageConverters(converters -> converters
                        .addCustomConverter(new FormHttpMessageConverter())
                        .addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
                .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                .build();
        codes.setRestClient(tokens);
        refreshes.setRestClient(tokens);
    }

    /** How a code becomes tokens. */
    RestClientAuthorizationCodeTokenResponseClient codes() {
        return codes;
    }

    /** @throws OAuth2AuthenticationException when the provider is not yet known and cannot be asked now */
    @Override
    public @Nullable ClientRegistration findByRegistrationId(String id) {
        return id.equals(REGISTRATION) ? known().registration() : null;
    }

    @Override
    public JwtDecoder createDecoder(ClientRegistration registration) {
        return known().idTokens();
    }

    /**
     * New tokens for those of a session.
     *
     * @throws SignedIn.Over when the provider will not give any for this refresh token, now or ever
     * @throws SignedIn.ProviderAway when it cannot be asked, or cannot say
     */
    OAuth2AccessTokenResponse refresh(OAuth2AuthorizedClient tokens) {
        var refreshToken = tokens.getRefreshToken();
        if (refreshToken == null) {
            throw new SignedIn.Over();
        }
        try {
            return refreshes.getTokenResponse(new OAuth2RefreshTokenGrantRequest(
                    tokens.getClientRegistration(), tokens.getAccessToken(), refreshToken));
        } catch (OAuth2AuthorizationException failure) {
            if (failure.getError().getErrorCode().equals(OAuth2ErrorCodes.INVALID_GRANT)) {
                throw new SignedIn.Over();
            }
            LOG.warn("No new tokens from the provider: {}", failure.getError().getErrorCode());
            throw new SignedIn.ProviderAway();
        }
    }

    /** The identity that came with new tokens, if one came and it can be believed. */
    Optional<OidcIdToken> identity(OAuth2AccessTokenResponse tokens) {
        if (!(tokens.getAdditionalParameters().get(OidcParameterNames.ID_TOKEN) instanceof String token)) {
            return Optional.empty();
        }
        try {
            Jwt jwt = known().idTokens().decode(token);
            return Optional.of(new OidcIdToken(token, jwt.getIssuedAt(), jwt.getExpiresAt(), jwt.getClaims()));
        } catch (JwtException unbelievable) {
            LOG.warn("The identity that came with new tokens is not believed and left aside");
            return Optional.empty();
        }
    }

    private Known known() {
        var found = known;
        if (found == null) {
            found = discover();
            known = found;
        }
        return found;
    }

    private Known discover() {
        try {
            var address =
                    StringUtils.trimTrailingCharacter(settings.discovery(), '/') + "/.well-known/openid-configuration";
            var described = Objects.requireNonNull(
                    calls.exchange(RequestEntity.get(address).build(), JSON).getBody());
            if (!settings.issuer().equals(described.get("issuer"))) {
                throw new IllegalStateException("The provider calls itself " + described.get("issuer")
                        + ", expected was " + settings.issuer() + " (TRAME_ISSUER)");
            }
            return known(ClientRegistrations.fromOidcConfiguration(described));
        } catch (RuntimeException failure) {
            LOG.warn("The identity provider cannot be asked who it is: {}", failure.toString());
            throw new OAuth2AuthenticationException(new OAuth2Error(OAuth2ErrorCodes.TEMPORARILY_UNAVAILABLE), failure);
        }
    }

    private Known known(ClientRegistration.Builder described) {
        var registration = described
                .registrationId(REGISTRATION)
                .clientId(settings.clientId())
                .clientSecret(settings.clientSecret())
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .clientSettings(ClientRegistration.ClientSettings.builder()
                        .requireProofKey(true)
                        .build())
                .scope("openid", "profile")
                .redirectUri("{baseUrl}/login/oauth2/code/" + REGISTRATION)
                .userInfoUri(null) // all that is needed is in the id token
                .build();
        var decoder = NimbusJwtDecoder.withJwkSetUri(
                        Objects.requireNonNull(registration.getProviderDetails().getJwkSetUri()))
                .restOperations(calls)
                .jwsAlgorithm(SignatureAlgorithm.RS256)
                .build();
        decoder.setJwtValidator(
                JwtValidators.createDefaultWithValidators(List.of(new OidcIdTokenValidator(registration))));
        decoder.setClaimSetConverter(OidcIdTokenDecoderFactory.createDefaultClaimTypeConverter());
        return new Known(registration, decoder);
    }

    /**
     * Who the provider is and who the gateway is to it ({@code trame.sign-in.*}).
     *
     * @param issuer as the browser and the {@code iss} claim have it
     * @param discovery the base address under which this process asks for the provider's description
     * @param clientSecret known to the provider and to this process only
     */
    @ConfigurationProperties("trame.sign-in")
    record Settings(String issuer, String discovery, String clientId, String clientSecret) {

        Settings {
            if (clientSecret.isBlank()) {
                throw new IllegalArgumentException("TRAME_CLIENT_SECRET is empty: nobody could sign in");
            }
        }

        @Override
        public String toString() {
            return "Settings[issuer=" + issuer + ", discovery=" + discovery + ", clientId=" + clientId + "]";
        }
    }

    private record Known(ClientRegistration registration, JwtDecoder idTokens) {}
}

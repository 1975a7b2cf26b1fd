package fr.trame.platform.security;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Accepts the access tokens of one issuer, meant for us, signed by one of its keys and still valid. The provider is asked for
 * its keys when the first token comes, and may then be away for half a day.
 */
class AccessTokens implements JwtDecoder {

    /** Whom a token must be meant for. */
    static final String AUDIENCE = "trame-api";

    /** How far the clocks of two machines may be apart. */
    static final Duration CLOCK_SKEW = Duration.ofSeconds(30);

    private static final Duration KEYS_KEPT_WHILE_AWAY = Duration.ofHours(12);
    private static final Duration KEYS_ASKED_FOR_AT_MOST_EVERY = Duration.ofSeconds(2);
    private static final int CONNECT_MILLIS = 2_000;
    private static final int READ_MILLIS = 5_000;
    private static final int LARGEST_DOCUMENT = 100_000;

    private final ProviderSettings provider;
    private final DefaultResourceRetriever retriever =
            new DefaultResourceRetriever(CONNECT_MILLIS, READ_MILLIS, LARGEST_DOCUMENT);

    private volatile @Nullable JwtDecoder decoder;
    private volatile boolean keysKnown;

    AccessTokens(ProviderSettings provider) {
        this.provider = provider;
    }

    /** @throws ProviderAway if no key is known and none can be had */
    @Override
    public Jwt decode(String token) {
        try {
            Jwt accepted = decoder().decode(token);
            keysKnown = true;
            return accepted;
        } catch (BadJwtException bad) {
            throw bad;
        } catch (JwtException failed) {
            if (keysKnown && askedTooOften(failed)) {
                throw new BadJwtException("signed by none of the provider's keys", failed);
            }
            throw new ProviderAway(failed);
        }
    }

    /** A key that the provider had not a moment ago either: whoever makes up keys must not make us ask for each. */
    private static boolean askedTooOften(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .anyMatch(RateLimitReachedException.class::isInstance);
    }

    private JwtDecoder decoder() {
        JwtDecoder known = decoder;
        return known == null ? first() : known;
    }

    private synchronized JwtDecoder first() {
        JwtDecoder built = decoder;
        if (built == null) {
            built = build();
            decoder = built;
        }
        return built;
    }

    private JwtDecoder build() {
        JWKSource<SecurityContext> keys = JWKSourceBuilder.create(keysAddress(), retriever)
                .retrying(true)
                .outageTolerant(KEYS_KEPT_WHILE_AWAY.toMillis())
                .rateLimited(KEYS_ASKED_FOR_AT_MOST_EVERY.toMillis())
                .build();
        var processor = new DefaultJWTProcessor<SecurityContext>();
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(JWSAlgorithm.RS256, keys));
        processor.setJWTClaimsSetVerifier((claims, context) -> {});
        var built = new NimbusJwtDecoder(processor);
        built.setJwtValidator(new DelegatingOAuth2TokenValidator<>(List.of(
                new JwtTimestampValidator(CLOCK_SKEW),
                new JwtIssuerValidator(provider.issuer()),
                new JwtClaimValidator<Collection<String>>(
                        JwtClaimNames.AUD, audience -> audience != null && audience.contains(AUDIENCE)),
                new JwtClaimValidator<>(Callers.PERSON, person -> person instanceof String text && !text.isBlank()))));
        return built;
    }

    private URL keysAddress() {
        try {
            URL document = provider.document().toURL();
            JsonNode about = JsonMapper.shared()
                    .readTree(retriever.retrieveResource(document).getContent());
            if (!provider.issuer().equals(about.path("issuer").asString(""))) {
                throw new IllegalStateException(document + " is not of the issuer " + provider.issuer());
            }
            return URI.create(about.path("jwks_uri").asString("")).toURL();
        } catch (IOException | JacksonException | IllegalArgumentException e) {
            throw new ProviderAway(e);
        }
    }
}

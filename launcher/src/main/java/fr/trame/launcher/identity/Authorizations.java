package fr.trame.launcher.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.core.OAuth2Token;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationCode;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;

/** Codes and tokens given out, in memory: bounded, and forgotten when the last of them has ended. */
final class Authorizations implements OAuth2AuthorizationService {

    private static final int AT_MOST = 10_000;
    private static final Map<String, Class<? extends OAuth2Token>> KINDS = Map.of(
            "code", OAuth2AuthorizationCode.class,
            "access_token", OAuth2AccessToken.class,
            "refresh_token", OAuth2RefreshToken.class,
            "id_token", OidcIdToken.class);

    private final Cache<String, OAuth2Authorization> byId;

    Authorizations(Duration longest) {
        this.byId = Caffeine.newBuilder()
                .maximumSize(AT_MOST)
                .expireAfterWrite(longest)
                .build();
    }

    @Override
    public void save(OAuth2Authorization authorization) {
        byId.put(authorization.getId(), authorization);
    }

    @Override
    public void remove(OAuth2Authorization authorization) {
        byId.invalidate(authorization.getId());
    }

    @Override
    public @Nullable OAuth2Authorization findById(String id) {
        return byId.getIfPresent(id);
    }

    /** A token is found as what it is only: an access token is no refresh token. */
    @Override
    public @Nullable OAuth2Authorization findByToken(String token, @Nullable OAuth2TokenType type) {
        for (OAuth2Authorization authorization : byId.asMap().values()) {
            OAuth2Authorization.Token<OAuth2Token> found = authorization.getToken(token);
            if (found != null && (type == null || isA(type, found.getToken()))) {
                return authorization;
            }
        }
        return null;
    }

    private static boolean isA(OAuth2TokenType type, OAuth2Token token) {
        Class<? extends OAuth2Token> kind = KINDS.get(type.getValue());
        return kind != null && kind.isInstance(token);
    }
}

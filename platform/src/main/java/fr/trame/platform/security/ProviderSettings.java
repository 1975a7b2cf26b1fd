package fr.trame.platform.security;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Whose access tokens are accepted ({@code trame.issuer}, {@code trame.issuer-discovery}).
 *
 * @param issuer as the tokens name it
 * @param issuerDiscovery where this process finds its discovery document, if that is another address than the issuer
 */
@ConfigurationProperties("trame")
record ProviderSettings(String issuer, @Nullable String issuerDiscovery) {

    URI document() {
        String base = issuerDiscovery == null || issuerDiscovery.isBlank() ? issuer : issuerDiscovery;
        return URI.create(base.replaceFirst("/+$", "") + "/.well-known/openid-configuration");
    }
}

package fr.trame.gateway.routes;

import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.springframework.boot.http.client.HttpComponentsClientHttpRequestFactoryBuilder;
import org.springframework.boot.http.client.autoconfigure.ClientHttpRequestFactoryBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * How requests go on to a service: over kept HTTP/1.1 connections, with their length announced, and as they are. The
 * client follows no redirect, keeps no cookie, unpacks nothing and sends nothing twice.
 */
@Configuration(proxyBeanMethods = false)
class BackendClient {

    /** More than a team of 48 and their browsers ask at once; beyond it a request waits for a free connection. */
    private static final int CONNECTIONS_PER_SERVICE = 200;

    private static final int SERVICES = 3;

    @Bean
    ClientHttpRequestFactoryBuilderCustomizer<HttpComponentsClientHttpRequestFactoryBuilder> plainRelay() {
        return builder -> builder.withHttpClientCustomizer(BackendClient::asItIs)
                .withConnectionManagerCustomizer(connections -> connections
                        .setMaxConnPerRoute(CONNECTIONS_PER_SERVICE)
                        .setMaxConnTotal(SERVICES * CONNECTIONS_PER_SERVICE));
    }

    private static void asItIs(HttpClientBuilder client) {
        client.disableAutomaticRetries()
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableContentCompression()
                .disableAuthCaching();
    }
}

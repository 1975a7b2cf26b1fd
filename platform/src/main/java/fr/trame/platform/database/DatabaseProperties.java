package fr.trame.platform.database;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the documents of a service are and how long to wait for them. Time limits and the number of connections that the
 * address says itself go before these.
 *
 * @param uri address of a MongoDB (server, replica set or cluster); its default stands in {@code trame-platform.properties}
 * @param selectionTimeout how long to look for a server that takes writes before giving up
 * @param connectTimeout for one connection
 * @param readTimeout for one answer
 * @param connections at most so many at once; more requests than that wait their turn
 */
@ConfigurationProperties("trame.mongodb")
record DatabaseProperties(
        String uri,
        @DefaultValue("2s") Duration selectionTimeout,
        @DefaultValue("2s") Duration connectTimeout,
        @DefaultValue("15s") Duration readTimeout,
        @DefaultValue("64") int connections) {}

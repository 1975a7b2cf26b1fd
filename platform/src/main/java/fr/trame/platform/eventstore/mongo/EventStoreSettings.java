package fr.trame.platform.eventstore.mongo;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How commits are stored.
 *
 * @param enabled false in a service that only reads announcements
 * @param writers writes under way at once, each of many commits
 * @param patience how long a command whose commit was sent, and not confirmed, goes on asking what became of it: longer than a
 *     replica set takes to elect another primary, shorter than the gateway waits for an answer
 */
@ConfigurationProperties("trame.event-store")
record EventStoreSettings(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("2") int writers,
        @DefaultValue("20s") Duration patience) {}

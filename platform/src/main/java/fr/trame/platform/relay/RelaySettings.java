package fr.trame.platform.relay;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How commits are relayed.
 *
 * @param queue commits that may wait in memory; when more come, a sweep takes over
 * @param page commits relayed together at most
 * @param gathering how long the first of them may wait for others: sending and flagging costs about the same for one as for many
 * @param sweepInterval how often to look for commits nobody relayed, such as those of an instance that was killed
 * @param deliveryTimeout how long the broker may take to acknowledge before it counts as away
 * @param firstPause wait after a failure; doubles up to {@code longestPause}
 * @param asidePause wait before a stream is tried again that could not be announced; doubles up to {@code longestAside}
 * @param replication of topics that are missing at start and are made; 0 leaves it to the broker
 */
@ConfigurationProperties("trame.relay")
record RelaySettings(
        @DefaultValue("5000") int queue,
        @DefaultValue("500") int page,
        @DefaultValue("20ms") Duration gathering,
        @DefaultValue("60s") Duration sweepInterval,
        @DefaultValue("10s") Duration deliveryTimeout,
        @DefaultValue("250ms") Duration firstPause,
        @DefaultValue("5s") Duration longestPause,
        @DefaultValue("1m") Duration asidePause,
        @DefaultValue("1h") Duration longestAside,
        @DefaultValue("0") int replication) {}

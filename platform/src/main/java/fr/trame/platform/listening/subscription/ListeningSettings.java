package fr.trame.platform.listening.subscription;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How topics are listened to.
 *
 * @param batchSize most messages heard at once; a rebuild writes a document once per batch that touches it
 * @param gathering how long to listen to nothing after a small batch, so that what comes meanwhile is one batch and not many:
 *     one message costs about as much as fifty. The first message after a silence waits for nothing
 * @param silence how long the broker may keep a request open while there is nothing to hear; asking again is what an idle
 *     service spends most of its time on, but whoever ends waits for the answer
 * @param sessionTimeout how long the broker waits for a sign of life before it gives what an instance heard to the others:
 *     lists and figures stand still for so long when one is killed. A broker that allows no session as short as that
 *     ({@code group.min.session.timeout.ms}, 6 s where nobody has set it) is asked for {@link #LEAST_ANYWHERE}
 */
@ConfigurationProperties("trame.listening")
public record ListeningSettings(
        @DefaultValue("10000") int batchSize,
        @DefaultValue("100ms") Duration gathering,
        @DefaultValue("2s") Duration silence,
        @DefaultValue("4s") Duration sessionTimeout) {

    /** The shortest session that every broker allows by default. */
    static final Duration LEAST_ANYWHERE = Duration.ofSeconds(6);

    /** A batch is small below this part of the largest. */
    private static final int SMALL = 20;

    /** As many signs of life as may be lost before a session ends. */
    private static final int SIGNS_OF_LIFE = 4;

    /** Large batches follow each other at once: there is a backlog. */
    Duration gatheringAfter(int heard) {
        return heard < batchSize / SMALL ? gathering : Duration.ZERO;
    }

    Duration heartbeat() {
        return sessionTimeout.dividedBy(SIGNS_OF_LIFE);
    }

    ListeningSettings withLongerSession() {
        return new ListeningSettings(batchSize, gathering, silence, LEAST_ANYWHERE);
    }
}

package fr.trame.platform.privacy.keys;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * While the master key holds older keys, wraps with the new one what they wrapped: soon after the start and then each hour, so that
 * what a service that was not restarted yet wrapped with an older one is found, too. Its last line tells when those may go.
 */
final class RotationSchedule {

    private static final Logger LOG = LoggerFactory.getLogger(RotationSchedule.class);

    private final MasterKey master;
    private final MasterKeyRotation rotation;

    RotationSchedule(MasterKey master, MasterKeyRotation rotation) {
        this.master = master;
        this.rotation = rotation;
    }

    @Scheduled(initialDelayString = "${trame.privacy.rotation-after-start:PT30S}", fixedDelayString = "PT1H")
    void run() {
        if (master.holdsOlder()) {
            MasterKeyRotation.Outcome done = rotation.run();
            LOG.info(
                    "keys under the new master key: {} wrapped again, {} unreadable, {} already there, {} destroyed",
                    done.wrappedAgain(),
                    done.unreadable().size(),
                    done.current(),
                    done.destroyed());
        }
    }
}

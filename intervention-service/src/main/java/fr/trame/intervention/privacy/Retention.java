package fr.trame.intervention.privacy;

import fr.trame.intervention.privacy.PrivacyDesk.Running;
import fr.trame.intervention.privacy.PrivacyEvent.Cause;
import fr.trame.platform.privacy.ExpiringTexts;
import fr.trame.platform.privacy.access.AccessLog;
import java.time.LocalDate;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Ends what has been kept for long enough. It asks what is due by now, not what became due since the last time, so that nothing is
 * left where a run was missed; several processes may do it at once.
 */
@Component
class Retention {

    private static final Logger LOG = LoggerFactory.getLogger(Retention.class);

    private final PrivacyDesk desk;
    private final ExpiringTexts texts;
    private final AccessLog accesses;

    Retention(PrivacyDesk desk, ExpiringTexts texts, AccessLog accesses) {
        this.desk = desk;
        this.texts = texts;
        this.accesses = accesses;
    }

    /** Ends what is due by that day; returns how many persons were forgotten. */
    int run(LocalDate today) {
        int forgotten = 0;
        for (Running person : desk.running(today)) {
            if (!person.due().isAfter(today)) {
                desk.forget(person.person(), PrivacyDesk.BY_RULE, Cause.RETENTION, today);
                forgotten++;
            }
        }
        List<ExpiringTexts.Month> expired = texts.destroyDue();
        long dropped = accesses.dropOld();
        if (forgotten > 0 || dropped > 0 || !expired.isEmpty()) {
            LOG.info(
                    "retention: {} persons forgotten, {} old accesses dropped, words that can be read no more: {}",
                    forgotten,
                    dropped,
                    expired);
        }
        return forgotten;
    }
}

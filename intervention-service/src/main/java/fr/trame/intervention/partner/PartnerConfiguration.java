package fr.trame.intervention.partner;

import static java.util.concurrent.TimeUnit.MINUTES;

import fr.trame.platform.eventstore.StoreUnavailable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * When the partners of the reference files are taken over: at each start, those that are not there yet, so that a folder of data from
 * before has them too. And when names of contacts end: those of partners that nobody confirmed for long.
 */
@Configuration(proxyBeanMethods = false)
class PartnerConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(PartnerConfiguration.class);

    private final PartnerDesk desk;
    private final PartnerViews views;
    private final Period contactKept;
    private final ZoneId zone;
    private volatile boolean taken;

    /** @param contactKept how long after the last confirmation the names of contacts are kept */
    PartnerConfiguration(
            PartnerDesk desk,
            PartnerViews views,
            @Value("${trame.retention.partner-contact:P3Y}") Period contactKept,
            ZoneId zone) {
        this.desk = desk;
        this.views = views;
        this.contactKept = contactKept;
        this.zone = zone;
    }

    @EventListener(ApplicationReadyEvent.class)
    void takeOver() {
        try {
            int count = desk.takeOver(Instant.now().truncatedTo(ChronoUnit.MILLIS));
            taken = true;
            if (count > 0) {
                LOG.info("{} partners taken over from the reference files", count);
            }
        } catch (StoreUnavailable later) {
            LOG.warn("the partners of the reference files wait for the event store", later);
        }
    }

    @Scheduled(initialDelay = 1, fixedDelay = 1, timeUnit = MINUTES)
    void takeOverWhereItCouldNotBefore() {
        if (!taken) {
            takeOver();
        }
    }

    @Scheduled(initialDelay = 7, fixedDelay = 60, timeUnit = MINUTES)
    void forgetOldContacts() {
        forgetContacts(LocalDate.now(zone));
    }

    /** Forgets who was named where nobody confirmed anything since long before that day; how many. */
    int forgetContacts(LocalDate today) {
        int forgotten = views.unconfirmedSince(today.minus(contactKept)).stream()
                .mapToInt(partner -> desk.forgetContacts(new PartnerId(partner.id())))
                .sum();
        if (forgotten > 0) {
            LOG.info("{} contacts of partners forgotten", forgotten);
        }
        return forgotten;
    }
}

package fr.trame.intervention.privacy;

import static java.util.concurrent.TimeUnit.MINUTES;

import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** When retention runs: soon after the start and then each hour, so that a machine that is off at night does it too. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@EnableConfigurationProperties(RetentionRules.class)
class RetentionConfiguration {

    private final Retention retention;
    private final ZoneId zone;

    RetentionConfiguration(Retention retention, ZoneId zone) {
        this.retention = retention;
        this.zone = zone;
    }

    @Scheduled(initialDelay = 5, fixedDelay = 60, timeUnit = MINUTES)
    void run() {
        retention.run(LocalDate.now(zone));
    }
}

package fr.trame.intervention.incident;

import static java.util.concurrent.TimeUnit.MINUTES;

import fr.trame.intervention.privacy.RetentionTerm;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.Scheduled;

/** When incidents end: soon after the start and then each hour, missed runs included; each is ended once. */
@Configuration(proxyBeanMethods = false)
class IncidentConfiguration {

    private final IncidentDesk desk;
    private final IncidentViews views;
    private final Period kept;
    private final ZoneId zone;

    /** @param kept how long from the day of the incident who it was and what was done can be read */
    IncidentConfiguration(
            IncidentDesk desk,
            IncidentViews views,
            @Value("${trame.retention.incident:P5Y}") Period kept,
            ZoneId zone) {
        this.desk = desk;
        this.views = views;
        this.kept = kept;
        this.zone = zone;
    }

    @Bean
    static RetentionTerm incidentsAreKept(@Value("${trame.retention.incident:P5Y}") Period kept) {
        return new RetentionTerm(
                "INCIDENT",
                "Agression d’un médiateur\u00a0: qui, soutien, déclaration, plainte (prescription de la reconnaissance"
                        + " et de ses suites)",
                "jour de l’incident",
                kept);
    }

    @Scheduled(initialDelay = 6, fixedDelay = 60, timeUnit = MINUTES)
    void run() {
        run(Instant.now().truncatedTo(ChronoUnit.MILLIS));
    }

    /** Ends those whose term is over; how many. */
    int run(Instant now) {
        var due = views.until(LocalDate.ofInstant(now, zone).minus(kept));
        due.forEach(id -> desk.forget(new IncidentId(id), now));
        return due.size();
    }
}

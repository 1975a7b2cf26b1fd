package fr.trame.intervention.conflict;

import static java.util.concurrent.TimeUnit.MINUTES;

import fr.trame.intervention.conflict.event.ConflictId;
import fr.trame.intervention.conflict.view.CaseViews;
import fr.trame.intervention.privacy.RetentionTerm;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.Scheduled;

/** When identities end that are not kept any more: soon after the start and then each hour, missed runs included. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ConflictTerms.class)
class ConflictConfiguration {

    private final CaseDesk desk;
    private final CaseViews cases;
    private final ConflictTerms terms;
    private final ZoneId zone;

    /** Of which cases the agreement was ended since the start: not again each hour. */
    private final Set<String> ended = ConcurrentHashMap.newKeySet();

    ConflictConfiguration(CaseDesk desk, CaseViews cases, ConflictTerms terms, ZoneId zone) {
        this.desk = desk;
        this.cases = cases;
        this.terms = terms;
        this.zone = zone;
    }

    @Bean
    static RetentionTerm partiesAreKept(ConflictTerms terms) {
        return new RetentionTerm(
                "CASE_PARTY",
                "Qui est une partie d’un dossier de conflit (CNIL, délibération 2023-095)",
                "clôture du dossier",
                terms.closed());
    }

    @Bean
    static RetentionTerm agreementsAreKept(ConflictTerms terms) {
        return new RetentionTerm(
                "CASE_AGREEMENT",
                "Accord, protocole et signatures d’un dossier de conflit (preuve)",
                "clôture du dossier",
                terms.agreement());
    }

    @Scheduled(initialDelay = 5, fixedDelay = 60, timeUnit = MINUTES)
    void run() {
        run(Instant.now().truncatedTo(ChronoUnit.MILLIS));
    }

    int run(Instant now) {
        LocalDate today = LocalDate.ofInstant(now, zone);
        cases.closedBy(today.minus(terms.agreement())).stream()
                .filter(id -> !ended.contains(id))
                .forEach(id -> {
                    desk.forgetAgreement(new ConflictId(id));
                    ended.add(id);
                });
        return cases.keptUntil(today).stream()
                .mapToInt(id -> desk.forgetDue(new ConflictId(id), now))
                .sum();
    }
}

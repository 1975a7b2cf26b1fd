package fr.trame.intervention.referral.reminder;

import static java.util.concurrent.TimeUnit.MINUTES;

import fr.trame.intervention.association.OwnAssociation;
import fr.trame.intervention.referral.link.PartnerLinks;
import fr.trame.platform.mail.MailOutbox;
import fr.trame.platform.turn.Turns;
import java.time.Clock;
import java.time.ZoneId;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** When partners are reminded: a few minutes after the start and then every quarter of an hour, by one instance. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@EnableConfigurationProperties(ReminderTerms.class)
class ReminderConfiguration {

    @Bean
    ReminderRunner reminderRunner(
            Waiting waiting,
            ReminderBook book,
            PartnerLinks links,
            MailOutbox letters,
            OwnAssociation own,
            ReminderTerms terms,
            ZoneId zone) {
        WorkingHours hours = new WorkingHours(terms.from(), terms.until(), zone);
        return new ReminderRunner(waiting, book, links, letters, own, new ReminderPlan(terms, hours));
    }

    @Bean
    Schedule reminderSchedule(ReminderRunner runner, ReminderTerms terms, Turns turns) {
        return new Schedule(runner, terms, turns, Clock.systemUTC());
    }

    /** Lets the runner run where it is this process's turn. */
    static final class Schedule {

        private final ReminderRunner runner;
        private final ReminderTerms terms;
        private final Turns turns;
        private final Clock clock;

        Schedule(ReminderRunner runner, ReminderTerms terms, Turns turns, Clock clock) {
            this.runner = runner;
            this.terms = terms;
            this.turns = turns;
            this.clock = clock;
        }

        @Scheduled(initialDelay = 3, fixedDelay = 15, timeUnit = MINUTES)
        void run() {
            if (terms.on()) {
                turns.take("reminders").ifPresent(turn -> {
                    try (turn) {
                        runner.run(clock.instant(), turn::keep);
                    }
                });
            }
        }
    }
}

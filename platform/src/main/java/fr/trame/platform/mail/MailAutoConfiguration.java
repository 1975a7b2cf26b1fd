package fr.trame.platform.mail;

import com.mongodb.client.MongoDatabase;
import fr.trame.platform.privacy.Sealing;
import java.time.Clock;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/** The outbox of a service that says that it writes letters, {@code trame.mail.used}; with a server named, they are sent. */
@AutoConfiguration(
        afterName = {
            "fr.trame.platform.database.DatabaseAutoConfiguration",
            "fr.trame.platform.privacy.PrivacyAutoConfiguration"
        })
@ConditionalOnProperty("trame.mail.used")
@ConditionalOnBean({MongoDatabase.class, Sealing.class})
@EnableConfigurationProperties(MailSettings.class)
class MailAutoConfiguration {

    @Bean
    MailStore mailStore(MongoDatabase database) {
        return new MailStore(database);
    }

    @Bean
    MailOutbox mailOutbox(MailStore store, MailSettings settings, Sealing sealing) {
        return new StoredOutbox(store, settings, sealing, Clock.systemUTC());
    }

    @Bean
    MailRound mailRound(MailStore store, MailSettings settings, Sealing sealing) {
        Clock clock = Clock.systemUTC();
        return new MailRound(store, settings, sealing, new Postman(settings, clock), clock);
    }
}

package fr.trame.platform.privacy;

import fr.trame.platform.privacy.keys.SealingKeys;
import java.time.Clock;
import java.time.ZoneId;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/** Sealing for every service that has keys. */
@AutoConfiguration(
        afterName = {
            "fr.trame.platform.privacy.keys.KeysAutoConfiguration",
            "fr.trame.platform.time.TimeAutoConfiguration"
        })
@ConditionalOnBean(SealingKeys.class)
@EnableConfigurationProperties(TextTerms.class)
class PrivacyAutoConfiguration {

    @Bean
    ExpiringTexts expiringTexts(SealingKeys keys, TextTerms terms, ZoneId zone) {
        return new ExpiringTexts(keys, terms, zone, Clock.systemUTC());
    }

    @Bean
    Sealing sealing(SealingKeys keys, ExpiringTexts texts) {
        return new Sealing(keys, texts);
    }

    @Bean
    Forgetting forgetting(SealingKeys keys) {
        return new Forgetting(keys, Clock.systemUTC());
    }
}

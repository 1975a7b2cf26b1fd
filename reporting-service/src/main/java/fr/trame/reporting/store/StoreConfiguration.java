package fr.trame.reporting.store;

import fr.trame.platform.deadletters.DeadLetters;
import fr.trame.platform.listening.subscription.Listening;
import java.util.UUID;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(FiguresSettings.class)
class StoreConfiguration {

    private static final int ENOUGH_OF_AN_ID = 8;

    @Bean
    FigureStore figureStore(FiguresSettings settings, Listening listening, DeadLetters deadLetters) {
        return new FigureStore(
                settings,
                listening,
                deadLetters,
                () -> UUID.randomUUID().toString().substring(0, ENOUGH_OF_AN_ID));
    }

    /** A service whose figures are being built is well: it says so, and answers the rest. */
    @Bean
    HealthIndicator figuresHealth(FigureStore store) {
        return () -> Health.up().withDetail("figures", store.told()).build();
    }
}

package fr.trame.reporting.store;

import fr.trame.platform.deadletters.DeadLetters;
import fr.trame.platform.listening.subscription.Listening;
import fr.trame.platform.run.ProjectionMetrics;
import fr.trame.platform.run.ProjectionSettings;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(FiguresSettings.class)
class StoreConfiguration {

    @Bean
    FigureStore figureStore(
            FiguresSettings settings,
            Listening listening,
            DeadLetters deadLetters,
            ProjectionSettings projections,
            ProjectionMetrics metrics) {
        return new FigureStore(
                settings, listening.subscriptions(), new FigureStore.Waiting(deadLetters, projections, metrics));
    }
}

package fr.trame.platform.run;

import com.mongodb.client.MongoDatabase;
import fr.trame.platform.deadletters.DeadLetters;
import fr.trame.platform.listening.subscription.Listening;
import fr.trame.platform.readmodel.Generations;
import fr.trame.platform.readmodel.ReadModels;
import fr.trame.platform.run.ProjectionRunner.RunnerContext;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.AnyNestedCondition;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Import;

/** Feeds the read models that a service has, and nothing where it has none. */
@AutoConfiguration(afterName = "fr.trame.platform.deadletters.DeadLettersAutoConfiguration")
@Conditional(ProjectionAutoConfiguration.SomethingToFeed.class)
@EnableConfigurationProperties(ProjectionSettings.class)
@Import(ProjectionOperations.class)
class ProjectionAutoConfiguration {

    @Bean
    Controls projectionControls(MongoDatabase database) {
        return new Controls(database);
    }

    @Bean
    ProjectionMetrics projectionMetrics(MeterRegistry registry) {
        return new ProjectionMetrics(registry);
    }

    @Bean
    ProjectionRunners projectionRunners(
            @Value("${spring.application.name}") String service,
            ObjectProvider<ReadModels> models,
            ObjectProvider<Generations> keptElsewhere,
            MongoDatabase database,
            Controls controls,
            Listening listening,
            DeadLetters deadLetters,
            ProjectionMetrics metrics,
            ProjectionSettings settings) {
        var context = new RunnerContext(
                database,
                listening.subscriptions(),
                listening.topicEnds(),
                deadLetters,
                metrics,
                settings,
                Clock.systemUTC());
        Stream<Generations> stored = models.stream()
                .flatMap(some -> some.all().stream())
                .map(model -> new StoredGenerations(service, model, controls, context));
        return new ProjectionRunners(
                Stream.concat(stored, keptElsewhere.stream()).toList(), context);
    }

    @Bean
    ProjectionHealth projectionsHealth(ProjectionRunners runners) {
        return new ProjectionHealth(runners);
    }

    /** Either kind of read model. */
    static final class SomethingToFeed extends AnyNestedCondition {

        SomethingToFeed() {
            super(ConfigurationPhase.REGISTER_BEAN);
        }

        @ConditionalOnBean(ReadModels.class)
        static final class Stored {}

        @ConditionalOnBean(Generations.class)
        static final class KeptElsewhere {}
    }
}

package fr.trame.platform.projection;

import com.mongodb.client.MongoDatabase;
import fr.trame.platform.deadletters.DeadLetters;
import fr.trame.platform.listening.Listening;
import fr.trame.platform.projection.ProjectionRunner.RunnerContext;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.List;
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

/** Runs the projections that a service declares as beans, and nothing where it declares none. */
@AutoConfiguration(afterName = "fr.trame.platform.deadletters.DeadLettersAutoConfiguration")
@Conditional(ProjectionAutoConfiguration.SomethingToFeed.class)
@EnableConfigurationProperties(ProjectionSettings.class)
@Import({ProjectionOperations.class, DeadLetterOperations.class})
class ProjectionAutoConfiguration {

    @Bean
    Controls projectionControls(MongoDatabase database) {
        return new Controls(database);
    }

    @Bean
    ReadModels readModels(MongoDatabase database, Controls controls) {
        return new LiveReadModels(database, controls);
    }

    @Bean
    ProjectionMetrics projectionMetrics(MeterRegistry registry) {
        return new ProjectionMetrics(registry);
    }

    @Bean
    ProjectionRunners projectionRunners(
            @Value("${spring.application.name}") String service,
            List<Projection> projections,
            ObjectProvider<FedModels> others,
            MongoDatabase database,
            Controls controls,
            Listening listening,
            DeadLetters deadLetters,
            ProjectionMetrics metrics,
            ProjectionSettings settings) {
        var context = new RunnerContext(
                database,
                controls,
                listening.subscriptions(),
                listening.topicEnds(),
                deadLetters,
                metrics,
                settings,
                Clock.systemUTC());
        Stream<ReadModel> projected =
                projections.stream().map(projection -> new ProjectedModel(database, projection, metrics));
        Stream<ReadModel> fed = others.stream().map(FedModels::all).flatMap(List::stream);
        return new ProjectionRunners(service, Stream.concat(projected, fed).toList(), context);
    }

    @Bean
    ProjectionHealth projectionsHealth(ProjectionRunners runners) {
        return new ProjectionHealth(runners);
    }

    @Bean
    Resending resending(DeadLetters deadLetters, ProjectionRunners runners) {
        return new Resending(deadLetters, runners::generationOf);
    }

    /** Either kind of read model. */
    static final class SomethingToFeed extends AnyNestedCondition {

        SomethingToFeed() {
            super(ConfigurationPhase.REGISTER_BEAN);
        }

        @ConditionalOnBean(Projection.class)
        static final class Projections {}

        @ConditionalOnBean(FedModels.class)
        static final class Models {}
    }
}

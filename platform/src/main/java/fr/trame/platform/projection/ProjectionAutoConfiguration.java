package fr.trame.platform.projection;

import com.mongodb.client.MongoDatabase;
import fr.trame.platform.messaging.DeadLetters;
import fr.trame.platform.messaging.Listening;
import fr.trame.platform.messaging.Subscriptions;
import fr.trame.platform.messaging.TopicEnds;
import fr.trame.platform.privacy.Sealing;
import fr.trame.platform.projection.ProjectionRunner.Machinery;
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
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Import;

/** Runs the projections that a service declares as beans, and nothing where it declares none. */
@AutoConfiguration
@Conditional(ProjectionAutoConfiguration.SomethingToFeed.class)
@EnableConfigurationProperties({ProjectionSettings.class, KafkaProperties.class})
@Import(ProjectionOperations.class)
class ProjectionAutoConfiguration {

    @Bean
    Listening listening(KafkaProperties kafka, MongoDatabase database, ProjectionSettings settings, Sealing sealing) {
        return new Listening(
                kafka.buildConsumerProperties(),
                kafka.buildProducerProperties(),
                kafka.buildAdminProperties(),
                database,
                settings.batchSize(),
                sealing);
    }

    @Bean
    DeadLetters deadLetters(Listening listening) {
        return listening.deadLetters();
    }

    @Bean
    Subscriptions subscriptions(Listening listening) {
        return listening.subscriptions();
    }

    @Bean
    TopicEnds topicEnds(Listening listening) {
        return listening.topicEnds();
    }

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
            ProjectionMetrics metrics,
            ProjectionSettings settings) {
        var machinery = new Machinery(
                database,
                controls,
                listening.subscriptions(),
                listening.topicEnds(),
                listening.deadLetters(),
                metrics,
                settings,
                Clock.systemUTC());
        Stream<ReadModel> projected =
                projections.stream().map(projection -> new ProjectedModel(database, projection, metrics));
        Stream<ReadModel> fed = others.stream().map(FedModels::all).flatMap(List::stream);
        return new ProjectionRunners(service, Stream.concat(projected, fed).toList(), machinery);
    }

    @Bean
    Resending resending(DeadLetters deadLetters, ProjectionRunners runners) {
        return new Resending(deadLetters, runners);
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

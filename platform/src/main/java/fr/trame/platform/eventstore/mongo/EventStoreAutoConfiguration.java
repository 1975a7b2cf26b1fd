package fr.trame.platform.eventstore.mongo;

import com.mongodb.client.MongoDatabase;
import fr.trame.platform.eventstore.CommitListener;
import fr.trame.platform.eventstore.EventStreams;
import fr.trame.platform.eventstore.Outbox;
import fr.trame.platform.eventstore.StoredEventNames;
import fr.trame.platform.privacy.Sealing;
import java.util.List;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.axonframework.messaging.correlation.SimpleCorrelationDataProvider;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigurationPackages;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** The event store of a service that takes commands; one that only reads announcements switches it off. */
@AutoConfiguration(
        afterName = "fr.trame.platform.database.DatabaseAutoConfiguration",
        beforeName = "org.axonframework.springboot.autoconfig.AxonAutoConfiguration")
@ConditionalOnBean(MongoDatabase.class)
@ConditionalOnProperty(name = "trame.event-store.enabled", matchIfMissing = true)
@EnableConfigurationProperties(EventStoreSettings.class)
class EventStoreAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    StoredEventNames storedEventNames(BeanFactory beans) {
        return StoredEventNames.scan(AutoConfigurationPackages.get(beans));
    }

    @Bean
    @Primary
    StoredNamesSerializer serializer(StoredEventNames names) {
        return new StoredNamesSerializer(names);
    }

    @Bean
    CommitCodec commitCodec(
            StoredNamesSerializer serializer, ObjectProvider<EventUpcaster> upcasters, Sealing sealing) {
        return new CommitCodec(
                serializer,
                new EventUpcasterChain(List.copyOf(upcasters.orderedStream().toList())),
                sealing);
    }

    @Bean
    CommitReader commitReader(MongoDatabase database) {
        return new CommitReader(CommitCodec.events(database));
    }

    @Bean
    CommitWriter commitWriter(MongoDatabase database, EventStoreSettings settings) {
        return new CommitWriter(CommitCodec.events(database), settings.writers(), settings.patience());
    }

    @Bean
    MongoEventStorageEngine eventStorageEngine(
            CommitCodec codec, CommitReader reader, CommitWriter writer, ObjectProvider<CommitListener> listener) {
        return new MongoEventStorageEngine(codec, reader, writer, listener.getIfAvailable(() -> CommitListener.NOBODY));
    }

    @Bean
    EventStreams eventStreams(CommitCodec codec, CommitReader reader) {
        return new MongoEventStreams(codec, reader);
    }

    @Bean
    Outbox outbox(MongoDatabase database, CommitCodec codec, CommitReader reader) {
        return new MongoOutbox(CommitCodec.events(database), codec, reader);
    }

    @Bean
    CommitMetadata commitMetadata(CommitReader reader) {
        return new CommitMetadata(reader);
    }

    /** Nothing else of a command's message goes with its events. */
    @Bean
    CorrelationDataProvider correlationDataProvider() {
        return new SimpleCorrelationDataProvider("author", CommitMetadata.COMMAND_ID, CommitMetadata.CONTENT);
    }
}

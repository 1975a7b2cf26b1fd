package fr.trame.platform.eventstore;

import com.mongodb.ReadConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import fr.trame.platform.privacy.Sealing;
import java.util.List;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.axonframework.messaging.correlation.SimpleCorrelationDataProvider;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import org.bson.Document;
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

    private static final String COLLECTION = "events";

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
        return new CommitReader(events(database));
    }

    @Bean
    CommitWriter commitWriter(MongoDatabase database, EventStoreSettings settings) {
        return new CommitWriter(events(database), settings.writers(), settings.patience());
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
    EventsAbout eventsAbout(MongoDatabase database, Sealing sealing, StoredEventNames names) {
        return new EventsAbout(events(database), sealing, names);
    }

    @Bean
    AboutCompletion aboutCompletion(MongoDatabase database, CommitCodec codec) {
        return new AboutCompletion(events(database), codec);
    }

    @Bean
    Outbox outbox(MongoDatabase database, CommitCodec codec, CommitReader reader) {
        return new MongoOutbox(events(database), codec, reader);
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

    /** What is read here and announced is never lost; nor is what is acknowledged, for the client writes with majority concern. */
    private static MongoCollection<Document> events(MongoDatabase database) {
        return database.getCollection(COLLECTION).withReadConcern(ReadConcern.MAJORITY);
    }
}

package fr.trame.platform.eventstore.about;

import com.mongodb.client.MongoDatabase;
import fr.trame.platform.eventstore.StoredEventNames;
import fr.trame.platform.eventstore.mongo.CommitCodec;
import fr.trame.platform.privacy.Sealing;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.context.annotation.Bean;

/** Finds whom stored events are about, in a service that has an event store. */
@AutoConfiguration(afterName = "fr.trame.platform.eventstore.mongo.EventStoreAutoConfiguration")
@ConditionalOnBean(CommitCodec.class)
class AboutAutoConfiguration {

    @Bean
    EventsAbout eventsAbout(MongoDatabase database, Sealing sealing, StoredEventNames names) {
        return new EventsAbout(CommitCodec.events(database), sealing, names);
    }

    @Bean
    AboutCompletion aboutCompletion(MongoDatabase database, CommitCodec codec) {
        return new AboutCompletion(CommitCodec.events(database), codec);
    }
}

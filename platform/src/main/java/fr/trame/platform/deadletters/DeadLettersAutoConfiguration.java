package fr.trame.platform.deadletters;

import com.mongodb.client.MongoDatabase;
import fr.trame.platform.listening.subscription.Listening;
import java.time.Clock;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;

/** The dead letters of a service. */
@AutoConfiguration(afterName = "fr.trame.platform.listening.subscription.ListeningAutoConfiguration")
class DeadLettersAutoConfiguration {

    @Bean
    DeadLetters deadLetters(KafkaProperties kafka, MongoDatabase database, Listening listening) {
        return new DeadLetters(database, kafka.buildProducerProperties(), listening.decoder(), Clock.systemUTC());
    }
}

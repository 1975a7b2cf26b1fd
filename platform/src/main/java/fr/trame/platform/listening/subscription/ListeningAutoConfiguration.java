package fr.trame.platform.listening.subscription;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;

/** What whoever listens needs; nothing is connected before somebody does. */
@AutoConfiguration
@EnableConfigurationProperties({ListeningSettings.class, KafkaProperties.class})
class ListeningAutoConfiguration {

    @Bean
    Listening listening(KafkaProperties kafka, ListeningSettings settings) {
        return new Listening(kafka.buildConsumerProperties(), kafka.buildAdminProperties(), settings);
    }

    @Bean
    Subscriptions subscriptions(Listening listening) {
        return listening.subscriptions();
    }

    @Bean
    TopicEnds topicEnds(Listening listening) {
        return listening.topicEnds();
    }
}

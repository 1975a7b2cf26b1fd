package fr.trame.platform.relay;

import fr.trame.platform.eventstore.Outbox;
import fr.trame.platform.privacy.Sealing;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** The relay of a service that has an event store. */
@AutoConfiguration(
        afterName = {
            "fr.trame.platform.eventstore.mongo.EventStoreAutoConfiguration",
            "org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration",
            "org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration"
        })
@ConditionalOnBean(Outbox.class)
@EnableConfigurationProperties(RelaySettings.class)
@Import(RelayOperations.class)
class RelayAutoConfiguration {

    @Bean
    RelayQueue relayQueue(RelaySettings settings) {
        return new RelayQueue(settings.queue());
    }

    @Bean
    SetAside setAside(RelaySettings settings) {
        return new SetAside(settings.asidePause(), settings.longestAside());
    }

    @Bean
    Relay relay(
            RelaySettings settings,
            Outbox outbox,
            RelayQueue queue,
            SetAside aside,
            ObjectProvider<Announcer<?>> announcers,
            KafkaConnectionDetails kafka,
            MeterRegistry meters,
            Sealing sealing,
            @Value("${spring.application.name:trame}") String service) {
        var encoder = new AnnouncementEncoder(List.copyOf(announcers.stream().toList()), service, sealing);
        List<String> brokers = kafka.getProducer().getBootstrapServers();
        var topics = new AnnouncementTopics(brokers, settings.deliveryTimeout(), settings.replication());
        var sender = new AnnouncementSender(brokers, service + "-relay", settings.deliveryTimeout(), topics);
        var metrics = new RelayMetrics(meters, queue, aside);
        return new Relay(
                settings, new RelayRound(outbox, encoder, sender, queue, aside, metrics), topics, queue, metrics);
    }
}

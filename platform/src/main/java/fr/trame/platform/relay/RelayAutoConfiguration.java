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

/** The relay of a service that has an event store. */
@AutoConfiguration(
        afterName = {
            "fr.trame.platform.eventstore.EventStoreAutoConfiguration",
            "org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration",
            "org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration"
        })
@ConditionalOnBean(Outbox.class)
@EnableConfigurationProperties(RelaySettings.class)
class RelayAutoConfiguration {

    @Bean
    RelayQueue relayQueue(RelaySettings settings) {
        return new RelayQueue(settings.queue());
    }

    @Bean
    Relay relay(
            RelaySettings settings,
            Outbox outbox,
            RelayQueue queue,
            ObjectProvider<Announcer<?>> announcers,
            KafkaConnectionDetails kafka,
            MeterRegistry meters,
            Sealing sealing,
            @Value("${spring.application.name:trame}") String service) {
        var encoder = new AnnouncementEncoder(List.copyOf(announcers.stream().toList()), service, sealing);
        var sender = new AnnouncementSender(
                kafka.getProducer().getBootstrapServers(), service + "-relay", settings.deliveryTimeout());
        return new Relay(settings, outbox, encoder, sender, queue, new RelayMetrics(meters, queue));
    }
}

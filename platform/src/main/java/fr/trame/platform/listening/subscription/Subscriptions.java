package fr.trame.platform.listening.subscription;

import fr.trame.platform.listening.AnnouncementDecoder;
import fr.trame.platform.listening.Hearer;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.KafkaMessageListenerContainer;

/** Opens subscriptions: one consumer with its own group, that goes on where its hearer says, not where Kafka does. */
public final class Subscriptions {

    /** New partitions and moved leaders are noticed after this time where nothing else tells of them. */
    private static final int METADATA_MILLIS = 30_000;

    private static final int SHUTDOWN_MILLIS = 20_000;

    private final Map<String, Object> kafka;
    private final AnnouncementDecoder decoder;
    private volatile ListeningSettings listening;

    /** @param kafka how to reach the broker */
    Subscriptions(Map<String, Object> kafka, ListeningSettings listening, AnnouncementDecoder decoder) {
        this.kafka = Map.copyOf(kafka);
        this.listening = listening;
        this.decoder = decoder;
    }

    private ConsumerFactory<String, byte[]> consumers() {
        Map<String, Object> settings = new HashMap<>(kafka);
        settings.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, StringDeserializer.class);
        settings.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, listening.batchSize());
        settings.put(ConsumerConfig.FETCH_MIN_BYTES_CONFIG, 1);
        settings.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, millis(listening.silence()));
        settings.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, millis(listening.sessionTimeout()));
        settings.put(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, millis(listening.heartbeat()));
        settings.put(ConsumerConfig.METADATA_MAX_AGE_CONFIG, METADATA_MILLIS);
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        settings.put(ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG, CooperativeStickyAssignor.class.getName());
        return new DefaultKafkaConsumerFactory<>(settings);
    }

    private static int millis(Duration duration) {
        return Math.toIntExact(duration.toMillis());
    }

    /** Shares the partitions of the topics with whoever else listens in the group. */
    public Subscription open(String group, Collection<String> topics, Hearer hearer) {
        var properties = new ContainerProperties(topics.toArray(String[]::new));
        properties.setGroupId(group);
        properties.setAckMode(ContainerProperties.AckMode.BATCH);
        properties.setSyncCommits(false);
        properties.setPollTimeout(listening.silence().toMillis());
        properties.setShutdownTimeout(SHUTDOWN_MILLIS);
        var positioning = new ConsumerPositioning(group, hearer, this::askForALongerSession);
        properties.setConsumerRebalanceListener(positioning);
        properties.setMessageListener(new BatchListener(hearer, decoder, positioning, listening));
        var container = new KafkaMessageListenerContainer<>(consumers(), properties);
        container.setBeanName(group);
        container.setCommonErrorHandler(positioning);
        container.start();
        return new Open(container);
    }

    private void askForALongerSession() {
        listening = listening.withLongerSession();
    }

    /**
     * Hears all partitions of the topics, in no group: every hearer hears everything. Partitions that appear later are
     * taken in within a minute: {@link Hearer#resume} is asked for those alone, and for all after a failure.
     *
     * @param name of the hearer, for logs
     */
    public Subscription openAll(String name, Collection<String> topics, Hearer hearer) {
        return new AllPartitions(name, topics, consumers()::createConsumer, hearer, decoder, listening).start();
    }

    private record Open(KafkaMessageListenerContainer<String, byte[]> container) implements Subscription {

        @Override
        public boolean running() {
            return container.isRunning();
        }

        @Override
        public void close() {
            container.stop();
        }
    }
}

package fr.trame.platform.messaging;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.listener.CommonErrorHandler;
import org.springframework.kafka.listener.ConsumerAwareRebalanceListener;
import org.springframework.kafka.listener.ListenerUtils;
import org.springframework.kafka.listener.MessageListenerContainer;

/**
 * Puts a consumer where its hearer wants to go on: when partitions are assigned, and after every failure, with a pause
 * that grows to five seconds. What Kafka has committed plays no part.
 */
final class Placing implements ConsumerAwareRebalanceListener, CommonErrorHandler {

    private static final Logger LOG = LoggerFactory.getLogger(Placing.class);
    private static final long FIRST_PAUSE = 50;
    private static final long LONGEST_PAUSE = 5_000;

    private final String group;
    private final Hearer hearer;
    private long pause = FIRST_PAUSE;

    Placing(String group, Hearer hearer) {
        this.group = group;
        this.hearer = hearer;
    }

    void succeeded() {
        pause = FIRST_PAUSE;
    }

    @Override
    public void onPartitionsAssigned(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        if (!partitions.isEmpty() && !place(consumer, partitions)) {
            // A fold is idempotent, and its guarded positions will send us to the right place once they can be read.
            consumer.seekToBeginning(partitions);
        }
    }

    @Override
    public boolean seeksAfterHandling() {
        return true;
    }

    @Override
    public boolean isAckAfterHandle() {
        return false;
    }

    @Override
    public void handleBatch(
            Exception thrown,
            @Nullable ConsumerRecords<?, ?> batch,
            Consumer<?, ?> consumer,
            MessageListenerContainer container,
            Runnable invokeListener) {
        LOG.warn(
                "{} could not take a batch and hears it again: {}",
                group,
                rootOf(thrown).toString());
        LOG.debug("Why", thrown);
        sleep(container);
        if (!place(consumer, consumer.assignment()) && batch != null) {
            for (TopicPartition partition : batch.partitions()) {
                consumer.seek(partition, batch.records(partition).getFirst().offset());
            }
        }
    }

    private boolean place(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        Map<Place, TopicPartition> places = partitions.stream()
                .collect(Collectors.toMap(one -> new Place(one.topic(), one.partition()), Function.identity()));
        try {
            Map<Place, Long> stored = hearer.resume(places.keySet());
            places.forEach((place, partition) -> {
                Long next = stored.get(place);
                if (next != null) {
                    consumer.seek(partition, next);
                } else {
                    consumer.seekToBeginning(List.of(partition));
                }
            });
            return true;
        } catch (RuntimeException e) {
            LOG.warn("{} cannot read where it was: {}", group, rootOf(e).toString());
            return false;
        }
    }

    private void sleep(MessageListenerContainer container) {
        try {
            ListenerUtils.stoppableSleep(container, pause);
            pause = Math.min(pause * 2, LONGEST_PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Throwable rootOf(Throwable thrown) {
        Throwable cause = thrown.getCause();
        return cause == null ? thrown : rootOf(cause);
    }
}

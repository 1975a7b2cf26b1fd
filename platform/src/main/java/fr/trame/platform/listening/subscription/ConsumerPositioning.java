package fr.trame.platform.listening.subscription;

import fr.trame.platform.listening.Hearer;
import fr.trame.platform.listening.Partition;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InvalidSessionTimeoutException;
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
final class ConsumerPositioning implements ConsumerAwareRebalanceListener, CommonErrorHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ConsumerPositioning.class);
    private static final long FIRST_PAUSE = 50;
    private static final long LONGEST_PAUSE = 5_000;

    private final String name;
    private final Hearer hearer;
    private final Runnable sessionTooShort;
    private long pause = FIRST_PAUSE;

    ConsumerPositioning(String name, Hearer hearer, Runnable sessionTooShort) {
        this.name = name;
        this.hearer = hearer;
        this.sessionTooShort = sessionTooShort;
    }

    @Override
    public void handleOtherException(
            Exception thrown, Consumer<?, ?> consumer, MessageListenerContainer container, boolean batchListener) {
        if (rootOf(thrown) instanceof InvalidSessionTimeoutException) {
            LOG.warn("{}: the broker allows only longer sessions, so who is killed is missed later", name);
            sessionTooShort.run();
            container.stop(() -> LOG.debug("{} is opened again", name));
        } else {
            LOG.warn("{} hears nothing: {}", name, rootOf(thrown).toString());
        }
    }

    void succeeded() {
        pause = FIRST_PAUSE;
    }

    @Override
    public void onPartitionsAssigned(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        if (!partitions.isEmpty() && !position(consumer, partitions)) {
            // A fold is idempotent, and its guarded positions will send us to the right offset once they can be read.
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
        failed(thrown, batch, consumer, millis -> sleep(container, millis));
    }

    /** After a pause, the consumer goes to where its hearer wants to go on, or to the begin of the batch. */
    void failed(Exception thrown, @Nullable ConsumerRecords<?, ?> batch, Consumer<?, ?> consumer, LongConsumer sleep) {
        LOG.warn(
                "{} could not take a batch and hears it again: {}",
                name,
                rootOf(thrown).toString());
        LOG.debug("Why", thrown);
        sleep.accept(pause);
        pause = Math.min(pause * 2, LONGEST_PAUSE);
        if (!position(consumer, consumer.assignment()) && batch != null) {
            for (TopicPartition partition : batch.partitions()) {
                consumer.seek(partition, batch.records(partition).getFirst().offset());
            }
        }
    }

    private boolean position(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        Map<Partition, TopicPartition> byPartition = partitions.stream()
                .collect(Collectors.toMap(one -> new Partition(one.topic(), one.partition()), Function.identity()));
        try {
            Map<Partition, Long> stored = hearer.resume(byPartition.keySet());
            byPartition.forEach((partition, kafkaPartition) -> {
                Long next = stored.get(partition);
                if (next != null) {
                    consumer.seek(kafkaPartition, next);
                } else {
                    consumer.seekToBeginning(List.of(kafkaPartition));
                }
            });
            return true;
        } catch (RuntimeException e) {
            LOG.warn("{} cannot read where it was: {}", name, rootOf(e).toString());
            return false;
        }
    }

    private static void sleep(MessageListenerContainer container, long millis) {
        try {
            ListenerUtils.stoppableSleep(container, millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Throwable rootOf(Throwable thrown) {
        Throwable cause = thrown.getCause();
        return cause == null ? thrown : rootOf(cause);
    }
}

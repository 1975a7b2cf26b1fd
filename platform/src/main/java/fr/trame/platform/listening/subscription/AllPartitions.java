package fr.trame.platform.listening.subscription;

import fr.trame.platform.listening.AnnouncementDecoder;
import fr.trame.platform.listening.Hearer;
import fr.trame.platform.listening.Partition;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A consumer that assigns itself every partition of its topics: nothing is balanced, so nobody waits until the broker has
 * given up an instance that died, and each instance holds the whole. What is committed to Kafka is nothing.
 */
final class AllPartitions implements Subscription {

    private static final Logger LOG = LoggerFactory.getLogger(AllPartitions.class);
    private static final Duration LONGEST_STOP = Duration.ofSeconds(20);
    private static final long LOOK_FOR_NEW_PARTITIONS_NANOS =
            Duration.ofSeconds(10).toNanos();

    private final String name;
    private final Collection<String> topics;
    private final Supplier<Consumer<String, byte[]>> opener;
    private final Hearer hearer;
    private final AnnouncementDecoder decoder;
    private final ConsumerPositioning positioning;
    private final ListeningSettings settings;
    private final Thread thread;
    private @Nullable Consumer<String, byte[]> opened;
    private final CountDownLatch closing = new CountDownLatch(1);
    private long looked;

    AllPartitions(
            String name,
            Collection<String> topics,
            Supplier<Consumer<String, byte[]>> opener,
            Hearer hearer,
            AnnouncementDecoder decoder,
            ListeningSettings settings) {
        this.name = name;
        this.topics = List.copyOf(topics);
        this.opener = opener;
        this.hearer = hearer;
        this.decoder = decoder;
        this.positioning = new ConsumerPositioning(name, hearer, () -> {});
        this.settings = settings;
        this.thread = Thread.ofPlatform().name(name).daemon().unstarted(this::run);
    }

    AllPartitions start() {
        thread.start();
        return this;
    }

    private void run() {
        while (!closed()) {
            Consumer<String, byte[]> consumer = open();
            try {
                hear(consumer);
            } catch (RuntimeException e) {
                if (!closed()) {
                    LOG.warn("{} listens anew: {}", name, e.toString());
                    pause();
                }
            } finally {
                consumer.close(CloseOptions.timeout(Duration.ZERO));
            }
        }
    }

    private synchronized Consumer<String, byte[]> open() {
        Consumer<String, byte[]> consumer = opener.get();
        opened = consumer;
        looked = System.nanoTime() - LOOK_FOR_NEW_PARTITIONS_NANOS;
        return consumer;
    }

    private void hear(Consumer<String, byte[]> consumer) {
        while (!closed()) {
            if (System.nanoTime() - looked >= LOOK_FOR_NEW_PARTITIONS_NANOS) {
                assignWhatIsNew(consumer);
                looked = System.nanoTime();
            }
            if (consumer.assignment().isEmpty()) {
                pause();
                looked -= LOOK_FOR_NEW_PARTITIONS_NANOS;
                continue;
            }
            ConsumerRecords<String, byte[]> messages = consumer.poll(settings.silence());
            if (!messages.isEmpty()) {
                hear(consumer, messages);
            }
        }
    }

    private void assignWhatIsNew(Consumer<String, byte[]> consumer) {
        Set<TopicPartition> all = topics.stream()
                .flatMap(topic -> consumer.partitionsFor(topic).stream())
                .map(found -> new TopicPartition(found.topic(), found.partition()))
                .collect(Collectors.toCollection(HashSet::new));
        Set<TopicPartition> added = new HashSet<>(all);
        added.removeAll(consumer.assignment());
        if (!added.isEmpty()) {
            all.addAll(consumer.assignment());
            consumer.assign(all);
            positioning.onPartitionsAssigned(consumer, added);
        }
    }

    private void hear(Consumer<String, byte[]> consumer, ConsumerRecords<String, byte[]> messages) {
        try {
            List<ConsumerRecord<String, byte[]>> batch =
                    StreamSupport.stream(messages.spliterator(), false).toList();
            Map<Partition, Long> next = new HashMap<>();
            batch.forEach(
                    message -> next.put(new Partition(message.topic(), message.partition()), message.offset() + 1));
            hearer.hear(decoder.decode(batch), next);
            positioning.succeeded();
            sleep(settings.gatheringAfter(batch.size()).toMillis());
        } catch (WakeupException e) {
            throw e;
        } catch (RuntimeException e) {
            positioning.failed(e, messages, consumer, this::sleep);
        }
    }

    private void pause() {
        sleep(Duration.ofSeconds(1).toMillis());
    }

    private void sleep(long millis) {
        try {
            if (closing.await(millis, TimeUnit.MILLISECONDS)) {
                LOG.debug("{} ends", name);
            }
        } catch (InterruptedException e) {
            closing.countDown();
        }
    }

    private boolean closed() {
        return closing.getCount() == 0;
    }

    @Override
    public boolean running() {
        return thread.isAlive();
    }

    @Override
    public void close() {
        synchronized (this) {
            closing.countDown();
            if (opened != null) {
                opened.wakeup();
            }
        }
        try {
            if (thread.isAlive()) {
                thread.join(LONGEST_STOP);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

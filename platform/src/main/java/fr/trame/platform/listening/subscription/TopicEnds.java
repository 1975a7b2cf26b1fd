package fr.trame.platform.listening.subscription;

import fr.trame.platform.listening.Partition;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks at how far topics reach. */
public final class TopicEnds implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(TopicEnds.class);
    private static final long PATIENCE_SECONDS = 10;

    private final Map<String, Object> kafka;
    private @Nullable Admin opened;

    TopicEnds(Map<String, Object> kafka) {
        this.kafka = kafka;
    }

    /** Opened when first needed, so that a service starts while its broker cannot even be found. */
    private synchronized Admin admin() {
        Admin admin = opened;
        if (admin == null) {
            admin = Admin.create(kafka);
            opened = admin;
        }
        return admin;
    }

    /**
     * What a partition holds.
     *
     * @param first offset of its first message
     * @param next offset that its next message will have
     */
    public record Extent(long first, long next) {

        /** What a partition holds that is not there. */
        public static final Extent NONE = new Extent(0, 0);

        public boolean isEmpty() {
            return first == next;
        }
    }

    /** The offset that the next message will have, for each partition that holds any message. */
    public Map<Partition, Long> read(Collection<String> topics) {
        Map<Partition, Long> ends = new HashMap<>();
        extents(topics).forEach((partition, extent) -> {
            if (!extent.isEmpty()) {
                ends.put(partition, extent.next());
            }
        });
        return ends;
    }

    /** What each partition of the topics holds. */
    public Map<Partition, Extent> extents(Collection<String> topics) {
        Admin admin = admin();
        Map<TopicPartition, OffsetSpec> first = new HashMap<>();
        Map<TopicPartition, OffsetSpec> last = new HashMap<>();
        patiently(admin.describeTopics(topics).allTopicNames())
                .values()
                .forEach(topic -> topic.partitions().forEach(partition -> {
                    var one = new TopicPartition(topic.name(), partition.partition());
                    first.put(one, OffsetSpec.earliest());
                    last.put(one, OffsetSpec.latest());
                }));
        Map<TopicPartition, ListOffsetsResultInfo> begins =
                patiently(admin.listOffsets(first).all());
        Map<Partition, Extent> extents = new HashMap<>();
        patiently(admin.listOffsets(last).all()).forEach((partition, end) -> {
            ListOffsetsResultInfo begin = begins.get(partition);
            extents.put(
                    new Partition(partition.topic(), partition.partition()),
                    new Extent(begin == null ? 0 : begin.offset(), end.offset()));
        });
        return extents;
    }

    /** Removes the group of a subscription that will never be opened again; not being able to is no harm. */
    public void forget(String group) {
        try {
            patiently(admin().deleteConsumerGroups(List.of(group)).all());
        } catch (KafkaException e) {
            LOG.debug("Group {} stays: {}", group, e.getMessage());
        }
    }

    private static <T> T patiently(KafkaFuture<T> answer) {
        try {
            return answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new KafkaException("the broker did not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted", e);
        }
    }

    @Override
    public synchronized void close() {
        if (opened != null) {
            opened.close(Duration.ofSeconds(1));
        }
    }
}

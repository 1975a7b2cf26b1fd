package fr.trame.launcher.broker;

import fr.trame.contracts.Topics;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.errors.TopicExistsException;

/**
 * Creates the announcement topics and their dead-letter topics, and waits for the leader of each partition: an idempotent
 * producer that starts before the leaders are there may never recover.
 */
public final class TopicSetup {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int PAUSE_MILLIS = 50;
    private static final String FOREVER = "-1";

    private TopicSetup() {}

    /** Returns when all topics exist with their leaders, on any broker; does nothing to those that exist. */
    public static void ensure(String bootstrap) {
        Map<String, Object> settings = new HashMap<>();
        settings.put(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap);
        settings.put(AdminClientConfig.RECONNECT_BACKOFF_MS_CONFIG, "50");
        settings.put(AdminClientConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, "500");
        settings.put(AdminClientConfig.ENABLE_METRICS_PUSH_CONFIG, "false");
        Instant deadline = Instant.now().plus(PATIENCE);
        try (Admin admin = Admin.create(settings)) {
            create(admin);
            while (!leadersKnown(admin)) {
                if (Instant.now().isAfter(deadline)) {
                    throw new IllegalStateException("the topics have no leaders after " + PATIENCE.toSeconds() + " s");
                }
                Thread.sleep(PAUSE_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the topics were created", e);
        } catch (TimeoutException e) {
            throw new IllegalStateException("no Kafka broker answers at " + bootstrap, e);
        }
    }

    /** Every topic Trame sends to: the announcements and the dead letters. */
    static List<String> names() {
        List<String> names = new ArrayList<>(Topics.ALL);
        Topics.ALL.forEach(topic -> names.add(topic + Topics.DEAD_LETTER_SUFFIX));
        return names;
    }

    private static void create(Admin admin) throws InterruptedException, TimeoutException {
        List<NewTopic> topics = names().stream()
                .map(name -> new NewTopic(name, Optional.of(Topics.PARTITIONS), Optional.empty())
                        .configs(Map.of("retention.ms", FOREVER, "retention.bytes", FOREVER)))
                .toList();
        for (var created : admin.createTopics(topics).values().values()) {
            try {
                created.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            } catch (ExecutionException e) {
                if (!(e.getCause() instanceof TopicExistsException)) {
                    throw new IllegalStateException("the topics cannot be created: " + e.getCause(), e);
                }
            }
        }
    }

    private static boolean leadersKnown(Admin admin) throws InterruptedException, TimeoutException {
        try {
            return admin
                    .describeTopics(names())
                    .allTopicNames()
                    .get(PATIENCE.toSeconds(), TimeUnit.SECONDS)
                    .values()
                    .stream()
                    .allMatch(TopicSetup::hasLeaders);
        } catch (ExecutionException e) {
            return false; // the broker has not heard of them yet
        }
    }

    private static boolean hasLeaders(TopicDescription topic) {
        return topic.partitions().size() >= Topics.PARTITIONS
                && topic.partitions().stream()
                        .allMatch(partition -> partition.leader() != null
                                && !partition.leader().isEmpty());
    }
}

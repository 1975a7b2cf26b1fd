package fr.trame.platform.relay;

import fr.trame.contracts.Topics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.ApiException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The topics that the contracts declare: whether the broker has them; made where they are missing, kept for ever. */
class AnnouncementTopics {

    private static final Logger LOG = LoggerFactory.getLogger(AnnouncementTopics.class);
    private static final String FOR_EVER = "-1";

    private final Map<String, Object> settings;
    private final Duration patience;
    private final Optional<Short> replication;

    /** The topics are missing, and the broker does not let us make them. */
    static final class Refused extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Refused(Collection<String> topics, Throwable why) {
            super("topics %s are missing and cannot be made: %s".formatted(topics, why.getMessage()), why);
        }
    }

    /**
     * @param patience how long the broker may take to answer before it counts as away
     * @param replication of topics that are made; 0 leaves it to the broker
     */
    AnnouncementTopics(List<String> bootstrapServers, Duration patience, int replication) {
        int timeout = Math.toIntExact(patience.toMillis());
        this.settings = Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG,
                timeout,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                timeout);
        this.patience = patience;
        this.replication = replication == 0 ? Optional.empty() : Optional.of((short) replication);
    }

    /** Those of these topics that the broker does not have. Throws when the broker is away. */
    Set<String> missing(Collection<String> wanted) throws ExecutionException, InterruptedException {
        try (Admin admin = Admin.create(settings)) {
            return missing(admin, wanted);
        } catch (TimeoutException away) {
            throw new ExecutionException(away);
        }
    }

    private Set<String> missing(Admin admin, Collection<String> wanted)
            throws ExecutionException, InterruptedException, TimeoutException {
        Set<String> missing = new TreeSet<>(wanted);
        missing.removeAll(admin.listTopics().names().get(patience.toMillis(), TimeUnit.MILLISECONDS));
        return missing;
    }

    /**
     * Makes the declared topics that are missing.
     *
     * @throws Refused if the broker answers, and says no
     */
    void ensure() throws ExecutionException, InterruptedException {
        try (Admin admin = Admin.create(settings)) {
            Set<String> missing = missing(admin, declared());
            if (!missing.isEmpty()) {
                make(admin, missing);
            }
        } catch (TimeoutException away) {
            throw new ExecutionException(away);
        }
    }

    private static List<String> declared() {
        List<String> names = new ArrayList<>(Topics.ALL);
        Topics.ALL.forEach(name -> names.add(name + Topics.DEAD_LETTER_SUFFIX));
        return names;
    }

    private void make(Admin admin, Set<String> missing)
            throws ExecutionException, InterruptedException, TimeoutException {
        List<NewTopic> topics = missing.stream()
                .map(name -> new NewTopic(name, Optional.of(Topics.PARTITIONS), replication)
                        .configs(Map.of(TopicConfig.RETENTION_MS_CONFIG, FOR_EVER)))
                .toList();
        var making = admin.createTopics(topics).values();
        for (var topic : making.entrySet()) {
            try {
                topic.getValue().get(patience.toMillis(), TimeUnit.MILLISECONDS);
                LOG.info("topic {} was missing and is made", topic.getKey());
            } catch (ExecutionException failed) {
                Throwable cause = failed.getCause();
                if (cause instanceof ApiException
                        && !(cause instanceof RetriableException)
                        && !(cause instanceof TopicExistsException)) {
                    throw new Refused(missing, cause);
                } else if (!(cause instanceof TopicExistsException)) {
                    throw failed;
                }
            }
        }
    }
}

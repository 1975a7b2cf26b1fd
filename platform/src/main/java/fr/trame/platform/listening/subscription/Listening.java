package fr.trame.platform.listening.subscription;

import fr.trame.platform.listening.AnnouncementDecoder;
import java.util.Map;

/** Everything that listens to topics in a service, from how its broker is reached. */
public final class Listening implements AutoCloseable {

    private final AnnouncementDecoder decoder;
    private final Subscriptions subscriptions;
    private final TopicEnds topicEnds;

    /** @param consumer Kafka client settings, as {@code admin} is */
    public Listening(Map<String, Object> consumer, Map<String, Object> admin, ListeningSettings settings) {
        decoder = new AnnouncementDecoder();
        subscriptions = new Subscriptions(consumer, settings, decoder);
        topicEnds = new TopicEnds(admin);
    }

    public AnnouncementDecoder decoder() {
        return decoder;
    }

    public Subscriptions subscriptions() {
        return subscriptions;
    }

    public TopicEnds topicEnds() {
        return topicEnds;
    }

    @Override
    public void close() {
        topicEnds.close();
    }
}

package fr.trame.platform.messaging;

import com.mongodb.client.MongoDatabase;
import fr.trame.platform.privacy.Sealing;
import java.time.Clock;
import java.util.Map;

/** Everything that listens to topics in a service, from how its broker and its database are reached. */
public final class Listening implements AutoCloseable {

    private final Subscriptions subscriptions;
    private final TopicEnds topicEnds;
    private final DeadLetters deadLetters;

    /**
     * @param consumer Kafka client settings, as for the two others
     * @param batchSize most messages heard at once
     */
    public Listening(
            Map<String, Object> consumer,
            Map<String, Object> producer,
            Map<String, Object> admin,
            MongoDatabase database,
            int batchSize,
            Sealing sealing) {
        var decoder = new AnnouncementDecoder(sealing);
        subscriptions = new Subscriptions(consumer, batchSize, decoder);
        topicEnds = new TopicEnds(admin);
        deadLetters = new DeadLetters(database, new DeadLetterTopic(producer), decoder, Clock.systemUTC());
    }

    public Subscriptions subscriptions() {
        return subscriptions;
    }

    public TopicEnds topicEnds() {
        return topicEnds;
    }

    public DeadLetters deadLetters() {
        return deadLetters;
    }

    @Override
    public void close() {
        topicEnds.close();
        deadLetters.close();
    }
}

package fr.trame.platform.house.bad.feature;

import com.mongodb.client.MongoClient;
import java.util.Random;
import java.util.UUID;
import org.apache.kafka.clients.producer.Producer;

/** Reaches for the database, the broker and chance. */
class Shortcuts {

    String id(MongoClient client, Producer<String, String> producer) {
        return UUID.randomUUID() + String.valueOf(client) + producer;
    }

    int dice() {
        return new Random().nextInt();
    }
}

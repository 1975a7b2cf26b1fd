package fr.trame.platform.messaging;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.listener.BatchMessageListener;

/** Hands what was polled to the hearer, decoded. */
final class BatchListener implements BatchMessageListener<String, byte[]> {

    private final Hearer hearer;
    private final AnnouncementDecoder decoder;
    private final Placing placing;

    BatchListener(Hearer hearer, AnnouncementDecoder decoder, Placing placing) {
        this.hearer = hearer;
        this.decoder = decoder;
        this.placing = placing;
    }

    @Override
    public void onMessage(List<ConsumerRecord<String, byte[]>> messages) {
        Map<Place, Long> next = new HashMap<>();
        for (ConsumerRecord<String, byte[]> message : messages) {
            next.put(new Place(message.topic(), message.partition()), message.offset() + 1);
        }
        hearer.hear(decoder.decode(messages), next);
        placing.succeeded();
    }
}

package fr.trame.platform.listening.subscription;

import fr.trame.platform.listening.AnnouncementDecoder;
import fr.trame.platform.listening.Hearer;
import fr.trame.platform.listening.Partition;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.listener.BatchMessageListener;

/** Hands what was polled to the hearer, decoded. */
final class BatchListener implements BatchMessageListener<String, byte[]> {

    private final Hearer hearer;
    private final AnnouncementDecoder decoder;
    private final ConsumerPositioning positioning;
    private final ListeningSettings settings;

    BatchListener(
            Hearer hearer, AnnouncementDecoder decoder, ConsumerPositioning positioning, ListeningSettings settings) {
        this.hearer = hearer;
        this.decoder = decoder;
        this.positioning = positioning;
        this.settings = settings;
    }

    @Override
    public void onMessage(List<ConsumerRecord<String, byte[]>> messages) {
        Map<Partition, Long> next = new HashMap<>();
        for (ConsumerRecord<String, byte[]> message : messages) {
            next.put(new Partition(message.topic(), message.partition()), message.offset() + 1);
        }
        hearer.hear(decoder.decode(messages), next);
        positioning.succeeded();
        gather(messages.size());
    }

    private void gather(int heard) {
        try {
            Thread.sleep(settings.gatheringAfter(heard));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

package fr.trame.platform.forgetting;

import fr.trame.contracts.Topics;
import fr.trame.contracts.privacy.PersonForgotten;
import fr.trame.platform.listening.Delivery;
import fr.trame.platform.listening.Hearer;
import fr.trame.platform.listening.Partition;
import fr.trame.platform.listening.subscription.Subscription;
import fr.trame.platform.listening.subscription.Subscriptions;
import fr.trame.platform.privacy.Forgetting;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;

/**
 * Every process hears of everybody who was forgotten, and uses their key from memory no more. Without it, it would do so for as
 * long as keys stay in memory. It goes through the topic from its beginning at each start: hearing it again changes nothing.
 */
public final class WhenAPersonIsForgottenThenItsKeyLeavesMemory implements Hearer, SmartLifecycle {

    /** As the table of who hears what calls it. */
    public static final String NAME = "forgetting";

    private final Forgetting forgetting;
    private final Subscriptions subscriptions;
    private @Nullable Subscription listening;

    WhenAPersonIsForgottenThenItsKeyLeavesMemory(Forgetting forgetting, Subscriptions subscriptions) {
        this.forgetting = forgetting;
        this.subscriptions = subscriptions;
    }

    @Override
    public Map<Partition, Long> resume(Collection<Partition> partitions) {
        return Map.of();
    }

    /** What cannot be read here is left to the read models of the topic, which set it aside. */
    @Override
    public void hear(List<Delivery> batch, Map<Partition, Long> next) {
        for (Delivery delivery : batch) {
            if (delivery.heard() != null && delivery.heard().announcement() instanceof PersonForgotten forgotten) {
                forgetting.forgottenElsewhere(forgotten.personId());
            }
        }
    }

    @Override
    public synchronized void start() {
        if (listening == null) {
            listening = subscriptions.openAll(NAME, List.of(Topics.PRIVACY), this);
        }
    }

    @Override
    public synchronized void stop() {
        if (listening != null) {
            listening.close();
            listening = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return listening != null;
    }
}

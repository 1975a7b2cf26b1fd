package fr.trame.reporting.store;

import fr.trame.platform.deadletters.GenerationId;
import fr.trame.platform.listening.Partition;
import fr.trame.platform.listening.subscription.Subscription;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A file that is fed with what is announced. */
record Fed(int number, FiguresFile file, GenerationId id, FileHearer hearer, Subscription subscription) {

    /** A new file with less than this share of the old one's facts is not trusted. */
    private static final double ENOUGH = 0.99;

    /** Messages that it has not heard yet. */
    long behind(Map<Partition, Long> ends) {
        Map<Partition, Long> there = file.positions();
        return ends.entrySet().stream()
                .mapToLong(end -> Math.max(0, end.getValue() - there.getOrDefault(end.getKey(), 0L)))
                .sum();
    }

    /** Why it should not take the place of the one before, if so. */
    @Nullable
    String doubt(Fed before) {
        long there = before.hearer.things();
        long now = hearer.things();
        if (now < there * ENOUGH) {
            return "they hold " + now + " facts, those read hold " + there;
        }
        return hearer.hasLetters() && !before.hearer.hasLetters() ? "they have dead letters" : null;
    }

    void close() {
        subscription.close();
        file.close();
    }
}

package fr.trame.platform.deadletters;

import fr.trame.platform.listening.Delivery;
import org.jspecify.annotations.Nullable;

/**
 * A message that goes to the dead letters.
 *
 * @param reason what is wrong with it; null if it only waits behind another of its stream
 */
public record Undeliverable(Delivery delivery, @Nullable String reason) {

    /** A message that could be read, but not be applied. */
    public static Undeliverable unfoldable(Delivery delivery, RuntimeException failure) {
        return new Undeliverable(delivery, reasonOf(failure));
    }

    static String reasonOf(RuntimeException failure) {
        return "it cannot be folded: " + failure;
    }
}

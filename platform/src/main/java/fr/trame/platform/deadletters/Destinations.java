package fr.trame.platform.deadletters;

import org.jspecify.annotations.Nullable;

/** Finds where the messages that wait for a generation are to be applied. */
@FunctionalInterface
public interface Destinations {

    /** Null if it is none of ours. */
    @Nullable
    Destination destination(GenerationId generation);
}

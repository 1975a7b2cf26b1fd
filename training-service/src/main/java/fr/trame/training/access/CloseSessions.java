package fr.trame.training.access;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Closes all sessions of somebody that there are now.
 *
 * @param kept but this one, as the identity provider names it
 */
record CloseSessions(
        @TargetAggregateIdentifier String stream,
        String person,
        String author,
        Instant now,
        @Nullable String kept) {}

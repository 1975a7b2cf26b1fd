package fr.trame.training.access;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Closes all sessions of somebody that there are now. */
record CloseSessions(@TargetAggregateIdentifier String stream, String person, String author, Instant now) {}

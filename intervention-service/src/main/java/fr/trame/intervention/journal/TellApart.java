package fr.trame.intervention.journal;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Says that two entries are two acts. */
record TellApart(@TargetAggregateIdentifier String pair, String one, String other, String author, Instant now) {}

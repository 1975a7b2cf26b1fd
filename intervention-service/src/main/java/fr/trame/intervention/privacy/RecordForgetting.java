package fr.trame.intervention.privacy;

import fr.trame.intervention.privacy.PrivacyEvent.Cause;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** A person's key is destroyed: keep that it was done, and tell everybody. */
record RecordForgetting(@TargetAggregateIdentifier String stream, String person, String by, Instant at, Cause cause) {}

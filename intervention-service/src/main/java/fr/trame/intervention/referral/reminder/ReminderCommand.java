package fr.trame.intervention.referral.reminder;

import fr.trame.intervention.referral.reminder.ReminderEvent.DigestBegun;
import fr.trame.intervention.referral.reminder.ReminderEvent.DigestEnded;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What is kept of the mails to one partner. */
sealed interface ReminderCommand {

    record BeginDigest(@TargetAggregateIdentifier String stream, DigestBegun begun) implements ReminderCommand {}

    record EndDigest(@TargetAggregateIdentifier String stream, DigestEnded ended) implements ReminderCommand {}
}

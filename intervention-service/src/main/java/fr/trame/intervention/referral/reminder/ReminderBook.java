package fr.trame.intervention.referral.reminder;

import fr.trame.intervention.referral.reminder.ReminderCommand.BeginDigest;
import fr.trame.intervention.referral.reminder.ReminderCommand.EndDigest;
import fr.trame.intervention.referral.reminder.ReminderEvent.DigestBegun;
import fr.trame.intervention.referral.reminder.ReminderEvent.DigestEnded;
import fr.trame.platform.command.Commands;
import fr.trame.platform.eventstore.EventStreams;
import org.springframework.stereotype.Component;

/** Where it is kept what partners were reminded of. */
@Component
class ReminderBook {

    private final EventStreams streams;
    private final Commands commands;

    ReminderBook(EventStreams streams, Commands commands) {
        this.streams = streams;
        this.commands = commands;
    }

    ReminderPast of(String partner) {
        return ReminderPast.of(streams.events(PartnerReminders.stream(partner), ReminderEvent.class));
    }

    void begin(DigestBegun begun) {
        commands.send(new BeginDigest(PartnerReminders.stream(begun.partnerId()), begun));
    }

    void end(DigestEnded ended) {
        commands.send(new EndDigest(PartnerReminders.stream(ended.partnerId()), ended));
    }
}

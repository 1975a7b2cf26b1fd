package fr.trame.intervention.referral.reminder;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import fr.trame.intervention.referral.reminder.ReminderCommand.BeginDigest;
import fr.trame.intervention.referral.reminder.ReminderCommand.EndDigest;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;

/** The mails to one partner: one after the other, each begun once and ended once, whoever says so how often. */
@Aggregate
class PartnerReminders {

    /** Read by Axon alone. */
    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable")
    private String stream;

    private ReminderPast past = ReminderPast.NONE;

    PartnerReminders() {}

    static String stream(String partner) {
        return "partner-reminders-" + partner;
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(BeginDigest command) {
        if (past.pending() == null && command.begun().number() == past.digests() + 1) {
            apply(command.begun());
        }
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(EndDigest command) {
        if (past.pending() != null && command.ended().number() == past.digests()) {
            apply(command.ended());
        }
    }

    @EventSourcingHandler
    void evolve(ReminderEvent event) {
        stream = stream(event.partnerId());
        past = past.after(event);
    }
}

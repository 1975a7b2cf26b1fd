package fr.trame.platform.sample;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import fr.trame.platform.refusal.CommandRefused;
import fr.trame.platform.sample.LedgerCommand.CloseLedger;
import fr.trame.platform.sample.LedgerCommand.OpenLedger;
import fr.trame.platform.sample.LedgerCommand.WriteLine;
import fr.trame.platform.sample.LedgerCommand.WriteLines;
import fr.trame.platform.sample.LedgerEvent.LedgerClosed;
import fr.trame.platform.sample.LedgerEvent.LedgerOpened;
import fr.trame.platform.sample.LedgerEvent.LineWritten;
import java.util.List;
import java.util.Map;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;

@Aggregate
class Ledger {

    @AggregateIdentifier
    private String id;

    private boolean closed;

    Ledger() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    void decide(OpenLedger command) {
        apply(new LedgerOpened(command.ledgerId(), command.title()));
    }

    @EventSourcingHandler
    void evolve(LedgerOpened event) {
        id = event.ledgerId();
    }

    @CommandHandler
    void decide(WriteLine command) {
        refuseIfClosed();
        if (command.amount() == 0) {
            throw new CommandRefused(LedgerRefusal.AMOUNT_MISSING, "amount", "Indiquez un montant.");
        }
        apply(line(command.amount()));
    }

    @CommandHandler
    void decide(WriteLines command) {
        refuseIfClosed();
        for (int amount = 1; amount <= command.count(); amount++) {
            apply(line(amount));
        }
    }

    @CommandHandler
    void decide(CloseLedger command) {
        refuseIfClosed();
        apply(new LedgerClosed(id));
    }

    @EventSourcingHandler
    void evolve(LedgerClosed event) {
        closed = true;
    }

    private LineWritten line(int amount) {
        return new LineWritten(id, amount, null, List.of("a", "b"), Map.of("x", amount));
    }

    private void refuseIfClosed() {
        if (closed) {
            throw new CommandRefused(LedgerRefusal.ALREADY_CLOSED);
        }
    }
}

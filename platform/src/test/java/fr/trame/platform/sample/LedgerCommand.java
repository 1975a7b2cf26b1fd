package fr.trame.platform.sample;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.modelling.command.TargetAggregateVersion;
import org.jspecify.annotations.Nullable;

/** What may be asked of a ledger. */
public sealed interface LedgerCommand {

    record OpenLedger(@TargetAggregateIdentifier String ledgerId, String title) implements LedgerCommand {}

    record WriteLine(
            @TargetAggregateIdentifier String ledgerId,
            @TargetAggregateVersion @Nullable Long version,
            int amount) implements LedgerCommand {}

    /** Writes several lines by one command: one commit of several events. */
    record WriteLines(@TargetAggregateIdentifier String ledgerId, int count) implements LedgerCommand {}

    record CloseLedger(
            @TargetAggregateIdentifier String ledgerId,
            @TargetAggregateVersion @Nullable Long version) implements LedgerCommand {}
}

package fr.trame.platform.sample;

import fr.trame.contracts.privacy.Anonymous;
import fr.trame.platform.eventstore.StoredEvent;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What happens to a ledger. */
public sealed interface LedgerEvent {

    @Anonymous
    @StoredEvent(name = "ledger-opened")
    record LedgerOpened(String ledgerId, String title) implements LedgerEvent {}

    @Anonymous
    @StoredEvent(name = "line-written", revision = 2)
    record LineWritten(
            String ledgerId, int amount, @Nullable String remark, List<String> tags, Map<String, Integer> counts)
            implements LedgerEvent {}

    @Anonymous
    @StoredEvent(name = "ledger-closed")
    record LedgerClosed(String ledgerId) implements LedgerEvent {}
}

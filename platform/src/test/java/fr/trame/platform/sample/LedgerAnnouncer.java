package fr.trame.platform.sample;

import fr.trame.contracts.intervention.InterventionValidated;
import fr.trame.contracts.staff.TeamOpened;
import fr.trame.platform.eventstore.EventContext;
import fr.trame.platform.relay.Announcer;
import fr.trame.platform.sample.LedgerEvent.LedgerClosed;
import fr.trame.platform.sample.LedgerEvent.LedgerOpened;
import fr.trame.platform.sample.LedgerEvent.LineWritten;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells of openings and lines, in the words of contracts that happen to have the right shape; keeps closings to itself. */
@Component
class LedgerAnnouncer implements Announcer<LedgerEvent> {

    @Override
    public Class<LedgerEvent> events() {
        return LedgerEvent.class;
    }

    @Override
    public @Nullable Object announce(LedgerEvent event, EventContext context) {
        return switch (event) {
            case LedgerOpened opened -> {
                if (opened.title().equals("unspeakable")) {
                    throw new IllegalArgumentException("no words");
                }
                yield new TeamOpened(opened.ledgerId(), opened.title(), "Lyon");
            }
            case LineWritten line -> new InterventionValidated(line.ledgerId(), Integer.toString(line.amount()));
            case LedgerClosed closed -> null;
        };
    }
}

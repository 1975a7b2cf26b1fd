package fr.trame.intervention.intervention;

import fr.trame.platform.refusal.Offer;
import fr.trame.platform.security.Caller;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

/**
 * Where an intervention stands: what decides what may be done with it.
 *
 * @param authors its mediators and whoever recorded it
 * @param openedAt when it was recorded, or last returned to its mediators
 */
public record InterventionStanding(Status status, String team, Set<String> authors, Instant openedAt) {

    /** What became of it last. */
    public enum Status {
        RECORDED,
        RETURNED,
        VALIDATED,
        VOIDED
    }

    public static InterventionStanding of(
            Status status, String team, Collection<String> mediators, String recordedBy, Instant openedAt) {
        Set<String> authors = new TreeSet<>(mediators);
        authors.add(recordedBy);
        return new InterventionStanding(status, team, authors, openedAt);
    }

    /** What the caller may do with it now. */
    public Offer offer(Caller caller, Instant now, ZoneId zone) {
        return Offer.of(InterventionAction.class, action -> action.refusal(this, caller, now, zone));
    }
}

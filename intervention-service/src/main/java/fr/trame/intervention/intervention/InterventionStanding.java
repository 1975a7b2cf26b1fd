package fr.trame.intervention.intervention;

import fr.trame.platform.refusal.Offer;
import fr.trame.platform.security.Caller;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

/**
 * Where an intervention stands: what decides what may be done with it.
 *
 * @param authors its mediators and whoever recorded it
 * @param openedAt when it was recorded, last returned to its mediators, or when they last got more time
 */
public record InterventionStanding(Status status, String team, Set<String> authors, Instant openedAt) {

    /** Days in which mediators change what they recorded, or what was returned to them; then it is the manager's. */
    public static final int DAYS_FOR_THE_OWN = 7;

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

    /** The last day on which its people change it. */
    public LocalDate lastDay(ZoneId zone) {
        return LocalDate.ofInstant(openedAt, zone).plusDays(DAYS_FOR_THE_OWN);
    }

    /** What the caller may do with it now. */
    public Offer offer(Caller caller, Instant now, ZoneId zone) {
        return Offer.of(InterventionAction.class, action -> action.refusal(this, caller, now, zone));
    }
}

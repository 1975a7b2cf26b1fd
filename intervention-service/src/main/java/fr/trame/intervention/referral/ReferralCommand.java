package fr.trame.intervention.referral;

import fr.trame.intervention.referral.ReferralEvent.Origin;
import fr.trame.intervention.referral.ReferralEvent.Proposal;
import fr.trame.platform.security.Caller;
import java.time.Instant;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.modelling.command.TargetAggregateVersion;

/** What can be asked of a referral today; accepting, meeting and taking charge join when its whole life is followed. */
sealed interface ReferralCommand {

    ReferralId id();

    Caller caller();

    Instant now();

    default String author() {
        return caller().person();
    }

    /** May the caller follow what these mediators of this team do? */
    default boolean byOneOf(Origin origin) {
        return origin.mediators().contains(author()) || caller().manages(origin.team());
    }

    /**
     * Links somebody met during an intervention with a partner.
     *
     * @param interventionDate day of the intervention, before which nothing can have been proposed
     */
    record ProposeReferral(
            @TargetAggregateIdentifier ReferralId id,
            Caller caller,
            Instant now,
            Proposal proposal,
            Origin origin,
            LocalDate interventionDate)
            implements ReferralCommand {}

    /** It came to its end, one way or another. */
    record CloseReferral(
            @TargetAggregateIdentifier ReferralId id,
            @TargetAggregateVersion long version,
            Caller caller,
            Instant now,
            LocalDate date,
            String outcome)
            implements ReferralCommand {}
}

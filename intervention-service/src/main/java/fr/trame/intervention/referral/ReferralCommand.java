package fr.trame.intervention.referral;

import fr.trame.contracts.rights.Permission;
import fr.trame.intervention.referral.ReferralEvent.Origin;
import fr.trame.intervention.referral.ReferralEvent.Proposal;
import fr.trame.platform.security.Caller;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
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

    Permission permission();

    /** May the caller do this with what these mediators of this team began? */
    default boolean allowedFor(Origin origin) {
        return caller().may(permission(), origin.team(), origin.mediators());
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
            implements ReferralCommand {

        @Override
        public Permission permission() {
            return Permission.REFERRAL_PROPOSE;
        }
    }

    /** Others follow it from now on; said again, nothing changes. */
    record HandOverReferral(
            @TargetAggregateIdentifier ReferralId id,
            @TargetAggregateVersion long version,
            Caller caller,
            Instant now,
            List<String> mediators)
            implements ReferralCommand {

        public HandOverReferral {
            mediators = List.copyOf(mediators);
        }

        @Override
        public Permission permission() {
            return Permission.REFERRAL_HANDOVER;
        }
    }

    /** It came to its end, one way or another. */
    record CloseReferral(
            @TargetAggregateIdentifier ReferralId id,
            @TargetAggregateVersion long version,
            Caller caller,
            Instant now,
            LocalDate date,
            String outcome)
            implements ReferralCommand {

        @Override
        public Permission permission() {
            return Permission.REFERRAL_CLOSE;
        }
    }
}

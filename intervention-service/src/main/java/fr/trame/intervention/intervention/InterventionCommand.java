package fr.trame.intervention.intervention;

import fr.trame.contracts.rights.Permission;
import fr.trame.intervention.intervention.InterventionEvent.Facts;
import fr.trame.platform.security.Caller;
import java.time.Instant;
import java.util.Collection;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.modelling.command.TargetAggregateVersion;

/** What can be asked of an intervention. A command says who asks and when; the aggregate has no clock. */
sealed interface InterventionCommand {

    InterventionId id();

    Caller caller();

    Instant now();

    default String author() {
        return caller().person();
    }

    Permission permission();

    /** May the caller do this with whatever that team did? */
    default boolean allowedFor(String team) {
        return caller().may(permission(), team);
    }

    /** May the caller do this with what these people of that team did, perhaps himself, when he was of it? */
    default boolean allowedFor(String team, Collection<String> people) {
        return caller().may(permission(), team, people);
    }

    record RecordIntervention(@TargetAggregateIdentifier InterventionId id, Caller caller, Instant now, Facts facts)
            implements InterventionCommand {

        @Override
        public Permission permission() {
            return Permission.INTERVENTION_RECORD;
        }
    }

    /** A command on what the caller has seen at a version; on another version it is refused as stale. */
    sealed interface Change extends InterventionCommand {

        InterventionAction action();

        @Override
        default Permission permission() {
            return action().permission();
        }
    }

    /** The facts are now these, all of them. */
    record AmendIntervention(
            @TargetAggregateIdentifier InterventionId id,
            @TargetAggregateVersion long version,
            Caller caller,
            Instant now,
            String reason,
            Facts facts)
            implements Change {

        @Override
        public InterventionAction action() {
            return InterventionAction.AMEND;
        }
    }

    record ValidateIntervention(
            @TargetAggregateIdentifier InterventionId id,
            @TargetAggregateVersion long version,
            Caller caller,
            Instant now)
            implements Change {

        @Override
        public InterventionAction action() {
            return InterventionAction.VALIDATE;
        }
    }

    /** Gives it back to its mediators; the reason says what to complete. */
    record ReturnIntervention(
            @TargetAggregateIdentifier InterventionId id,
            @TargetAggregateVersion long version,
            Caller caller,
            Instant now,
            String reason)
            implements Change {

        @Override
        public InterventionAction action() {
            return InterventionAction.RETURN;
        }
    }

    /** Its mediators get as many days again to complete it. */
    record ProlongIntervention(
            @TargetAggregateIdentifier InterventionId id,
            @TargetAggregateVersion long version,
            Caller caller,
            Instant now)
            implements Change {

        @Override
        public InterventionAction action() {
            return InterventionAction.PROLONG;
        }
    }

    record WithdrawValidation(
            @TargetAggregateIdentifier InterventionId id,
            @TargetAggregateVersion long version,
            Caller caller,
            Instant now)
            implements Change {

        @Override
        public InterventionAction action() {
            return InterventionAction.WITHDRAW;
        }
    }

    record VoidIntervention(
            @TargetAggregateIdentifier InterventionId id,
            @TargetAggregateVersion long version,
            Caller caller,
            Instant now,
            String reason)
            implements Change {

        @Override
        public InterventionAction action() {
            return InterventionAction.VOID;
        }
    }
}

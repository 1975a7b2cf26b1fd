package fr.trame.intervention.conflict;

import fr.trame.intervention.conflict.event.AgreementEvent.Commitment;
import fr.trame.intervention.conflict.event.AgreementEvent.Word;
import fr.trame.intervention.conflict.event.ConflictEvent.Demand;
import fr.trame.intervention.conflict.event.ConflictId;
import fr.trame.intervention.conflict.event.PartyEvent.Identity;
import fr.trame.intervention.conflict.standing.ConflictAction;
import fr.trame.platform.security.Caller;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.modelling.command.TargetAggregateVersion;
import org.jspecify.annotations.Nullable;

/** What can be asked of a case. */
sealed interface ConflictCommand {

    /** Somebody asked for a mediation. */
    record RequestMediation(
            @TargetAggregateIdentifier ConflictId id, Caller caller, Instant now, LocalDate date, Demand demand)
            implements ConflictCommand {

        String author() {
            return caller.person();
        }
    }

    /** A key was destroyed; nobody's decision depends on a version. */
    record ForgetParty(
            @TargetAggregateIdentifier ConflictId id, String author, Instant now, LocalDate date, String letter)
            implements ConflictCommand {}

    /**
     * What every change says.
     *
     * @param date the day of the fact
     */
    record Gesture(Caller caller, LocalDate date) {}

    /** A command on what the caller has seen at a version; on another version it is refused as stale. */
    sealed interface Change extends ConflictCommand {

        ConflictId id();

        Instant now();

        Gesture by();

        default String author() {
            return by().caller().person();
        }

        default LocalDate date() {
            return by().date();
        }

        default ConflictAction action() {
            return switch (this) {
                case AssignMediators _ -> ConflictAction.ASSIGN;
                case AnswerTie it -> it.tie() ? ConflictAction.HAND_BACK : ConflictAction.DECLARE;
                case NameParty _ -> ConflictAction.NAME_PARTY;
                case Qualify it -> it.reason() == null ? ConflictAction.OPEN : ConflictAction.DECLINE;
                case ContactParty _ -> ConflictAction.CONTACT;
                case RecordConsent _ -> ConflictAction.CONSENT;
                case RecordRefusal _ -> ConflictAction.REFUSE;
                case PlanTable _ -> ConflictAction.PLAN_TABLE;
                case HoldStep it -> it.table() ? ConflictAction.HOLD_TABLE : ConflictAction.SHUTTLE;
                case Agree _ -> ConflictAction.AGREE;
                case FollowUp _ -> ConflictAction.FOLLOW_UP;
                case Renew _ -> ConflictAction.RENEW;
                case CloseCase _ -> ConflictAction.CLOSE;
                case ReopenCase _ -> ConflictAction.REOPEN;
            };
        }
    }

    /** Whoever assigns may be one of them, and then declare to have no tie with a party. */
    record AssignMediators(
            @TargetAggregateIdentifier ConflictId id,
            @TargetAggregateVersion long version,
            Instant now,
            Gesture by,
            List<String> mediators,
            boolean noTie,
            @Nullable String note)
            implements Change {}

    /** A mediator has a tie with a party and hands the case back, or has none. */
    record AnswerTie(
            @TargetAggregateIdentifier ConflictId id,
            @TargetAggregateVersion long version,
            Instant now,
            Gesture by,
            boolean tie)
            implements Change {}

    /** The id of a new party names it, that of one that is there puts it right. */
    record NameParty(
            @TargetAggregateIdentifier ConflictId id,
            @TargetAggregateVersion long version,
            Instant now,
            Gesture by,
            String personId,
            String partyKind,
            String givenBy,
            Identity identity)
            implements Change {}

    /** Opens a mediation, or says by a reason that none is. */
    record Qualify(
            @TargetAggregateIdentifier ConflictId id,
            @TargetAggregateVersion long version,
            Instant now,
            Gesture by,
            @Nullable String reason)
            implements Change {}

    record ContactParty(
            @TargetAggregateIdentifier ConflictId id,
            @TargetAggregateVersion long version,
            Instant now,
            Gesture by,
            String letter,
            boolean told)
            implements Change {}

    record RecordConsent(
            @TargetAggregateIdentifier ConflictId id,
            @TargetAggregateVersion long version,
            Instant now,
            Gesture by,
            String letter,
            String form)
            implements Change {}

    record RecordRefusal(
            @TargetAggregateIdentifier ConflictId id,
            @TargetAggregateVersion long version,
            Instant now,
            Gesture by,
            String letter)
            implements Change {}

    record PlanTable(
            @TargetAggregateIdentifier ConflictId id,
            @TargetAggregateVersion long version,
            Instant now,
            Gesture by,
            LocalDate plannedOn)
            implements Change {}

    /** Says which parties were met; at a table, all. */
    record HoldStep(
            @TargetAggregateIdentifier ConflictId id,
            @TargetAggregateVersion long version,
            Instant now,
            Gesture by,
            boolean table,
            String interventionId,
            List<String> letters)
            implements Change {}

    record Agree(
            @TargetAggregateIdentifier ConflictId id,
            @TargetAggregateVersion long version,
            Instant now,
            Gesture by,
            String form,
            boolean partial,
            List<Commitment> promised)
            implements Change {}

    record FollowUp(
            @TargetAggregateIdentifier ConflictId id,
            @TargetAggregateVersion long version,
            Instant now,
            Gesture by,
            List<Word> words)
            implements Change {}

    record Renew(
            @TargetAggregateIdentifier ConflictId id,
            @TargetAggregateVersion long version,
            Instant now,
            Gesture by,
            LocalDate limitOn,
            String reason)
            implements Change {}

    record CloseCase(
            @TargetAggregateIdentifier ConflictId id,
            @TargetAggregateVersion long version,
            Instant now,
            Gesture by,
            String outcome,
            @Nullable String reason,
            @Nullable String relay)
            implements Change {}

    record ReopenCase(
            @TargetAggregateIdentifier ConflictId id,
            @TargetAggregateVersion long version,
            Instant now,
            Gesture by) implements Change {}
}

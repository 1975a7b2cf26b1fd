package fr.trame.intervention.incident;

import fr.trame.platform.security.Caller;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.modelling.command.TargetAggregateVersion;

/** What may be asked of an incident. */
sealed interface IncidentCommand {

    /** What somebody asks who is there. */
    sealed interface OfCaller extends IncidentCommand {

        IncidentId id();

        Caller caller();

        Instant now();

        default String author() {
            return caller().person();
        }
    }

    /**
     * Reports it.
     *
     * @param team and date: those of the act
     * @param keptUntil the last day on which it is read
     */
    record ReportIncident(
            @TargetAggregateIdentifier IncidentId id,
            Caller caller,
            Instant now,
            String team,
            LocalDate date,
            String kind,
            String interventionId,
            List<String> people,
            boolean hurt,
            LocalDate keptUntil)
            implements OfCaller {}

    /** What is noted about one that was reported, and of what day. */
    sealed interface FollowUp extends OfCaller {

        LocalDate date();
    }

    record OfferSupport(
            @TargetAggregateIdentifier IncidentId id,
            @TargetAggregateVersion long version,
            Caller caller,
            Instant now,
            LocalDate date,
            String by)
            implements FollowUp {}

    record DeclareIncident(
            @TargetAggregateIdentifier IncidentId id,
            @TargetAggregateVersion long version,
            Caller caller,
            Instant now,
            LocalDate date,
            String said)
            implements FollowUp {}

    record NoteComplaint(
            @TargetAggregateIdentifier IncidentId id,
            @TargetAggregateVersion long version,
            Caller caller,
            Instant now,
            LocalDate date,
            boolean filed)
            implements FollowUp {}

    /** By rule, when its key is gone. */
    record ForgetIncident(@TargetAggregateIdentifier IncidentId id, Instant now) implements IncidentCommand {}
}

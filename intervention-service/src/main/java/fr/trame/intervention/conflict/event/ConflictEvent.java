package fr.trame.intervention.conflict.event;

import fr.trame.contracts.privacy.Anonymous;
import fr.trame.contracts.privacy.Perishable;
import fr.trame.contracts.privacy.Personal;
import fr.trame.contracts.privacy.Staff;
import fr.trame.contracts.privacy.Technical;
import fr.trame.platform.eventstore.StoredEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The life of a case: codes and days. Who a party is is sealed with that party's key; what was agreed, with a key of the case; which
 * interventions belong to it, with a key of that link. Days by which something is due are those of the terms of that time.
 */
public sealed interface ConflictEvent
        permits ConflictEvent.ConflictRequested,
                ConflictEvent.ConflictAssigned,
                ConflictEvent.ConflictOpened,
                ConflictEvent.ConflictNotOpened,
                ConflictEvent.ConflictStepHeld,
                ConflictEvent.ConflictTablePlanned,
                ConflictEvent.ConflictRenewed,
                ConflictEvent.ConflictClosed,
                ConflictEvent.ConflictReopened,
                PartyEvent,
                AgreementEvent {

    String caseId();

    /** Employee who decided it; the word {@code retention} where a rule did. */
    String author();

    Instant at();

    /** The day of the fact. */
    LocalDate date();

    /**
     * Somebody asked for a mediation.
     *
     * @param link names the key of the link between the case and its interventions
     */
    @StoredEvent(name = "conflict-requested")
    record ConflictRequested(
            @Technical String caseId,
            @Staff String author,
            @Technical Instant at,
            @Anonymous LocalDate date,
            @Technical String link,
            Demand demand)
            implements ConflictEvent {}

    /**
     * With whom the case is from now on: one or two mediators, or nobody.
     *
     * @param declared those of them who said to have no tie with a party
     * @param note what whoever goes on with it has to know, without a name and without what was said
     */
    @StoredEvent(name = "conflict-assigned", revision = 2)
    record ConflictAssigned(
            @Technical String caseId,
            @Staff String author,
            @Technical Instant at,
            @Anonymous LocalDate date,
            @Staff List<String> mediators,
            @Staff List<String> declared,
            @Perishable("note") @Nullable String note)
            implements ConflictEvent {

        public ConflictAssigned {
            mediators = List.copyOf(mediators);
            declared = List.copyOf(declared);
        }
    }

    @StoredEvent(name = "conflict-opened")
    record ConflictOpened(
            @Technical String caseId,
            @Staff String author,
            @Technical Instant at,
            @Anonymous LocalDate date,
            @Anonymous LocalDate warnOn,
            @Anonymous LocalDate limitOn)
            implements ConflictEvent {}

    /**
     * Nothing is opened.
     *
     * @param reason code of the list CF_NON_OUV
     */
    @StoredEvent(name = "conflict-not-opened")
    record ConflictNotOpened(
            @Technical String caseId,
            @Staff String author,
            @Technical Instant at,
            @Anonymous LocalDate date,
            @Anonymous String reason)
            implements ConflictEvent {}

    /**
     * A shuttle or a round table.
     *
     * @param step code of the list CF_ETAPE
     * @param interventionId the intervention that it is
     * @param letters the parties that were met
     */
    @StoredEvent(name = "conflict-step-held")
    record ConflictStepHeld(
            @Technical String caseId,
            @Staff String author,
            @Technical Instant at,
            @Anonymous LocalDate date,
            @Anonymous String step,
            @Technical String link,
            @Personal(of = "link") String interventionId,
            @Anonymous List<String> letters)
            implements ConflictEvent {

        public ConflictStepHeld {
            letters = List.copyOf(letters);
        }
    }

    @StoredEvent(name = "conflict-table-planned")
    record ConflictTablePlanned(
            @Technical String caseId,
            @Staff String author,
            @Technical Instant at,
            @Anonymous LocalDate date,
            @Anonymous LocalDate plannedOn)
            implements ConflictEvent {}

    @StoredEvent(name = "conflict-renewed")
    record ConflictRenewed(
            @Technical String caseId,
            @Staff String author,
            @Technical Instant at,
            @Anonymous LocalDate date,
            @Anonymous LocalDate limitOn,
            @Perishable("reason") String reason)
            implements ConflictEvent {}

    /**
     * It came to its end.
     *
     * @param outcome code of the list CF_ISSUE
     * @param reason code of the list CF_NON_OUV, if it was stopped
     * @param relay type of the partner that takes over, code of the list TYPE_PART
     * @param keptUntil the last day for which identities are kept
     */
    @StoredEvent(name = "conflict-closed")
    record ConflictClosed(
            @Technical String caseId,
            @Staff String author,
            @Technical Instant at,
            @Anonymous LocalDate date,
            @Anonymous String outcome,
            @Anonymous @Nullable String reason,
            @Anonymous @Nullable String relay,
            @Anonymous @Nullable LocalDate keptUntil)
            implements ConflictEvent {}

    @StoredEvent(name = "conflict-reopened")
    record ConflictReopened(
            @Technical String caseId,
            @Staff String author,
            @Technical Instant at,
            @Anonymous LocalDate date,
            @Anonymous LocalDate warnOn,
            @Anonymous LocalDate limitOn)
            implements ConflictEvent {}

    /**
     * What was asked for, without the people.
     *
     * @param kind code of the list CF_NATURE
     * @param channel code of the list CF_CANAL
     * @param place no finer than a building
     * @param interventionId the first intervention, if it began with one
     */
    @Anonymous
    record Demand(
            String kind,
            String origin,
            String channel,
            @Nullable String theme,
            String team,
            String territory,
            @Nullable String place,
            @Personal(of = "link") @Nullable String interventionId) {}
}

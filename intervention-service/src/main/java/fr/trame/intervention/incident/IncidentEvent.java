package fr.trame.intervention.incident;

import fr.trame.contracts.privacy.Anonymous;
import fr.trame.contracts.privacy.Personal;
import fr.trame.contracts.privacy.Technical;
import fr.trame.platform.eventstore.StoredEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** What is kept of an attack on somebody of the staff. Who, and in which act, ends with the key of the incident. */
public sealed interface IncidentEvent {

    String incidentId();

    Instant at();

    /** What is noted about it later, by whom and of what day. */
    sealed interface FollowedUp extends IncidentEvent {

        String author();

        LocalDate date();
    }

    /**
     * Somebody was attacked.
     *
     * @param team of the act
     * @param date of the act
     * @param kind code of the list INC_NATURE
     * @param people who was attacked, ids of the staff
     * @param hurt OUI or NON, and nothing more: no medical detail
     * @param declareBy the last day on which the employer declares the accident
     * @param keptUntil the last day on which who it was can be read
     */
    @StoredEvent(name = "incident-reported")
    record IncidentReported(
            @Technical String incidentId,
            @Personal(of = "incidentId") String author,
            @Technical Instant at,
            @Anonymous String team,
            @Anonymous LocalDate date,
            @Anonymous String kind,
            @Personal(of = "incidentId") String interventionId,
            @Personal(of = "incidentId") List<String> people,
            @Personal(of = "incidentId") String hurt,
            @Anonymous LocalDate declareBy,
            @Anonymous LocalDate keptUntil)
            implements IncidentEvent {

        public IncidentReported {
            people = List.copyOf(people);
        }
    }

    /**
     * Support was offered, accepted or not: that is nobody's business.
     *
     * @param by code of the list INC_SOUTIEN: a function, not a name
     */
    @StoredEvent(name = "incident-support-offered")
    record SupportOffered(
            @Technical String incidentId,
            @Personal(of = "incidentId") String author,
            @Technical Instant at,
            @Anonymous LocalDate date,
            @Personal(of = "incidentId") String by)
            implements FollowedUp {}

    /**
     * The accident was declared to the health insurance, or will not be.
     *
     * @param said code of the list INC_DECLARATION
     */
    @StoredEvent(name = "incident-declared")
    record IncidentDeclared(
            @Technical String incidentId,
            @Personal(of = "incidentId") String author,
            @Technical Instant at,
            @Anonymous LocalDate date,
            @Personal(of = "incidentId") String said)
            implements FollowedUp {}

    /**
     * A complaint was filed, or will not be.
     *
     * @param filed OUI or NON
     */
    @StoredEvent(name = "incident-complaint-noted")
    record ComplaintNoted(
            @Technical String incidentId,
            @Personal(of = "incidentId") String author,
            @Technical Instant at,
            @Anonymous LocalDate date,
            @Personal(of = "incidentId") String filed)
            implements FollowedUp {}

    /** Its term is over: its key was destroyed before this was stored. */
    @StoredEvent(name = "incident-forgotten")
    record IncidentForgotten(
            @Technical String incidentId, @Technical Instant at) implements IncidentEvent {}
}

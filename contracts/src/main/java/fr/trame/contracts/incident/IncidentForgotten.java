package fr.trame.contracts.incident;

import fr.trame.contracts.Announcement;
import fr.trame.contracts.Topics;
import fr.trame.contracts.privacy.Anonymous;
import fr.trame.contracts.privacy.Technical;

/** What an incident said of people has reached its term, and can be read no more; team, day and kind stay. */
@Anonymous
@Announcement(name = "incident-forgotten", topic = Topics.INCIDENTS)
public record IncidentForgotten(@Technical String incidentId) {}
